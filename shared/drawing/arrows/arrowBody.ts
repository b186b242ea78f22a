import type { Point } from '../../geometry/box.ts'
import { angleFrom, distance, onCircle } from '../../geometry/points.ts'
import { arcSteps, samplesFor } from '../paths/arcs.ts'
import { straight, type Path } from '../paths/path.ts'
import type { ArcRoute, ArrowRoute } from './arrowRoute.ts'
import { lengthOf } from './outlineMath.ts'

/** The line of an arrow without its heads, for drawing: a hand bends it in its corners only. */
export function bodyPath(route: ArrowRoute): Path {
  const { start, end } = route
  const exact = { wobble: 0, roundness: 0 }
  if (route.is === 'straight') return [{ from: start, wobble: 0, steps: [{ to: end, ...exact }], isClosed: false }]
  if (route.is === 'arc') {
    const { radius, isLarge, isClockwise } = route.body
    const steps = arcSteps(start, { rx: radius, ry: radius, isLarge, isClockwise, to: end }, exact)
    return [{ from: start, wobble: 0, steps, isClosed: false }]
  }
  const line = straight(route.points.filter(({ isHidden }) => isHidden !== true), { wobble: 0 })
  const last = line.steps.length - 1
  return [{ ...line, steps: line.steps.map((step, at) => (at === last ? { ...step, wobble: 0 } : step)) }]
}

/** The same in straight pieces, and how long it is in truth, px: for measuring. */
export interface Body {
  points: readonly Point[]
  length: number
}

export function bodyOf(route: ArrowRoute): Body {
  if (route.is === 'arc') return arcBody(route)
  const points = route.is === 'elbow' ? route.points : [route.start, route.end]
  return { points, length: lengthOf(points) }
}

function arcBody({ start, end, center, body }: ArcRoute): Body {
  const radius = distance(start, center)
  const [from, to] = [angleFrom(center, start), angleFrom(center, end)]
  const turn = (to - from) % (2 * Math.PI)
  // The shorter way around, clockwise when positive.
  const short = ((2 * turn) % (2 * Math.PI)) - turn
  const sweep = body.isLarge ? (2 * Math.PI - Math.abs(short)) * (body.isClockwise ? 1 : -1) : short
  const length = Math.abs(sweep * radius)
  const count = samplesFor(length)
  const points = Array.from({ length: count + 1 }, (_, at) => onCircle(center, radius, from + (at / count) * sweep))
  return { points, length }
}
