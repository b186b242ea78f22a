import { sayPoint } from './say.ts'
import { between, isSame, minus } from '../../geometry/points.ts'
import type { Point } from '../../geometry/box.ts'
import type { Outline } from '../base/scene.ts'

/** A piece of a line to `to`: straight, or a cubic curve with two control points. */
export interface Step {
  to: Point
  curve?: readonly [Point, Point]
  /** How far a hand may miss `to`, px; as the style has it without. */
  wobble?: number
  /** How far from a corner a hand begins to round it, px; as the style has it without. */
  roundness?: number
  /** Dashes run on from the piece before, instead of meeting in the point between them. */
  isSameRun?: boolean
  /** Straight pieces that stand for a curve where it is measured or crossed. */
  samples?: number
}

/** What stands at an end of a dashed line: half a dash, none, or a gap. */
export type DashEnd = 'outset' | 'none' | 'skip'

/** One line without a break; a closed one ends with the step back to its start. */
export interface Line {
  from: Point
  wobble?: number
  steps: readonly Step[]
  isClosed: boolean
  /** Drawn inside of an outline, not a part of it: never filled, and no arrow ends there. */
  isInner?: boolean
  dashStart?: DashEnd
  dashEnd?: DashEnd
}

export type Path = readonly Line[]

const CURVE_SAMPLES = 10

export function straight(points: readonly Point[], options: Partial<Omit<Line, 'from' | 'steps'>> = {}): Line {
  const [from = { x: 0, y: 0 }, ...rest] = points
  const line = { isClosed: false, ...options, from, steps: rest.map((to) => ({ to })) }
  return line.isClosed ? closed(line) : line
}

/** The line with a last step back to its start, when it does not end there anyway. */
export function closed(line: Line): Line {
  const last = line.steps.at(-1)?.to ?? line.from
  const steps = isSame(last, line.from, 1e-6) ? line.steps : [...line.steps, { to: line.from }]
  return { ...line, steps, isClosed: true }
}

/** A smooth line through all points: each leaves a point in the direction from its one neighbour to the other. */
export function splineThrough(points: readonly Point[], wobble?: number): Line {
  const [from = { x: 0, y: 0 }, ...rest] = points
  const pull = 1.25 / 6
  const steps = rest.map((to, at): Step => {
    const start = points[at] ?? from
    const before = points[at - 1]
    const after = points[at + 2]
    const leave = before === undefined ? start : along(start, minus(to, before), pull)
    const arrive = after === undefined ? to : along(to, minus(after, start), -pull)
    return { to, curve: [leave, arrive], ...(after === undefined && { wobble }) }
  })
  return { from, wobble, steps, isClosed: false }
}

function along(from: Point, direction: Point, by: number): Point {
  return { x: from.x + direction.x * by, y: from.y + direction.y * by }
}

/** SVG path data. */
export function pathData(path: Path): string {
  return path.map(lineData).join(' ')
}

function lineData({ from, steps, isClosed }: Line): string {
  const parts = steps.map((step, at) => (isClosed && at === steps.length - 1 && !step.curve ? 'Z' : stepData(step)))
  return [`M ${sayPoint(from)}`, ...parts].join(' ')
}

export function stepData({ to, curve }: Step): string {
  return curve ? `C ${sayPoint(curve[0])} ${sayPoint(curve[1])} ${sayPoint(to)}` : `L ${sayPoint(to)}`
}

/** A path as straight pieces; what is drawn inside of it is left out. */
export function outlinesOf(path: Path): Outline[] {
  return path.filter(({ isInner }) => isInner !== true).map(({ from, steps, isClosed }) => {
    const points = [from]
    let start = from
    for (const step of steps) {
      for (const point of sampled(start, step)) if (!isSame(point, points.at(-1) ?? point, 1e-6)) points.push(point)
      start = step.to
    }
    const isBack = isClosed && points.length > 3 && isSame(start, from, 1e-6)
    return { points: isBack ? points.slice(0, -1) : points, isClosed }
  })
}

function sampled(from: Point, { to, curve, samples = CURVE_SAMPLES }: Step): Point[] {
  if (!curve) return [to]
  return Array.from({ length: samples }, (_, at) => pointOn(from, curve, to, (at + 1) / samples))
}

/** The point of a cubic curve at `t`, 0 to 1. */
function pointOn(from: Point, [a, b]: readonly [Point, Point], to: Point, t: number): Point {
  const [p, q, r] = [between(from, a, t), between(a, b, t), between(b, to, t)]
  return between(between(p, q, t), between(q, r, t), t)
}

/** Every point of a path through one mapping. */
export function mapPath(path: Path, map: (point: Point) => Point): Path {
  return path.map((line) => ({
    ...line,
    from: map(line.from),
    steps: line.steps.map((step) => ({
      ...step,
      to: map(step.to),
      ...(step.curve && { curve: [map(step.curve[0]), map(step.curve[1])] as const }),
    })),
  }))
}
