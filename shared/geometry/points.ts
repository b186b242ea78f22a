import type { Point } from './box.ts'

export function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y }
}

export function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y }
}

export function times(a: Point, by: number): Point {
  return { x: a.x * by, y: a.y * by }
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Along the axes: |dx| + |dy|. */
export function manhattan(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}

/** At `share` of the way from `a` to `b`; 0 is `a`. */
export function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}

export function middle(a: Point, b: Point): Point {
  return between(a, b, 0.5)
}

/** Of length 1 in the same direction; (0, 0) has none and stays. */
export function unit(a: Point): Point {
  const length = Math.hypot(a.x, a.y)
  return length === 0 ? a : { x: a.x / length, y: a.y / length }
}

/** `by` px from `a` in the direction of `b`. */
export function towards(a: Point, b: Point, by: number): Point {
  return plus(a, times(unit(minus(b, a)), by))
}

/** A quarter turn counter-clockwise on the screen. */
export function turnedLeft({ x, y }: Point): Point {
  return { x: y, y: -x }
}

/** Turned around `center` by radians, clockwise on the screen. */
export function turned(a: Point, center: Point, by: number): Point {
  const { x, y } = minus(a, center)
  const [sin, cos] = [Math.sin(by), Math.cos(by)]
  return { x: center.x + x * cos - y * sin, y: center.y + x * sin + y * cos }
}

/** Direction from `center` to `a`, radians clockwise from the right. */
export function angleFrom(center: Point, a: Point): number {
  return Math.atan2(a.y - center.y, a.x - center.x)
}

export function onCircle(center: Point, radius: number, angle: number): Point {
  return { x: center.x + Math.cos(angle) * radius, y: center.y + Math.sin(angle) * radius }
}

/** Whether both are one point but for the last bits of a number. */
export function isSame(a: Point, b: Point, within = 0.01): boolean {
  return Math.abs(a.x - b.x) < within && Math.abs(a.y - b.y) < within
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** The center of the circle through three points; undefined when they lie on a line. */
export function circleCenter(a: Point, b: Point, c: Point): Point | undefined {
  const [p, q] = [minus(b, a), minus(c, a)]
  const cross = 2 * (p.x * q.y - p.y * q.x)
  const [pp, qq] = [p.x * p.x + p.y * p.y, q.x * q.x + q.y * q.y]
  const center = { x: a.x + (q.y * pp - p.y * qq) / cross, y: a.y + (p.x * qq - q.x * pp) / cross }
  return Number.isFinite(center.x) && Number.isFinite(center.y) ? center : undefined
}
