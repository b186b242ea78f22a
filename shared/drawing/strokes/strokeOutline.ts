import { clamp, minus, onCircle, unit } from '../paths/points.ts'
import type { Outline, Point } from '../scene.ts'
import type { InkPoint } from './inkPoints.ts'
import { strokePoints, withRadii, type StrokePoint } from './strokePoints.ts'
import { strokeSides } from './strokeSides.ts'
import type { StrokeStyle } from './strokeStyle.ts'

/** The outline of a freehand line as wide as its ink, in straight pieces, with round ends. */
export function strokeOutline(ink: readonly InkPoint[], style: StrokeStyle): Outline {
  const points = withRadii(strokePoints(ink, style), style)
  const [first, second] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return { points: [], isClosed: true }
  if (second === undefined) return { points: dot(first), isClosed: true }
  const marked = points.map((point, at) => ({ ...point, isCap: at === 0 || at === points.length - 1 }))
  const { left, right } = strokeSides(marked, style)
  const end = cap(last, points.at(-2) ?? first, style)
  const start = cap(first, second, style)
  return { points: [...left, ...end, ...right.toReversed(), ...start], isClosed: true }
}

/** Corners of what stands for a circle. */
const DOT_CORNERS = 13

function dot(center: StrokePoint): Point[] {
  const angle = (at: number): number => (at / DOT_CORNERS) * 2 * Math.PI - Math.PI / 4
  return Array.from({ length: DOT_CORNERS }, (_, at) => onCircle(center, center.radius, angle(at)))
}

function cap(end: StrokePoint, neighbour: Point, style: StrokeStyle): Point[] {
  const { x, y } = unit(minus(neighbour, end))
  return around(end, Math.atan2(x, -y), Math.PI, style)
}

/** Points of an arc, as many as it needs to look round. */
function around(center: StrokePoint, from: number, sweep: number, { size }: StrokeStyle): Point[] {
  const missed = Math.max(0.05, size * 0.02)
  const widest = center.radius <= missed ? Math.PI : 2 * Math.acos(1 - missed / center.radius)
  const count = clamp(Math.ceil(sweep / widest), 4, 13)
  return Array.from({ length: count - 1 }, (_, at) => onCircle(center, center.radius, from + (sweep * (at + 1)) / count))
}
