import type { TLArrowShape } from '@tldraw/tlschema'
import { toInner, toOuter } from '../../geometry/transform.ts'
import type { Point } from '../../geometry/box.ts'
import {
  angleFrom,
  circleCenter,
  distance,
  isSame,
  middle,
  minus,
  onCircle,
  plus,
  times,
  turnedLeft,
  unit,
} from '../../geometry/points.ts'
import type { Scene } from '../base/scene.ts'
import type { Arc, ArcRoute, StraightRoute } from './arrowRoute.ts'
import { aims, boundEnd, LEAST_ARROW_PX, relationOf, type BoundEnd } from './boundEnd.ts'
import { withinMask } from './mask.ts'
import { circleCrossings, nearestOn } from './outlineMath.ts'
import { gapAt, straightRoute } from './straightRoute.ts'

const FULL_TURN = 2 * Math.PI
/** Flatter than this, px, an arrow is straight. */
const LEAST_BEND_PX = 8
/** Where along its arc a bent arrow should leave and arrive, when it crosses an outline more than once. */
const LEAVES_AT = 0.25
const ARRIVES_AT = 0.75
/** Shorter arcs from a shape to itself are drawn whole, px. */
const LEAST_LOOP_PX = 30

export function isBent({ props: { bend, scale } }: TLArrowShape): boolean {
  return Math.abs(bend) >= LEAST_BEND_PX * scale && scale >= 0.1
}

/** Along a circle from shape to shape, with a gap for each head. Straight when the circle is too large to be one. */
export function arcRoute(arrow: TLArrowShape, scene: Scene): ArcRoute | StraightRoute | undefined {
  const aim = aims(arrow, scene)
  if (isSame(aim.start, aim.end, 1e-4)) return undefined
  const { bend } = arrow.props
  const top = plus(middle(aim.start, aim.end), times(turnedLeft(unit(minus(aim.end, aim.start))), -bend))
  const whole = arcThrough(aim.start, aim.end, top)
  const isSafe = [whole.length, whole.radius].every((value) => value !== 0 && Math.abs(value) < Number.MAX_SAFE_INTEGER)
  if (!isSafe) return straightRoute(arrow, scene)
  const page = scene.pageTransform(arrow.id)
  const bow: Bow = { arrow, scene, aim, top, isClockwise: bend < 0, center: whole.center, radius: whole.radius }
  const [startEnd, endEnd] = [boundEnd(arrow, 'start', scene), boundEnd(arrow, 'end', scene)]
  const start = touching(bow, startEnd, LEAVES_AT, aim.start)
  const end = touching({ ...bow, from: start ?? aim.start }, endEnd, ARRIVES_AT, aim.start)
  const touched = {
    start: withinMask(start ?? aim.start, aim.start, page, startEnd, scene),
    end: withinMask(end ?? aim.end, aim.end, page, endEnd, scene),
  }
  const met = { start: start !== undefined, end: end !== undefined }
  const gapped = withGaps(bow, touched, met, startEnd, endEnd)
  return gapped && drawn(bow, unhidden(bow, gapped, met, startEnd, endEnd))
}

/** The circle that an arrow follows. */
interface Bow {
  arrow: TLArrowShape
  scene: Scene
  aim: { start: Point; end: Point }
  /** The point of the arc that is furthest from the straight line. */
  top: Point
  isClockwise: boolean
  center: Point
  radius: number
  /** Where the drawn arc begins as far as it is known. */
  from?: Point
}

interface Ends {
  start: Point
  end: Point
}

/** Which ends meet the outline of what they are bound to. */
interface Met {
  start: boolean
  end: boolean
}

/** Radians from one direction to another, the way the arc runs. */
function sweepOf({ isClockwise }: Pick<Bow, 'isClockwise'>, from: number, to: number): number {
  const turn = (angle: number): number => ((angle % FULL_TURN) + FULL_TURN) % FULL_TURN
  const [a, b] = [turn(from), turn(to)]
  const clockwise = a > b ? b + FULL_TURN - a : b - a
  return isClockwise ? clockwise : FULL_TURN - clockwise
}

/** Where the arc crosses what an end is bound to, in the arrow's space; undefined where it stays an aim. */
function touching(bow: Bow, end: BoundEnd | undefined, wish: number, aimStart: Point): Point | undefined {
  if (end === undefined || end.binding.props.isExact) return undefined
  const page = bow.scene.pageTransform(bow.arrow.id)
  const inShape = (point: Point): Point => toInner(end.space, toOuter(page, point))
  const [center, from, to] = [inShape(bow.center), inShape(bow.from ?? aimStart), inShape(bow.aim.end)]
  const first = angleFrom(center, from)
  const sweep = sweepOf(bow, first, angleFrom(center, to))
  const way = (point: Point): number => sweepOf(bow, first, angleFrom(center, point))
  const rank = (point: Point): number => (end.isClosed ? Math.abs(way(point) - sweep * wish) : way(point))
  const found = circleCrossings(end.outlines, center, bow.radius).filter((point) => way(point) <= sweep)
  const [crossed] = found.toSorted((a, b) => rank(a) - rank(b))
  const aimed = wish === LEAVES_AT ? from : to
  const point = crossed ?? (end.isClosed ? close(end, aimed) : undefined)
  if (point !== undefined) return toInner(page, toOuter(end.space, point))
  return end.isClosed ? undefined : wish === LEAVES_AT ? aimStart : bow.aim.end
}

