import { useEffect, useRef } from 'react'
import { useValue, type Editor } from 'tldraw'
import { fitBoard } from '../../../canvas/view/fit.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'

/** Shows a host all that was drawn when the board ends; lines and panels that come then take the view along. */
export function useSeenOnceEnded(board: OpenBoard, editor: Editor | undefined): void {
  const isEnded = useValue('ended', () => board.facts.get('ended').get() !== null, [board])
  const wasEnded = useRef(isEnded)
  useEffect(() => {
    const hasJustEnded = isEnded && !wasEnded.current
    wasEnded.current = isEnded
    // At once, because only a view that rests is fitted again to what room is left.
    if (hasJustEnded && editor !== undefined && board.seat.get() === 'host') fitBoard(editor)
  }, [board, editor, isEnded])
}
