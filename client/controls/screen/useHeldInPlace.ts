import { useEffect, type RefObject } from 'react'
import { holdInPlace } from './holdInPlace.ts'

/** What somebody reads or is about to press in a scrolled element stays under the pointer. */
export function useHeldInPlace(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    return scroller.current === null ? undefined : holdInPlace(scroller.current)
  }, [scroller])
}