function close(end: BoundEnd, aimed: Point): Point | undefined {
  const nearest = nearestOn(end.outlines, aimed)
  return nearest !== undefined && distance(nearest, aimed) < 1 ? nearest : undefined
}

/** A point so many px further along the circle. */
function alongArc(bow: Bow, angle: number, by: number): Point {
  return onCircle(bow.center, bow.radius, angle + (by / bow.radius) * (bow.isClockwise ? 1 : -1))
}

function withGaps(bow: Bow, touched: Ends, met: Met, startEnd?: BoundEnd, endEnd?: BoundEnd): Ends | undefined {
  const { arrow, center, radius, aim } = bow
  const { scale } = arrow.props
  const startGap = met.start ? gapAt(arrow, 'start', startEnd) : { gap: 0, stroke: 0 }
  const endGap = met.end ? gapAt(arrow, 'end', endEnd) : { gap: 0, stroke: 0 }
  const [first, last] = [angleFrom(center, touched.start), angleFrom(center, touched.end)]
  const place = (a: number, b: number): Ends => ({
    start: a === 0 ? touched.start : alongArc(bow, first, a),
    end: b === 0 ? touched.end : alongArc(bow, last, -b),
  })
  const [a, b] = [startGap.gap * scale, endGap.gap * scale]
  // Both ends in one point leave no arc to take a gap from.
  if ((a !== 0 || b !== 0) && sweepOf(bow, first, last) === 0) return undefined
  const wished = place(a, b)
  const least = (LEAST_ARROW_PX + startGap.stroke + endGap.stroke) * scale
  if (distance(wished.start, wished.end) >= least) return wished
  // Without room between the shapes an arrow reaches into them instead, but never further than it aims.
  const into = a !== 0 && b !== 0 ? -1.5 : -2
  const leastStart = 0.1 - sweepOf(bow, angleFrom(center, aim.start), first) * radius
  const leastEnd = 0.1 - sweepOf(bow, last, angleFrom(center, aim.end)) * radius
  return place(Math.max(a * into, leastStart), Math.max(b * into, leastEnd))
}

/** Shapes that lie over each other leave no arc between them: then a short one shows the direction. */
function unhidden(bow: Bow, ends: Ends, met: Met, startEnd?: BoundEnd, endEnd?: BoundEnd): Ends {
  if (startEnd === undefined || endEnd === undefined) return ends
  if (startEnd.binding.props.isExact || endEnd.binding.props.isExact) return ends
  const { arrow, scene, center, radius, aim } = bow
  const [first, last] = [angleFrom(center, ends.start), angleFrom(center, ends.end)]
  const sweep = sweepOf(bow, first, last)
  const relation = relationOf(arrow, scene)
  if (relation === 'same' && sweep * radius < LEAST_LOOP_PX) return aim
  if (relation !== 'apart') return ends
  const start = met.start ? ends.start : aim.start
  const aimAngle = angleFrom(center, aim.start)
  const isBackwards = sweepOf(bow, aimAngle, first) > sweepOf(bow, aimAngle, last)
  if (met.end && !isBackwards) return { start, end: ends.end }
  const short = Math.min(0.9 * sweep * radius, LEAST_ARROW_PX * arrow.props.scale)
  return { start, end: alongArc(bow, first, short) }
}

/** The arc between two ends on the circle; the other way around where that is what was aimed at. */
function drawn(bow: Bow, ends: Ends): ArcRoute | undefined {
  const { center, radius, isClockwise, aim } = bow
  const first = angleFrom(center, ends.start)
  const sweep = sweepOf(bow, first, angleFrom(center, ends.end))
  const isOver = sweep > sweepOf(bow, angleFrom(center, aim.start), angleFrom(center, aim.end))
  const halfway = onCircle(center, radius, first + (sweep / 2) * (isClockwise ? 1 : -1) + (isOver ? Math.PI : 0))
  const [from, to] = isOver ? [ends.end, ends.start] : [ends.start, ends.end]
  const isPoint = isSame(from, to, 1e-4)
  const start = isPoint ? plus(halfway, { x: 1, y: 1 }) : from
  const end = isPoint ? minus(halfway, { x: 1, y: 1 }) : to
  const body = arcThrough(start, end, halfway)
  const whole = arcThrough(aim.start, aim.end, bow.top)
  const isValid = body.length !== 0 && Number.isFinite(body.center.x) && Number.isFinite(body.center.y)
  return isValid ? { is: 'arc', start, end, center, radius, isClockwise: whole.isClockwise, body } : undefined
}

/** The arc from `a` to `b` by way of `c`. */
function arcThrough(a: Point, b: Point, c: Point): Arc {
  const center = circleCenter(a, b, c) ?? middle(a, b)
  const radius = distance(center, a)
  const isClockwise = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y) < 0
  const [ab, bc, ca] = [distance(a, b), distance(b, c), distance(c, a)]
  // Twice the angle that the chord is seen in from `c`.
  const seen = 2 * Math.acos((bc * bc + ca * ca - ab * ab) / (2 * bc * ca))
  const length = (FULL_TURN - seen) * radius * (isClockwise ? 1 : -1)
  return { center, radius, isLarge: Math.PI > seen, isClockwise, length }
}
