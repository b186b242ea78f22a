import type { TLArrowShape } from '@tldraw/tlschema'
import { toInner, toOuter, type Transform } from '../../geometry/transform.ts'
import type { Point } from '../../geometry/box.ts'
import { distance, isSame, minus, plus, times, unit } from '../../geometry/points.ts'
import type { Scene } from '../base/scene.ts'
import type { StraightRoute } from './arrowRoute.ts'
import {
  aims,
  arrowStroke,
  boundEnd,
  headAt,
  HEAD_GAP_PX,
  LEAST_ARROW_PX,
  relationOf,
  type BoundEnd,
  type Terminal,
} from './boundEnd.ts'
import { withinMask } from './mask.ts'
import { crossings, nearestOn } from './outlineMath.ts'

/** Two points are one, as tldraw compares them. */
const SAME_PX = 1e-4
const NO_GAP = { gap: 0, stroke: 0 }

/** Straight from shape to shape, with a gap for each head. Undefined for an arrow without any length. */
export function straightRoute(arrow: TLArrowShape, scene: Scene): StraightRoute | undefined {
  const aim = aims(arrow, scene)
  if (isSame(aim.start, aim.end, SAME_PX)) return undefined
  const page = scene.pageTransform(arrow.id)
  const [startEnd, endEnd] = [boundEnd(arrow, 'start', scene), boundEnd(arrow, 'end', scene)]
  const towardsEnd = touching(aim.end, aim.start, page, endEnd)
  const towardsStart = touching(aim.start, aim.end, page, startEnd)
  const touched: Touched = {
    start: withinMask(towardsStart?.point ?? aim.start, aim.start, page, startEnd, scene),
    end: withinMask(towardsEnd?.point ?? aim.end, aim.end, page, endEnd, scene),
    startMeets: towardsStart !== undefined,
    endMeets: towardsEnd !== undefined,
  }
  const direction = unit(minus(aim.end, aim.start))
  const ends = shortened(arrow, scene, direction, touched, startEnd, endEnd)
  const route = withGaps(arrow, scene, direction, ends, startEnd, endEnd)
  return distance(route.start, route.end) > 0 ? route : undefined
}

interface Ends {
  start: Point
  end: Point
}

interface Touched extends Ends {
  startMeets: boolean
  endMeets: boolean
}

/** Where the way to an aim first meets the outline of what it is bound to; undefined where it stays an aim. */
function touching(aim: Point, other: Point, page: Transform, end: BoundEnd | undefined): { point: Point } | undefined {
  if (end === undefined || end.binding.props.isExact) return undefined
  const from = toInner(end.space, toOuter(page, other))
  const to = toInner(end.space, toOuter(page, aim))
  const [first] = crossings(end.outlines, from, to).toSorted((a, b) => distance(a, from) - distance(b, from))
  const nearest = first ?? nearestOn(end.outlines, to)
  if (nearest === undefined || (first === undefined && distance(nearest, to) >= 1)) return undefined
  return { point: toInner(page, toOuter(end.space, nearest)) }
}

/** Shapes that lie over each other leave no way between them: then a short arrow shows the direction. */
function shortened(
  arrow: TLArrowShape, scene: Scene, direction: Point, touched: Touched, startEnd?: BoundEnd, endEnd?: BoundEnd,
): Ends {
  const { start, end, startMeets, endMeets } = touched
  if (startEnd === undefined || endEnd === undefined || relationOf(arrow, scene) !== 'apart') return { start, end }
  if (startEnd.binding.props.isExact || endEnd.binding.props.isExact) return { start, end }
  const short = times(direction, LEAST_ARROW_PX * arrow.props.scale)
  if (endMeets && !startMeets && startEnd.isClosed) return { start: plus(end, short), end }
  if (!endMeets && endEnd.isClosed) return { start, end: minus(start, short) }
  return { start, end }
}

function withGaps(
  arrow: TLArrowShape, scene: Scene, direction: Point, ends: Ends, startEnd?: BoundEnd, endEnd?: BoundEnd,
): StraightRoute {
  const { scale } = arrow.props
  const relation = relationOf(arrow, scene)
  const own = unit(minus(ends.end, ends.start))
  const isFlipped = !isSame(own, direction, SAME_PX)
  const along = isFlipped ? times(own, -1) : own
  const startGap = relation === 'start-around-end' || relation === 'same' ? NO_GAP : gapAt(arrow, 'start', startEnd)
  const endGap = relation === 'end-around-start' || relation === 'same' ? NO_GAP : gapAt(arrow, 'end', endEnd)
  const place = (a: number, b: number): Ends => ({
    start: plus(ends.start, times(along, a)),
    end: minus(ends.end, times(along, b)),
  })
  const least = (LEAST_ARROW_PX + startGap.stroke + endGap.stroke) * scale
  const [a, b] = [startGap.gap * scale, endGap.gap * scale]
  const wished = place(a, b)
  // Without room between the shapes an arrow reaches into them instead.
  const into = a !== 0 && b !== 0 ? -1.5 : -1
  const placed = distance(wished.start, wished.end) < least ? place(a * into, b * into) : wished
  if (!isFlipped || startEnd === undefined || endEnd === undefined) return { is: 'straight', ...placed }
  return { is: 'straight', start: placed.start, end: plus(placed.start, times(own, -LEAST_ARROW_PX * scale)) }
}

/** px before the arrow's scale. */
export interface Gap {
  gap: number
  /** How much of it is lines' widths. */
  stroke: number
}

/** What an end with a head keeps away from what it is bound to. */
export function gapAt(arrow: TLArrowShape, terminal: Terminal, end: BoundEnd | undefined): Gap {
  if (end === undefined || end.binding.props.isExact || headAt(arrow, terminal) === 'none') return NO_GAP
  const stroke = arrowStroke(arrow) / 2 + end.strokeHalf
  return { gap: HEAD_GAP_PX + stroke, stroke }
}
