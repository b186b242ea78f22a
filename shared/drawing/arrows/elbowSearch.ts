import type { Point } from '../../geometry/box.ts'
import { manhattan } from '../../geometry/points.ts'
import type { Side } from '../../geometry/port.ts'
import { rightToBottom, rightToLeft, rightToRight, rightToTop } from './elbowCases.ts'
import { FRAMES, framed, type ElbowPlan } from './elbowPlan.ts'

/** In this order of two alike the first is taken. */
const SIDES = ['right', 'bottom', 'left', 'top'] as const
const OPPOSITE: Readonly<Record<Side, Side>> = { right: 'left', left: 'right', top: 'bottom', bottom: 'top' }
/** Points closer than this are one, px. */
const SAME_PX = 0.01

type Pair = readonly [Side, Side]

/** The way of fewest corners, and of those the shortest, from `a` to `b`; undefined when there is none. */
export function searchElbow(plan: ElbowPlan, from: Side | undefined, to: Side | undefined): Point[] | undefined {
  const wished = from && to ? bothGiven(plan, from, to) : from ? oneGiven(plan, from) : undefined
  return wished ?? noneGiven(plan)
}

function bothGiven(plan: ElbowPlan, from: Side, to: Side): Point[] | undefined {
  const direct = connect(plan, from, to)
  if (direct) return direct
  const [one, other] = [OPPOSITE[from], OPPOSITE[to]]
  if (plan.a.isPoint && plan.b.isPoint) return best(plan, [[one, other], [from, other], [one, to]])
  if (plan.a.isPoint) return connect(plan, one, to)
  return plan.b.isPoint ? connect(plan, from, other) : undefined
}

function oneGiven(plan: ElbowPlan, from: Side): Point[] | undefined {
  const { gap, mid } = plan
  if (from === 'right' || from === 'left') {
    const isAhead = from === 'right' ? gap.x > 0 : gap.x < 0
    const isStraight = isAhead && Math.abs(gap.x) > Math.abs(gap.y) && mid.x !== undefined
    const ideal = isStraight ? connect(plan, from, OPPOSITE[from]) : aroundCorner(plan, from)
    if (ideal) return ideal
  }
  const others: Readonly<Record<Side, readonly Side[]>> = {
    top: ['bottom', 'right', 'left', 'top'],
    bottom: ['top', 'right', 'left', 'bottom'],
    left: ['right', 'bottom', 'left', 'top'],
    right: ['left', 'bottom', 'right', 'top'],
  }
  return best(plan, others[from].map((to): Pair => [from, to]))
}

function noneGiven(plan: ElbowPlan): Point[] | undefined {
  const ideal = idealPair(plan)
  const way = ideal && connect(plan, ...ideal)
  if (way) return way
  const sides = (doors: ElbowPlan['a']['doors']): Side[] => SIDES.filter((side) => doors[side] !== undefined)
  return best(plan, sides(plan.a.doors).flatMap((from) => sides(plan.b.doors).map((to): Pair => [from, to])))
}

/** How a person would draw it, seen from where the shapes lie. */
function idealPair(plan: ElbowPlan): Pair | undefined {
  const { a, b, gap, mid } = plan
  // A px more across than down, so that an arrow at 45 degrees does not flicker between both.
  const isAcross = Math.abs(gap.x) + 1 > Math.abs(gap.y) && mid.x !== undefined
  if (isAcross) return gap.x > 0 ? ['right', 'left'] : ['left', 'right']
  if (a.isPoint && b.isPoint) return gap.y > 0 ? ['bottom', 'top'] : ['top', 'bottom']
  const corner = cornerFrom(plan, 'right') ?? cornerFrom(plan, 'left')
  if (corner) return corner
  if (mid.y === undefined || gap.y === 0) return undefined
  return gap.y > 0 ? ['bottom', 'top'] : ['top', 'bottom']
}

function aroundCorner(plan: ElbowPlan, from: 'left' | 'right'): Point[] | undefined {
  const pair = cornerFrom(plan, from)
  return pair && connect(plan, ...pair)
}

/** Sideways out of `a` and down or up into `b`, with one corner, where nothing is in the way. */
function cornerFrom({ a, b }: ElbowPlan, from: 'left' | 'right'): Pair | undefined {
  const leaves = a.doors[from]
  if (leaves === undefined) return undefined
  const [{ x }, { y }] = [leaves.out ?? leaves.at, leaves.at]
  const arrival = (['top', 'bottom'] as const).find((to) => {
    const door = b.doors[to]
    if (door === undefined) return false
    const edge = (door.out ?? door.at).y
    const isAhead = from === 'right' ? x <= door.at.x : x >= door.at.x
    return isAhead && (to === 'top' ? y <= edge : y >= edge)
  })
  return arrival && [from, arrival]
}

function best(plan: ElbowPlan, pairs: readonly Pair[]): Point[] | undefined {
  let found: { way: Point[]; length: number } | undefined
  for (const [at, [from, to]] of pairs.entries()) {
    const way = connect(plan, from, to)
    if (way === undefined) continue
    const length = lengthAlong(way)
    const isShorter = found !== undefined && way.length === found.way.length && length + at + 1 < found.length
    if (found === undefined || way.length < found.way.length || isShorter) found = { way, length }
  }
  return found?.way
}

function lengthAlong(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, at) => sum + manhattan(points[at] ?? point, point), 0)
}

function connect(plan: ElbowPlan, from: Side, to: Side): Point[] | undefined {
  const frame = FRAMES[from]
  const arrival = frame.sides[to]
  const turned = framed(plan, frame)
  const ways = { left: rightToLeft, top: rightToTop, bottom: rightToBottom, right: rightToRight }
  const way = ways[arrival](turned)
  return way && merged(way.map(frame.back))
}

/** Without points that are no corners. */
function merged(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const [before, last] = kept.slice(-2)
    if (before === undefined || last === undefined) {
      kept.push(point)
      continue
    }
    const isAt = (axis: 'x' | 'y', other: Point): boolean => Math.abs(point[axis] - other[axis]) < SAME_PX
    if (isAt('x', last) && isAt('y', last)) continue
    const isOnward = (isAt('x', last) && isAt('x', before)) || (isAt('y', last) && isAt('y', before))
    if (!isOnward) kept.push(point)
    else kept[kept.length - 1] = isAt('x', last) ? { x: last.x, y: point.y } : { x: point.x, y: last.y }
  }
  return kept
}
