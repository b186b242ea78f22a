import { b64Vecs, type TLDrawShape } from '@tldraw/tlschema'
import { between, distance, towards } from '../../geometry/points.ts'
import type { Point } from '../../geometry/box.ts'

/** Where a pen was, and how hard it was pressed, 0 to 1. */
export interface InkPoint extends Point {
  pressure: number
}

type Segment = TLDrawShape['props']['segments'][number]

/** px between the points that stand for a straight segment, and the least of them. */
const STRAIGHT_PX = 16
const LEAST_STRAIGHT = 4
/** More points than any straight segment on a screen has. */
const MOST_STRAIGHT = 2000

/** All points of a freehand line in its own space, px. */
export function inkPoints(segments: readonly Segment[], scaleX: number, scaleY: number): InkPoint[] {
  return segments.flatMap((segment) => {
    const points = b64Vecs.decodePoints(segment.path, segment.dim)
      .map(({ x, y, z }) => ({ x: x * scaleX, y: y * scaleY, pressure: z ?? 1 }))
    return segment.type === 'free' ? points : straightened(points)
  })
}

/** A straight segment as a hand draws it, faster in its middle. */
function straightened(points: readonly InkPoint[]): InkPoint[] {
  const [from, to] = points
  if (from === undefined || to === undefined) return [...points]
  const length = distance(from, to)
  if (length === 0) return [from]
  const inset = Math.min(1, Math.floor(length / 4))
  const [a, b] = [towards(from, to, inset), towards(to, from, inset)]
  const count = Math.min(MOST_STRAIGHT, Math.max(LEAST_STRAIGHT, Math.floor(length / STRAIGHT_PX)))
  const inner = Array.from({ length: count }, (_, at) => {
    const share = slowAtBothEnds(at / (count - 1), 3)
    return { ...between(a, b, share), pressure: Math.min(1, 0.5 + Math.abs(0.5 - slowAtBothEnds(share, 2)) * 0.65) }
  })
  return [from, ...inner, to]
}

function slowAtBothEnds(share: number, power: number): number {
  const half = 2 ** (power - 1)
  return share < 0.5 ? half * share ** power : 1 - half * (1 - share) ** power
}
