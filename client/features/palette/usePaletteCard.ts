import { useEffect, useMemo, useRef, useState } from 'react'
import type { ComponentKind } from '../../../shared/catalog/index.ts'

/** Long enough to cross the palette without cards springing up. */
const SHOW_AFTER_MS = 350
/** Long enough to get from an item over to its card. */
const HIDE_AFTER_MS = 250

export interface ShownCard {
  kind: ComponentKind
  /** The item it belongs to: it lies beside it, and the focus goes back there. */
  item: HTMLElement
}

export interface CardControl {
  showSoon: (card: ShownCard) => void
  showNow: (card: ShownCard) => void
  hideSoon: () => void
  hideNow: () => void
  /** The pointer or the focus is in the card. */
  stay: () => void
}

/** Which item's card is shown: after resting on an item, until the pointer has left both. */
export function usePaletteCard(): { card: ShownCard | undefined; control: CardControl } {
  const [card, setCard] = useState<ShownCard>()
  const timer = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const control = useMemo<CardControl>(() => {
    const set = (next: ShownCard | undefined, afterMs: number): void => {
      clearTimeout(timer.current)
      if (afterMs === 0) setCard(next)
      else timer.current = window.setTimeout(() => setCard(next), afterMs)
    }
    return {
      showSoon: (next) => set(next, SHOW_AFTER_MS),
      showNow: (next) => set(next, 0),
      hideSoon: () => set(undefined, HIDE_AFTER_MS),
      hideNow: () => set(undefined, 0),
      stay: () => clearTimeout(timer.current),
    }
  }, [])
  return { card, control }
}
