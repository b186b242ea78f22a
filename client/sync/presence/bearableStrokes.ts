import type { TLScribble } from '@tldraw/tlschema'
import { STROKES } from './lightPresence.ts'

/** In px on screen; the laser's is 4. */
const MOST_WIDE = 24
const MAX_COORDINATE = 1e7

/** What a peer points with the laser, in the bounds of what this build sends: each is drawn anew in every frame. */
export function bearableStrokes(strokes: readonly TLScribble[]): TLScribble[] {
  let left: number = STROKES.points
  return strokes.slice(-STROKES.most).flatMap((stroke) => {
    const points = stroke.points.slice(-left).filter(({ x, y }) => isNear(x) && isNear(y))
    const size = Math.min(stroke.size, MOST_WIDE)
    if (left <= 0 || points.length === 0 || !(size > 0)) return []
    left -= points.length
    return [{ ...stroke, id: stroke.id.slice(0, 64), points, size, opacity: Math.min(Math.max(stroke.opacity, 0), 1) }]
  })
}

function isNear(value: number): boolean {
  return Math.abs(value) <= MAX_COORDINATE
}
