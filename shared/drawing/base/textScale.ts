/** How high words are on screen at the least, in px, as long as there is room for them. */
export const LEAST_PX = { title: 9, label: 9, lane: 9, legend: 9 } as const

/** Each step is so much larger than the one before it: zooming draws cards anew only where words change their size. */
const STEP = 1.1
/** Titles are as wide as cards and lanes: a larger step would leave some of them no room. */
export const TITLE_STEP = 1.025
/**
 * From this scale on a board is seen like a map: a card is under 70 px wide on screen and holds only its title, whose
 * size need not change as finely.
 */
const MAP_SCALE = 2
const MAP_STEP = 1.04
/** What is rounded in a number must not make it a step larger. */
const SLACK = 1e-6

/**
 * How much larger than at zoom 1 words have to be drawn to be `leastPx` high on screen at least; 1 when they are that
 * without. One of few values.
 */
export function textScale(zoom: number, fontSize: number, leastPx: number, step = STEP): number {
  const needed = leastPx / (fontSize * zoom)
  if (needed <= 1) return 1
  return step ** Math.ceil(Math.log(needed) / Math.log(step) - SLACK)
}

/**
 * A component's title is what its card is for: it is 11 px high at any zoom as long as its card can hold it, and comes
 * down to the least before some of it is left out.
 */
const TITLE = { fontSize: 14, px: 11 } as const

/** How much larger than at zoom 1 the words of a card are drawn. */
export function titleScale(zoom: number): number {
  const scale = textScale(zoom, TITLE.fontSize, TITLE.px, TITLE_STEP)
  return isMapScale(scale) ? textScale(zoom, TITLE.fontSize, TITLE.px, MAP_STEP) : scale
}

/** Whether the words of a card of this scale are those of a map. */
export function isMapScale(scale: number): boolean {
  return scale > MAP_SCALE
}

/** From near a title comes down to 12 px: smaller than that it would look like another kind of text. */
const LEAST_SCALE = 12 / 14

/** The smallest scale at which a title is no lower than the least, at every zoom that has this scale. */
export function leastTitleScale(scale: number): number {
  return Math.max(LEAST_SCALE, LEAST_PX.title / (TITLE.fontSize * lowestZoomOf(scale)))
}

/** The lowest zoom that has this scale: where a title that is drawn at it is just as high as is wanted there. */
export function lowestZoomOf(scale: number): number {
  return TITLE.px / (TITLE.fontSize * scale)
}
