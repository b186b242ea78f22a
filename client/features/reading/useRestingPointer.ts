import { useEffect, useState } from 'react'
import type { Editor } from 'tldraw'

/** Long enough that a pointer on its way tells nothing. */
const REST_MS = 500

interface Place {
  /** px from the window's top left corner. */
  x: number
  y: number
}

/**
 * Where a mouse or a pen has come to rest over the canvas; undefined while it moves, presses, scrolls or lies over a
 * panel, while somebody types, and for fingers.
 */
export function useRestingPointer(editor: Editor): Place | undefined {
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = (): void => {
      clearTimeout(timer)
      setPlace(undefined)
    }
    const move = (event: PointerEvent): void => {
      leave()
      const { pointerType, buttons, target, clientX: x, clientY: y } = event
      if (pointerType === 'touch' || buttons !== 0 || !isOnCanvas(target)) return
      timer = setTimeout(() => setPlace({ x, y }), REST_MS)
    }
    const { ownerDocument } = editor.getContainer()
    const all = new AbortController()
    const listening = { capture: true, passive: true, signal: all.signal }
    ownerDocument.addEventListener('pointermove', move, listening)
    for (const name of LEAVING) ownerDocument.addEventListener(name, leave, listening)
    return () => {
      all.abort()
      leave()
    }
  }, [editor])
  return place
}

const LEAVING = ['pointerdown', 'pointerleave', 'wheel', 'keydown'] as const

function isOnCanvas(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.tl-canvas') !== null
}
