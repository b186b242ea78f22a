import type { Point } from '../../geometry/box.ts'
import { manhattan, middle, towards } from '../../geometry/points.ts'
import type { RoutePoint } from './arrowRoute.ts'
import { isWithin, type ElbowTerminal } from './elbowTerminal.ts'
import { boundsOf, crossings, isHit } from './outlineMath.ts'

/**
 * A way that begins at the box of what it leaves from, led on to its outline, or back from it by the head's gap.
 *
 * @param points from the end that is led on
 */
export function reaching(points: readonly RoutePoint[], end: ElbowTerminal, other: ElbowTerminal): RoutePoint[] {
  const [, second, ...rest] = points
  const target = second && meeting(second, end)
  if (second === undefined || target === undefined) return [...points]
  const gap = gapFrom(second, target, end, other)
  if (end.isExact || gap === 0) return [target, second, ...rest]
  const nudged = towards(target, second, gap)
  if (gap > 0) return [nudged, second, ...rest]
  // Into the shape, but not through it.
  if (!isHit(end.outlines, nudged, 0)) return [target, second, ...rest]
  return [nudged, { ...middle(second, nudged), isHidden: true }, second, ...rest]
}

/** Where the piece from `second` meets what it leads to. */
function meeting(second: Point, end: ElbowTerminal): Point | undefined {
  if (end.outlines.length === 0) return undefined
  if (end.isExact) return end.aim
  const found = crossings(end.outlines, second, end.aim)
  if (isHit(end.outlines, end.aim, Math.max(1, end.gap))) found.push(end.aim)
  const from = end.isClosed ? second : end.aim
  let nearest: Point | undefined
  for (const point of found) {
    if (nearest === undefined || manhattan(from, point) < manhattan(from, nearest)) nearest = point
  }
  return nearest
}

/** px to stay away from the outline; negative into it, where the piece is too short for a head. */
function gapFrom(second: Point, target: Point, end: ElbowTerminal, other: ElbowTerminal): number {
  const length = manhattan(second, target)
  const gap = length < end.gap * 2 ? length - end.gap : end.gap
  if (gap >= end.leastEnd) return gap
  return isWithin(boundsOf(end.outlines), other.aim) ? Math.max(0, gap) : -end.gap
}

/** Without a first or last piece so short that a head would sit on its corner. */
export function withoutNubs(points: readonly RoutePoint[], start: ElbowTerminal, end: ElbowTerminal): RoutePoint[] {
  return withoutNub(withoutNub(points, start.leastEnd).toReversed(), end.leastEnd).toReversed()
}

function withoutNub(points: readonly RoutePoint[], least: number): RoutePoint[] {
  const [first, second, third, ...rest] = points
  if (first === undefined || second === undefined || third === undefined) return [...points]
  if (manhattan(first, second) >= least) return [...points]
  if (rest.length === 0) return [first, third]
  const isUpright = Math.abs(first.x - second.x) <= 1e-6
  return [first, isUpright ? { ...third, y: first.y } : { ...third, x: first.x }, ...rest]
}
