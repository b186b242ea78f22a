import type { Point } from './box.ts'

/** From a shape's own space to its page: turned by `rotation` (radians) around its origin, then moved there. */
export interface Transform extends Point {
  rotation: number
}

export const UNMOVED: Transform = { x: 0, y: 0, rotation: 0 }

/** A point of an inner space in the space around it. */
export function toOuter({ x, y, rotation }: Transform, point: Point): Point {
  if (rotation === 0) return { x: x + point.x, y: y + point.y }
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
  return { x: x + point.x * cos - point.y * sin, y: y + point.x * sin + point.y * cos }
}

/** A point of the space around in an inner space. */
export function toInner({ x, y, rotation }: Transform, point: Point): Point {
  const [dx, dy] = [point.x - x, point.y - y]
  if (rotation === 0) return { x: dx, y: dy }
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
  return { x: dx * cos + dy * sin, y: dy * cos - dx * sin }
}

/** The inner of two spaces as seen from around the outer one. */
export function within(outer: Transform, inner: Transform): Transform {
  return { ...toOuter(outer, inner), rotation: outer.rotation + inner.rotation }
}
