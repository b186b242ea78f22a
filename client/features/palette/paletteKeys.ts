import type { KeyboardEvent } from 'react'
import { keyOf } from '../../controls/keys/keyOf.ts'

const STOPS = '.ss-palette-search, .ss-palette-section-head, .ss-palette-item'

/**
 * Up and down go from item to item, Home and End to the ends, right and left open and close a family; Enter is the
 * button's own.
 */
export function movePaletteFocus(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: palette, target } = event
  const key = keyOf(event)
  if (!(target instanceof HTMLElement) || !target.matches(STOPS)) return
  const isTyping = target.matches('.ss-palette-search')
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (target.matches(`.ss-palette-section-head[aria-expanded="${key === 'ArrowLeft'}"]`)) target.click()
    return
  }
  const stops = [...palette.querySelectorAll<HTMLElement>(STOPS)]
  const next = nextStop(stops, stops.indexOf(target), isTyping && key !== 'ArrowDown' ? '' : key)
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

function nextStop(stops: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return stops[at + 1]
    case 'ArrowUp':
      return stops[at - 1]
    case 'Home':
      return stops[0]
    case 'End':
      return stops.at(-1)
    default:
      return undefined
  }
}
