import { cornersOf, type Box, type Point } from '../../geometry/box.ts'
import { between } from '../../geometry/points.ts'

/** The smallest box around points; undefined around none, and around what is no number. */
export function boxAround(points: readonly Point[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return Number.isFinite(right - left + bottom - top)
    ? { x: left, y: top, w: right - left, h: bottom - top }
    : undefined
}

/** The smallest box around two. */
export function joined(one: Box | undefined, other: Box): Box {
  return one === undefined ? other : (boxAround([...cornersOf(one), ...cornersOf(other)]) ?? one)
}

/** What of a polygon lies inside of a clockwise convex one (Sutherland and Hodgman's clipping). */
export function clipPolygon(points: readonly Point[], convex: readonly Point[]): Point[] {
  let kept = [...points]
  for (const [at, from] of convex.entries()) {
    const to = convex[(at + 1) % convex.length] ?? from
    const side = ({ x, y }: Point): number => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)
    kept = kept.flatMap((point, order) => {
      const before = kept.at(order - 1) ?? point
      const [here, there] = [side(point), side(before)]
      const crossing = here < 0 !== there < 0 ? [between(before, point, there / (there - here))] : []
      return here < 0 ? crossing : [...crossing, point]
    })
  }
  return kept
}
