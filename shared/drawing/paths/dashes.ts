import { sayPoint } from './say.ts'
import type { Point } from '../../geometry/box.ts'
import type { PathMark } from '../base/mark.ts'
import { stepLength } from './lengths.ts'
import { stepData, type DashEnd, type Line, type Path, type Step } from './path.ts'

export type BrokenStyle = 'dashed' | 'dotted'

interface Pattern {
  dash: string
  dashOffset?: number
}

/** A dash is twice as long as the line is wide; a dot is this part of the width, and round ends make it round. */
const DASH_WIDTHS = 2
const DOT_SHARE = 1 / 100

/** A path in dashes or dots that meet in its corners: each run between two has a pattern that fits its length. */
export function brokenMarks(path: Path, style: BrokenStyle, strokeWidth: number, stroke: string): PathMark[] {
  return path.flatMap((line) => runsOf(line).map((run): PathMark => {
    const start = run.isFirst ? (line.dashStart ?? (line.isClosed ? 'outset' : 'none')) : 'outset'
    const end = run.isLast ? (line.dashEnd ?? (line.isClosed ? 'outset' : 'none')) : 'outset'
    const d = [`M ${sayPoint(run.from)}`, ...run.steps.map(stepData)].join(' ')
    return {
      is: 'path', d, stroke, strokeWidth, cap: 'round', join: 'round',
      ...dashesFor(run.length, style, strokeWidth, start, end),
    }
  }))
}

interface Run {
  from: Point
  steps: Step[]
  length: number
  isFirst: boolean
  isLast: boolean
}

function runsOf({ from, steps }: Line): Run[] {
  const runs: Run[] = []
  let start = from
  for (const [at, step] of steps.entries()) {
    const length = stepLength(start, step)
    const run = runs.at(-1)
    const isLast = at === steps.length - 1
    if (run && step.isSameRun) {
      run.steps.push(step)
      run.length += length
      run.isLast = isLast
    } else {
      runs.push({ from: start, steps: [step], length, isFirst: at === 0, isLast })
    }
    start = step.to
  }
  return runs
}

/**
 * The pattern that fits a run of `length` px: whole dashes, evenly apart.
 *
 * @param start what stands at the run's start: `outset` half a dash, so that two runs meet in one whole dash
 */
function dashesFor(length: number, style: BrokenStyle, width: number, start: DashEnd, end: DashEnd): Pattern {
  const isDotted = style === 'dotted'
  const wish = isDotted ? width * DOT_SHARE : Math.min(width * DASH_WIDTHS, length / 4)
  // From the start of one dash to that of the next, in dashes.
  const period = isDotted ? 2 / DOT_SHARE : 2
  const grown = (at: DashEnd): number => (at === 'outset' ? wish / 2 : at === 'skip' ? -wish : 0)
  const total = length + grown(start) + grown(end)
  const fitting = Math.floor(total / wish / period)
  const count = fitting >= 1 ? fitting : 1
  const dashOffset = grown(start)
  if (count < 3 && !isDotted) {
    const isOne = total / width < 4
    return pattern(isOne ? total : total / 3, isOne ? 0 : total / 3, dashOffset)
  }
  const dash = total / count / period
  return pattern(dash, (total - count * dash) / Math.max(1, count - 1), dashOffset)
}

function pattern(dash: number, gap: number, dashOffset: number): Pattern {
  const short = (value: number): number => Math.round(value * 1000) / 1000
  return { dash: `${short(dash)} ${short(gap)}`, ...(dashOffset !== 0 && { dashOffset: short(dashOffset) }) }
}
