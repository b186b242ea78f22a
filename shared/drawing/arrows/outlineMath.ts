import type { Point } from '../../geometry/box.ts'
import { between, distance, minus } from '../../geometry/points.ts'
import { boxAround } from '../base/bounds.ts'
import type { Outline } from '../base/scene.ts'

const TINY = 1e-10

/** Where a segment crosses outlines. */
export function crossings(outlines: readonly Outline[], from: Point, to: Point): Point[] {
  return lines(outlines).flatMap((outline) => sidesOf(outline).flatMap(([a, b]) => crossing(from, to, a, b) ?? []))
}

/** Where a circle crosses outlines. */
export function circleCrossings(outlines: readonly Outline[], center: Point, radius: number): Point[] {
  const sides = lines(outlines).flatMap(sidesOf)
  return sides.flatMap(([a, b]) => onCircleBetween(a, b, center, radius))
}

/** The point of outlines that is nearest to a point; undefined without outlines. */
export function nearestOn(outlines: readonly Outline[], point: Point): Point | undefined {
  let nearest: Point | undefined
  let least = Infinity
  for (const outline of lines(outlines)) {
    for (const [a, b] of sidesOf(outline)) {
      const candidate = nearestBetween(a, b, point)
      const away = distance(candidate, point)
      if (away < least) [nearest, least] = [candidate, away]
    }
  }
  return nearest
}

/** Whether a point lies inside of a closed outline, or within a distance of any. */
export function isHit(outlines: readonly Outline[], point: Point, within: number): boolean {
  return lines(outlines).some((outline) => {
    if (outline.isClosed && isInside(outline.points, point)) return true
    const nearest = nearestOn([outline], point)
    return nearest !== undefined && distance(nearest, point) <= within
  })
}

/** By the polygon's winding around the point. */
export function isInside(polygon: readonly Point[], point: Point): boolean {
  let winding = 0
  for (const [a, b] of sidesOf({ points: polygon, isClosed: true })) {
    if (a.x === point.x && a.y === point.y) return true
    const side = (b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)
    if (a.y <= point.y && b.y > point.y && side > 0) winding++
    if (a.y > point.y && b.y <= point.y && side < 0) winding--
  }
  return winding !== 0
}

export function boundsOf(outlines: readonly Outline[]): { x: number; y: number; w: number; h: number } {
  return boxAround(outlines.flatMap(({ points }) => points)) ?? { x: 0, y: 0, w: 0, h: 0 }
}

export function mapOutlines(outlines: readonly Outline[], map: (point: Point) => Point): Outline[] {
  return outlines.map((outline) => ({ ...outline, points: outline.points.map(map) }))
}

export function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, at) => sum + distance(points[at] ?? point, point), 0)
}

/** The point at a share of a line's length, 0 to 1. `length`: of the curve that the points stand for, px. */
export function pointAlong(points: readonly Point[], share: number, length = lengthOf(points)): Point {
  const [first = { x: 0, y: 0 }] = points
  let rest = share * length
  if (share <= 0) return first
  for (const [at, to] of points.slice(1).entries()) {
    const from = points[at] ?? to
    const side = distance(from, to)
    if (side >= rest) return side === 0 ? from : between(from, to, rest / side)
    rest -= side
  }
  return points.at(-1) ?? first
}

/** The share of a line's length at which it is nearest to a point. `length`: of the curve that they stand for, px. */
export function shareAt(points: readonly Point[], point: Point, length = lengthOf(points)): number {
  let [best, least, way] = [0, Infinity, 0]
  for (const [at, to] of points.slice(1).entries()) {
    const from = points[at] ?? to
    const nearest = nearestBetween(from, to, point)
    const away = distance(nearest, point)
    if (away < least) [best, least] = [way + distance(from, nearest), away]
    way += distance(from, to)
  }
  return length === 0 ? 0 : best / length
}

function lines(outlines: readonly Outline[]): readonly Outline[] {
  return outlines.filter(({ isLabel }) => isLabel !== true)
}

function sidesOf({ points, isClosed }: Outline): [Point, Point][] {
  const sides: [Point, Point][] = []
  for (let at = 1; at < points.length + (isClosed ? 1 : 0); at++) {
    const [a, b] = [points[at - 1], points[at % points.length]]
    if (a !== undefined && b !== undefined) sides.push([a, b])
  }
  return sides
}

function nearestBetween(a: Point, b: Point, point: Point): Point {
  const way = minus(b, a)
  const square = way.x * way.x + way.y * way.y
  if (square === 0) return a
  const share = ((point.x - a.x) * way.x + (point.y - a.y) * way.y) / square
  return share <= 0 ? a : share >= 1 ? b : between(a, b, share)
}

/** Segments that begin on the other one's line do not cross it, nor do parallel ones. */
function crossing(from: Point, to: Point, a: Point, b: Point): Point | undefined {
  const [way, side, offset] = [minus(to, from), minus(b, a), minus(from, a)]
  const alongWay = side.x * offset.y - side.y * offset.x
  const alongSide = way.x * offset.y - way.y * offset.x
  const turn = side.y * way.x - side.x * way.y
  if (Math.min(Math.abs(alongWay), Math.abs(alongSide), Math.abs(turn)) <= TINY) return undefined
  const [share, sideShare] = [alongWay / turn, alongSide / turn]
  const isWithin = (value: number): boolean => value >= -TINY && value <= 1 + TINY
  return isWithin(share) && isWithin(sideShare) ? between(from, to, share) : undefined
}

function onCircleBetween(a: Point, b: Point, center: Point, radius: number): Point[] {
  const [way, offset] = [minus(b, a), minus(a, center)]
  const square = way.x * way.x + way.y * way.y
  const half = way.x * offset.x + way.y * offset.y
  const room = half * half - square * (offset.x * offset.x + offset.y * offset.y - radius * radius)
  if (room <= 0) return []
  const root = Math.sqrt(room)
  return [(-half + root) / square, (-half - root) / square]
    .filter((share) => share >= 0 && share <= 1)
    .map((share) => between(a, b, share))
}
