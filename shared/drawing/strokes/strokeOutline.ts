import type { Point } from '../../geometry/box.ts'
import { angleFrom, clamp, minus, onCircle, unit } from '../../geometry/points.ts'
import type { Outline } from '../base/scene.ts'
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
  const { x, y } = unit(minus(points.at(-2) ?? first, last))
  // A turn and a half, so that the end of a line that turned sharply is round too.
  const end = around(last, Math.atan2(x, -y), { turns: 1.5, least: 8, most: 29 }, style)
  const begin = right[0] ?? first
  const start = around(first, angleFrom(first, begin), { turns: 0.5, least: 4, most: 8 }, style)
  return { points: [...left, ...end, ...right.toReversed(), ...start], isClosed: true }
}

/** Corners of what stands for a circle. */
const DOT_CORNERS = 13

function dot(center: StrokePoint): Point[] {
  const angle = (at: number): number => (at / DOT_CORNERS) * 2 * Math.PI - Math.PI / 4
  return Array.from({ length: DOT_CORNERS }, (_, at) => onCircle(center, center.radius, angle(at)))
}

interface Cap {
  turns: number
  /** Pieces that stand for it. */
  least: number
  most: number
}

/** Points of an arc, as many as it needs to look round. */
function around(center: StrokePoint, from: number, { turns, least, most }: Cap, { size }: StrokeStyle): Point[] {
  const missed = Math.max(0.05, size * 0.02)
  const sweep = turns * 2 * Math.PI
  const widest = center.radius <= missed ? sweep / least : 2 * Math.acos(1 - missed / center.radius)
  const count = clamp(Math.ceil(sweep / widest), least, most)
  const angle = (at: number): number => from + (sweep * (at + 1)) / count
  return Array.from({ length: count - 1 }, (_, at) => onCircle(center, center.radius, angle(at)))
}
