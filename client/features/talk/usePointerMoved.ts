import { useRef } from 'react'

interface Place {
  clientX: number
  clientY: number
}

/**
 * Tells a pointer that moves from one that rests while something appears below it, which browsers report alike. To be
 * asked with each event; the first tells only where the pointer is.
 */
export function usePointerMoved(): (event: Place) => boolean {
  const last = useRef<Place>(undefined)
  return ({ clientX, clientY }) => {
    const before = last.current
    last.current = { clientX, clientY }
    return before !== undefined && (before.clientX !== clientX || before.clientY !== clientY)
  }
}
