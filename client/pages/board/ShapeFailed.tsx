import { useContext, useLayoutEffect, useRef } from 'react'
import { BoardContext } from './boardContext.ts'

/** In the place of a shape that cannot be drawn: takes it off the canvas, and the notice then says so. */
export function ShapeFailed() {
  const place = useRef<HTMLSpanElement>(null)
  const board = useContext(BoardContext)?.board
  useLayoutEffect(() => {
    const id = place.current?.closest<HTMLElement>('[data-shape-id]')?.dataset['shapeId']
    if (id !== undefined && board !== undefined) queueMicrotask(() => board.leaveOut([id]))
  }, [board])
  return <span ref={place} />
}
