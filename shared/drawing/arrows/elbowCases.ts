import type { Point } from '../../geometry/box.ts'
import { isWithin } from './elbowTerminal.ts'
import { framed, MIRROR, type ElbowPlan } from './elbowPlan.ts'

// The ways from a right side. Each is the shortest that keeps clear of both shapes.

type Way = readonly Point[] | undefined

/** From the right of `a` to the left of `b`. */
export function rightToLeft(given: ElbowPlan): Way {
  const isAbove = (given.a.doors.right?.at.y ?? 0) <= (given.b.doors.left?.at.y ?? 0)
  if (isAbove) return downToLeft(given)
  // Seen upside down, `a` is the upper one.
  return downToLeft(framed(given, MIRROR))?.map(MIRROR.back)
}

function downToLeft({ a, b, gap, mid, common, legs, bias }: ElbowPlan): Way {
  const [from, to] = [a.doors.right, b.doors.left]
  if (!from || !to) return undefined
  if (gap.x > 0 && mid.x !== undefined) return way(from.at, { x: mid.x, y: from.at.y }, { x: mid.x, y: to.at.y }, to.at)
  if (!from.out || !to.out) return undefined
  if (mid.y !== undefined) {
    return way(from.at, from.out, { x: from.out.x, y: mid.y }, { x: to.out.x, y: mid.y }, to.out, to.at)
  }
  const [right, bottom] = [common.x + common.w, common.y + common.h]
  // Around all by the right and the bottom, by the top and the left, or between both. Their corners count as a px each.
  const outside = Math.abs(from.at.x - right) + Math.abs(from.at.y - bottom) + Math.abs(right - to.out.x)
    + Math.abs(bottom - to.at.y) + legs.around + 6
  const over = legs.around + Math.abs(from.at.y - common.y) + Math.abs(from.out.x - common.x)
    + Math.abs(common.y - to.at.y) + Math.abs(common.x - to.at.x) + 6 + bias.y
  const belowA = a.wide.y + a.wide.h
  const aboveB = b.wide.y
  const through = gap.x < 0 && mid.x !== undefined
    ? 2 * legs.around + Math.abs(from.at.y - belowA) + common.w + Math.abs(belowA - aboveB)
      + Math.abs(aboveB - to.at.y) + 8
    : Infinity
  if (outside < over && outside < through) {
    return way(from.at, { x: right, y: from.at.y }, { x: right, y: bottom }, { x: to.out.x, y: bottom }, to.out, to.at)
  }
  if (over < through) {
    const { x, y } = common
    return way(from.at, from.out, { x: from.out.x, y }, { x, y }, { x, y: to.at.y }, to.at)
  }
  if (mid.x === undefined) return undefined
  return way(
    from.at, from.out, { x: from.out.x, y: belowA }, { x: mid.x, y: belowA }, { x: mid.x, y: aboveB },
    { x: to.out.x, y: aboveB }, to.out, to.at,
  )
}

/** From the right of `a` to the top of `b`. */
export function rightToTop(plan: ElbowPlan): Way {
  const { a, b, gap, mid } = plan
  const [from, to] = [a.doors.right, b.doors.top]
  if (!from || !to) return undefined
  const isClear = from.at.y < (to.out ?? to.at).y && to.at.x > (from.out ?? from.at).x
  const center = { x: a.box.x + a.box.w / 2, y: a.box.y + a.box.h / 2 }
  if (isClear || (a.isPoint && isWithin(b.wide, center))) return way(from.at, { x: to.at.x, y: from.at.y }, to.at)
  if (gap.x > 0 && mid.x !== undefined && to.out) {
    return way(from.at, { x: mid.x, y: from.at.y }, { x: mid.x, y: to.out.y }, to.out, to.at)
  }
  if (gap.y > 0 && from.out && to.at.x < from.out.x && mid.y !== undefined) {
    return way(from.at, from.out, { x: from.out.x, y: mid.y }, { x: to.at.x, y: mid.y }, to.at)
  }
  return aroundToTop(plan)
}

function aroundToTop({ a, b, mid, common }: ElbowPlan): Way {
  const [from, to] = [a.doors.right, b.doors.top]
  if (!from || !to) return undefined
  const [right, top] = [common.x + common.w, common.y]
  const belowA = a.wide.y + a.wide.h
  const outside = Math.abs(from.at.x - right) + Math.abs(from.at.y - top) + Math.abs(to.at.x - right)
    + Math.abs(to.at.y - top)
  const between = from.out && to.out && mid.y !== undefined
    ? Math.abs(from.at.x - from.out.x) + Math.abs(b.wide.x - from.out.x) + Math.abs(b.wide.x - to.at.x)
      + Math.abs(from.at.y - b.wide.y) + Math.abs(to.at.y - to.out.y)
    : Infinity
  const under = from.out && to.out && mid.x !== undefined
    ? Math.abs(from.at.x - right) + Math.abs(from.at.y - belowA) + Math.abs(from.out.x - to.at.x)
      + Math.abs(belowA - to.out.y) + Math.abs(to.out.y - to.at.y)
    : Infinity
  if (outside < between && outside < under) {
    return way(from.at, { x: right, y: from.at.y }, { x: right, y: top }, { x: to.at.x, y: top }, to.at)
  }
  if (!from.out || !to.out) return undefined
  if (mid.y !== undefined && between < under) {
    const left = b.wide.x
    return way(
      from.at, from.out, { x: from.out.x, y: mid.y }, { x: left, y: mid.y }, { x: left, y: to.out.y }, to.out, to.at,
    )
  }
  if (mid.x === undefined) return undefined
  return way(
    from.at, from.out, { x: from.out.x, y: belowA }, { x: mid.x, y: belowA }, { x: mid.x, y: to.out.y }, to.out, to.at,
  )
}

/** From the right of `a` to the bottom of `b`. */
export function rightToBottom(plan: ElbowPlan): Way {
  return rightToTop(framed(plan, MIRROR))?.map(MIRROR.back)
}

/** From the right of `a` to the right of `b`. */
export function rightToRight({ a, b, gap, mid, common }: ElbowPlan): Way {
  const [from, to] = [a.doors.right, b.doors.right]
  if (!from || !to) return undefined
  const leavesFree = gap.x <= 0 || isBeside(from.at.y, b.wide)
  const arrivesFree = to.at.x > a.box.x || isBeside(to.at.y, a.wide)
  if (leavesFree && arrivesFree) {
    const right = common.x + common.w
    return way(from.at, { x: right, y: from.at.y }, { x: right, y: to.at.y }, to.at)
  }
  if (mid.x === undefined) return undefined
  if (to.out && gap.x >= 0) {
    const y = nearerEdge(b.wide, from.at.y, to.at.y)
    return way(from.at, { x: mid.x, y: from.at.y }, { x: mid.x, y }, { x: to.out.x, y }, to.out, to.at)
  }
  if (!from.out || gap.x > 0) return undefined
  const y = nearerEdge(a.wide, from.at.y, to.at.y)
  return way(from.at, from.out, { x: from.out.x, y }, { x: mid.x, y }, { x: mid.x, y: to.at.y }, to.at)
}

function isBeside(at: number, { y, h }: { y: number; h: number }): boolean {
  return at > y + h || at < y
}

/** The top or bottom by which it is shorter from one height to the other. */
function nearerEdge({ y, h }: { y: number; h: number }, one: number, other: number): number {
  const bottom = y + h
  return Math.abs(other - bottom) + Math.abs(one - bottom) < Math.abs(other - y) + Math.abs(one - y) ? bottom : y
}

function way(...points: Point[]): readonly Point[] {
  return points
}
