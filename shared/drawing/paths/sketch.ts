import { rng } from '@tldraw/utils'
import { sayPoint } from './say.ts'
import { clamp, minus, plus, times, towards, unit } from '../../geometry/points.ts'
import type { Point } from '../../geometry/box.ts'
import { stepLength } from './lengths.ts'
import type { Line, Path, Step } from './path.ts'

export interface Hand {
  /** The same hand draws the same lines. */
  seed: string
  strokeWidth: number
  /** How often the line is drawn over itself. */
  passes?: number
  /** How far points are missed, px; a third of the line's width without. */
  wobble?: number
}

/** What a hand does at the end of each step. */
interface Bend {
  /** How far the point may be missed, px. */
  wobble: number
  /** How far before and after the point its corner is round, px. */
  before: number
  after: number
}

/** A path as drawn by hand: SVG path data. */
export function sketchData(path: Path, { seed, strokeWidth, passes = 2, wobble = strokeWidth / 3 }: Hand): string {
  const lines = path.map((line) => ({ line, bends: bendsOf(line, wobble, strokeWidth * 2) }))
  const parts: string[] = []
  for (let pass = 0; pass < passes; pass++) {
    const random = rng(seed + pass)
    for (const { line, bends } of lines) parts.push(...drawn(line, bends, random))
  }
  return parts.join(' ')
}

function drawn({ from, steps, isClosed }: Line, { start, ends }: Bends, random: () => number): string[] {
  const startMiss = missed(random, start.wobble)
  const begin = plus(from, startMiss)
  const first = steps[0]
  const parts = [`M ${sayPoint(first && start.after > 0 ? towardsStep(begin, from, first, start.after) : begin)}`]
  let previous = from
  for (const [at, step] of steps.entries()) {
    const bend = ends[at] ?? NO_BEND
    const isLast = at === steps.length - 1
    const miss = isClosed && isLast ? startMiss : missed(random, bend.wobble)
    const next = steps[at + 1] ?? (isClosed ? first : undefined)
    const corner = plus(step.to, miss)
    const leaves = next && bend.after > 0 ? towardsStep(corner, step.to, next, bend.after) : corner
    if (step.curve) {
      const [a, b] = step.curve
      parts.push(`C ${sayPoint(plus(a, miss))} ${sayPoint(plus(b, miss))} ${sayPoint(leaves)}`)
    } else if (bend.before > 0 && bend.after > 0) {
      const arrives = plus(corner, times(unit(minus(previous, step.to)), bend.before))
      parts.push(`L ${sayPoint(arrives)} Q ${sayPoint(corner)} ${sayPoint(leaves)}`)
    } else {
      parts.push(`L ${sayPoint(leaves)}`)
    }
    previous = step.to
  }
  return parts
}

/** `by` px from a missed point in the direction that the next step has from the true one. */
function towardsStep(missedPoint: Point, point: Point, next: Step, by: number): Point {
  return plus(missedPoint, minus(towards(point, next.to, by), point))
}

/** Anywhere around, closer to the point more often than the area would have it. */
function missed(random: () => number, most: number): Point {
  const direction = unit({ x: random(), y: random() })
  return times(direction, Math.sqrt(Math.abs(random())) * most)
}

interface Bends {
  start: Bend
  ends: Bend[]
}

const NO_BEND: Bend = { wobble: 0, before: 0, after: 0 }

function bendsOf(line: Line, wobble: number, roundness: number): Bends {
  const { from, steps, isClosed } = line
  const lengths = steps.map((step, at) => stepLength(steps[at - 1]?.to ?? from, step))
  const ends = steps.map((step, at): Bend => {
    const nextAt = at + 1 < steps.length ? at + 1 : isClosed ? 0 : undefined
    const next = nextAt === undefined ? undefined : steps[nextAt]
    const start = steps[at - 1]?.to ?? from
    const round = next ? roundAt(start, step, next, step.roundness ?? roundness) : 0
    const [length, ahead] = [lengths[at] ?? Infinity, nextAt === undefined ? Infinity : (lengths[nextAt] ?? Infinity)]
    const room = Math.min(length, ahead) - 2 * round
    return {
      wobble: clamp(step.wobble ?? wobble, 0, room / 4),
      before: Math.min(round, length / 4),
      after: Math.min(round, ahead / 4),
    }
  })
  const room = lengths[0] ?? Infinity
  const after = isClosed ? (ends.at(-1)?.after ?? 0) : 0
  return { start: { wobble: clamp(line.wobble ?? wobble, 0, room / 4), before: 0, after }, ends }
}

/** How round a corner is drawn: only between straight pieces, and the sharper it is the less. */
function roundAt(start: Point, step: Step, next: Step, most: number): number {
  if (step.curve || next.curve) return 0
  const [a, b] = [unit(minus(step.to, start)), unit(minus(next.to, step.to))]
  if (a.x * a.x + a.y * a.y <= 0.01 || b.x * b.x + b.y * b.y <= 0.01) return 0
  const turn = Math.acos(clamp(a.x * b.x + a.y * b.y, -1, 1))
  return turn <= Math.PI / 2 ? most : most * 2 * (1 - turn / Math.PI)
}
