import { between, distance } from '../../geometry/points.ts'
import type { Point } from '../../geometry/box.ts'
import type { InkPoint } from './inkPoints.ts'
import type { StrokeStyle } from './strokeStyle.ts'

/** A point of a smoothed freehand line. */
export interface StrokePoint extends Point {
  /** Where the pen was for it, before smoothing. */
  input: Point
  pressure: number
  /** From the point before, px. */
  distance: number
  /** From the line's start, px. */
  way: number
  /** Half of the ink's width here, px. */
  radius: number
}

/** Pens that report no pressure while they touch still draw. */
const LEAST_PRESSURE = 0.025
/** Points that stand for a line of two, so that a guessed pressure has something to grow along. */
const FILLED_POINTS = 5

/** A freehand line, smoothed: each point is drawn towards the one before. */
export function strokePoints(ink: readonly InkPoint[], style: StrokeStyle): StrokePoint[] {
  const raw = style.isPressureGuessed
    ? ink
    : ink.map((point) => ({ ...point, pressure: Math.max(point.pressure, LEAST_PRESSURE) }))
  const { points, didEndDwell } = withoutDwelling(raw, style.size / 3)
  const [first] = points
  if (first === undefined) return []
  const filled = points.length === 2 && style.isPressureGuessed ? filledIn(points) : points
  const isComplete = style.isComplete || !style.isPressureGuessed || didEndDwell || endsShort(points, style.size)
  const last = filled.at(-1) ?? first
  return smoothed(isComplete && style.streamline > 0 ? [...filled, last] : filled, first, style)
}

/** Without what lies as close to the first or last point as a pen that rests; the first keeps the hardest press. */
function withoutDwelling(ink: readonly InkPoint[], within: number): { points: InkPoint[]; didEndDwell: boolean } {
  const [first, ...rest] = ink
  if (first === undefined) return { points: [], didEndDwell: false }
  const leaves = rest.findIndex((point) => distance(point, first) > within)
  const dwelt = leaves === -1 ? rest : rest.slice(0, leaves)
  const start = { ...first, pressure: hardest(first.pressure, dwelt) }
  const points = [start, ...rest.slice(dwelt.length)]
  const last = points.at(-1) ?? start
  const before = points.slice(0, -1)
  const stays = before.findLastIndex((point) => distance(point, last) > within) + 1
  return { points: [...before.slice(0, stays), last], didEndDwell: stays < before.length }
}

/** Not spread into a call: a long stroke has more points than a call takes arguments. */
function hardest(least: number, points: readonly { pressure: number }[]): number {
  return points.reduce((most, { pressure }) => Math.max(most, pressure), least)
}

function endsShort(points: readonly InkPoint[], size: number): boolean {
  const [before, last] = points.slice(-2)
  return before !== undefined && last !== undefined && distance(before, last) <= size
}

function filledIn([from, to]: readonly InkPoint[]): InkPoint[] {
  if (from === undefined || to === undefined) return []
  return Array.from({ length: FILLED_POINTS }, (_, at) => {
    const share = at / (FILLED_POINTS - 1)
    return { ...between(from, to, share), pressure: from.pressure }
  })
}

function smoothed(ink: readonly InkPoint[], first: InkPoint, style: StrokeStyle): StrokePoint[] {
  const pressureOf = ({ pressure }: InkPoint): number => (style.isPressureGuessed ? 0.5 : pressure)
  const points: StrokePoint[] = [
    { x: first.x, y: first.y, input: first, pressure: pressureOf(first), distance: 0, way: 0, radius: 1 },
  ]
  const lag = (1 - 0.15) * style.streamline
  let previous: Point = first
  let way = 0
  for (let at = 1; at < ink.length; at++) {
    const input = ink[at] ?? first
    const point = style.isComplete && at === ink.length - 1 ? input : between(input, previous, lag)
    if (Math.abs(point.x - previous.x) < 1e-4 && Math.abs(point.y - previous.y) < 1e-4) continue
    const step = distance(point, previous)
    way += step
    // What a hand does as it sets down is no part of the line.
    if (at < 4 && way < style.size) continue
    points.push({ x: point.x, y: point.y, input, pressure: pressureOf(input), distance: step, way, radius: 1 })
    previous = point
  }
  return way < 1 ? withPressure(points, hardest(0.5, points)) : points
}

function withPressure(points: readonly StrokePoint[], pressure: number): StrokePoint[] {
  return points.map((point) => ({ ...point, pressure }))
}

/** How fast a guessed pressure follows the speed. */
const PRESSURE_RATE = 0.275

/** The same points with half of the ink's width at each. */
export function withRadii(points: readonly StrokePoint[], style: StrokeStyle): StrokePoint[] {
  const { size, thinning, easing, isPressureGuessed } = style
  const radiusAt = (pressure: number): number => size * easing(0.5 - thinning * (0.5 - pressure))
  const length = points.at(-1)?.way ?? 0
  if (!isPressureGuessed && length < size) {
    const pressure = hardest(0.5, points)
    return points.map((point) => ({ ...point, pressure, radius: radiusAt(pressure) }))
  }
  let pressure = startPressure(points, style)
  return points.map((point) => {
    if (thinning === 0) return { ...point, radius: size / 2 }
    pressure = followed(pressure, point, style)
    return { ...point, radius: radiusAt(pressure) }
  })
}

function followed(pressure: number, point: StrokePoint, { size, isPressureGuessed }: StrokeStyle): number {
  const speed = Math.min(1, point.distance / size)
  const wish = isPressureGuessed ? 1 - speed : point.pressure
  return Math.min(1, pressure + (wish - pressure) * speed * PRESSURE_RATE)
}

/** Lines begin slowly, so that their first points would be blots; their average is not. */
function startPressure(points: readonly StrokePoint[], style: StrokeStyle): number {
  let pressure = points[0]?.pressure ?? 0.5
  for (const point of points) {
    if (point.way > style.size * 5) break
    const wish = style.isPressureGuessed
      ? followed(pressure, point, style)
      : Math.min(1, pressure + (point.pressure - pressure) * 0.5)
    pressure += (wish - pressure) * 0.5
  }
  return pressure
}
