import { distance } from '../../geometry/points.ts'
import type { Point } from '../../geometry/box.ts'
import type { Step } from './path.ts'

/** Gauss and Legendre's twelve places and weights on -1 to 1, one half of them. */
const NODES = [
  [0.1252334085, 0.249147046], [0.367831499, 0.2334925365], [0.5873179543, 0.2031674267],
  [0.7699026742, 0.1600783285], [0.9041172564, 0.106939326], [0.9815606342, 0.0471753364],
] as const

/** How long a step is from where it starts, px. */
export function stepLength(from: Point, { to, curve }: Step): number {
  if (!curve) return distance(from, to)
  const [a, b] = curve
  const speed = (t: number): number => {
    const [p, q, r] = [3 * (1 - t) * (1 - t), 6 * (1 - t) * t, 3 * t * t]
    const x = p * (a.x - from.x) + q * (b.x - a.x) + r * (to.x - b.x)
    const y = p * (a.y - from.y) + q * (b.y - a.y) + r * (to.y - b.y)
    return Math.hypot(x, y)
  }
  return NODES.reduce((sum, [at, weight]) => sum + (weight / 2) * (speed((1 - at) / 2) + speed((1 + at) / 2)), 0)
}
