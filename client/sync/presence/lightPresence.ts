import type { TLInstancePresence, TLScribble } from '@tldraw/tlschema'

/** As many strokes of the laser are told at once, the last ones, and points of all of them together. */
export const STROKES = { most: 8, points: 160 } as const
/** Of ids that are selected, in letters. */
const MOST_SELECTED = 6_000

/**
 * A presence that stays below what the server takes of one, also while somebody points with the laser for long or has
 * all of a board selected: of one that is too large nothing would be told, not even the pointer.
 */
export function lightPresence(presence: TLInstancePresence): TLInstancePresence {
  let letters = 0
  const selectedShapeIds = presence.selectedShapeIds.filter((id) => (letters += id.length) <= MOST_SELECTED)
  return { ...presence, selectedShapeIds, scribbles: lightStrokes(presence.scribbles) }
}

/** The same strokes with fewer points: of a growing one the points that were told stay where they are. */
function lightStrokes(strokes: readonly TLScribble[]): TLScribble[] {
  const last = strokes.slice(-STROKES.most)
  let step = 1
  const told = (): number => last.reduce((sum, { points }) => sum + Math.ceil(points.length / step) + 1, 0)
  while (told() > STROKES.points) step *= 2
  return last.map((stroke) => ({ ...stroke, points: everyNth(stroke.points, step).map(roundedPoint) }))
}

function everyNth<Point>(points: readonly Point[], step: number): Point[] {
  return points.filter((_, at) => at % step === 0 || at === points.length - 1)
}

function roundedPoint({ x, y, z }: TLScribble['points'][number]): TLScribble['points'][number] {
  return { x: rounded(x), y: rounded(y), ...(z !== undefined && { z: rounded(z) }) }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
