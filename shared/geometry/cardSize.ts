/**
 * In px. Apart from the shape's props, because those bring tldraw's schema along, which a page without a canvas can do
 * without.
 */
export const COMPONENT_SIZE = { w: 176, h: 64 } as const

/** Height of a card by what it shows: title block, then a row of property chips, then two lines of note. */
export function componentHeight(shows: { chips: boolean; note: boolean }): number {
  return COMPONENT_SIZE.h + (shows.chips ? 16 : 0) + (shows.note ? 32 : 0)
}
