import { between, distance, minus, plus, times, turned, unit } from '../../geometry/points.ts'
import type { Point } from '../../geometry/box.ts'
import type { StrokePoint } from './strokePoints.ts'
import type { StrokeStyle } from './strokeStyle.ts'

/** A point of a line that becomes an area; at a cap the sides stand square to the line. */
export interface SidePoint extends StrokePoint {
  isCap: boolean
}

/** The two sides of a line as wide as its ink, seen along it. */
export interface Sides {
  left: Point[]
  right: Point[]
}

/** A half turn, a little more, so that a browser closes it. */
const HALF_TURN = Math.PI + 0.0001
/** Points around a sharp corner. */
const CORNER_POINTS = 13
/** Two directions (as the cosine between them) at which a corner is sharp, and so sharp that it is round outside. */
const SHARP = 0.2
const HARD = -0.62
/** How far sides may miss their points where those are left out, in widths, and how many points at once. */
const TOLERANCE = 0.05
const MOST_LEFT_OUT = 8

/**
 * @param before where the line came from before its first point, when it was cut there: its second point then keeps
 *   its direction
 */
export function strokeSides(points: readonly SidePoint[], style: StrokeStyle, before?: Point): Sides {
  const total = points.at(-1)?.way ?? 0
  const walk: Walk = { sides: { left: [], right: [] }, style, total, wasSharp: false, ...startOf(points) }
  for (const [at, point] of points.entries()) {
    const next = points[at + 1]
    const start = at === 0 && points.length > 2 && before !== undefined ? before : point
    const ahead = next === undefined ? walk.direction : unit(minus(start, next))
    const straightness = next === undefined ? 1 : dot(ahead, walk.direction)
    const isSharp = dot(walk.direction, walk.previous) < 0 && !walk.wasSharp
    if (isSharp || straightness < SHARP) {
      turnCorner(walk, point, ahead, straightness)
      if (straightness < SHARP) walk.wasSharp = true
    } else {
      walk.wasSharp = false
      if (point.isCap) {
        push(walk, point, times(across(walk.direction), point.radius))
      } else {
        addAlong(walk, point, at, between(ahead, walk.direction, straightness))
        walk.previous = walk.direction
      }
    }
    walk.direction = ahead
  }
  const within = style.size * TOLERANCE
  return { left: simplified(walk.sides.left, within), right: simplified(walk.sides.right, within) }
}

interface Walk extends Course {
  sides: Sides
  style: StrokeStyle
  total: number
  wasSharp: boolean
}

interface Course {
  /** Back along the line, of length 1: here, and where the sides last ran on. */
  direction: Point
  previous: Point
  /** Where the sides last grew. */
  lastLeft: Point
  lastRight: Point
}

function startOf([first, second]: readonly SidePoint[]): Course {
  const origin = first ?? { x: 0, y: 0 }
  const direction = first && second ? unit(minus(first, second)) : { x: 1, y: 1 }
  return { direction, previous: direction, lastLeft: origin, lastRight: origin }
}

function dot(a: Point, b: Point): number {
  return a.x * b.x + a.y * b.y
}

function across({ x, y }: Point): Point {
  return { x: -y, y: x }
}

function push({ sides }: Walk, point: Point, toLeft: Point): void {
  sides.left.push(plus(point, toLeft))
  sides.right.push(minus(point, toLeft))
}

/** Sides run on, but only in steps that a smooth line needs. */
function addAlong(walk: Walk, point: SidePoint, at: number, direction: Point): void {
  const { sides, style } = walk
  const toLeft = times(across(direction), point.radius)
  const [left, right] = [plus(point, toLeft), minus(point, toLeft)]
  const least = style.size * style.smoothing
  if (at <= 1 || distance(walk.lastLeft, left) > least) {
    sides.left.push(left)
    walk.lastLeft = left
  }
  if (at <= 1 || distance(walk.lastRight, right) > least) {
    sides.right.push(right)
    walk.lastRight = right
  }
}

function turnCorner(walk: Walk, point: SidePoint, ahead: Point, straightness: number): void {
  const { sides, previous, total } = walk
  if (straightness > HARD && total - point.way > point.radius) {
    const cross = previous.x * ahead.y - previous.y * ahead.x
    push(walk, point, times(previous, cross < 0 ? point.radius : -point.radius))
  } else {
    // Around where the pen was, not where smoothing put the point.
    const arm = times(across(previous), point.radius)
    for (let share = 0; share < 1; share += 1 / CORNER_POINTS) {
      sides.left.push(plus(point.input, turned(arm, ORIGIN, HALF_TURN * share)))
      sides.right.push(plus(point.input, turned(arm, ORIGIN, HALF_TURN * (1 - share))))
    }
  }
  walk.lastLeft = sides.left.at(-1) ?? point
  walk.lastRight = sides.right.at(-1) ?? point
}

const ORIGIN: Point = { x: 0, y: 0 }

/** Without the points that lie within a distance of the straight line between their neighbours that stay. */
function simplified(points: readonly Point[], within: number): Point[] {
  if (points.length <= 2 || within <= 0) return [...points]
  const kept = points.slice(0, 1)
  let at = 0
  while (at < points.length - 1) {
    at = furthestFrom(points, at, within)
    kept.push(points[at] ?? ORIGIN)
  }
  return kept
}

function furthestFrom(points: readonly Point[], from: number, within: number): number {
  const start = points[from] ?? ORIGIN
  const most = Math.min(from + MOST_LEFT_OUT, points.length - 1)
  for (let to = from + 2; to <= most; to++) {
    const end = points[to] ?? start
    for (let at = from + 1; at < to; at++) {
      if (fromSegment(points[at] ?? start, start, end) > within) return to - 1
    }
  }
  return most
}

function fromSegment(point: Point, a: Point, b: Point): number {
  const way = minus(b, a)
  const length = dot(way, way)
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, dot(minus(point, a), way) / length))
  return distance(point, between(a, b, share))
}
