import { LEVEL_WORDS } from '../../../shared/interview/rubric.ts'
import { coveredAtEnd, meanScore, type PracticeRun } from '../../../shared/interview/practiceRun.ts'
import { MINUTE_MS } from '../../../shared/interview/clock.ts'

/** "32 min"; of one without a clock, that there was none. */
export function sayRunTime(run: PracticeRun): string {
  return run.hasNoClock ? 'no clock' : `${runMinutes(run)} min`
}

export function runMinutes({ goneMs }: PracticeRun): number {
  return Math.round(goneMs.reduce((sum, ms) => sum + ms, 0) / MINUTE_MS)
}

/** The day, as one writes it: 29 Nov 2026. */
export function sayRunDay({ startedMs }: PracticeRun): string {
  return new Date(startedMs).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}

/** "9 of 23 drawn"; undefined where there was nothing to compare with. */
export function sayCovered(run: PracticeRun): string | undefined {
  const last = run.coverage.at(-1)
  if (last === undefined || coveredAtEnd(run) === undefined) return undefined
  return `${last.drawn} of ${run.parts} drawn${last.revealed > 0 ? `, ${last.revealed} revealed` : ''}`
}

/** "scored 2.6 of 4", and whether that is not submitted; undefined where nothing was scored. */
export function sayMean(run: PracticeRun): string | undefined {
  const mean = meanScore(run)
  const state = run.isSubmitted === false ? ', not submitted' : ''
  return mean === undefined ? undefined : `scored ${mean.toFixed(1)} of 4${state}`
}

export function sayProbes({ probes: { answered, good } }: PracticeRun): string | undefined {
  return answered === 0 ? undefined : `${good} of ${answered} questions answered well`
}

export function sayLevel({ level }: PracticeRun): string | undefined {
  return level === undefined ? undefined : `At ${LEVEL_WORDS[level].toLowerCase()} level`
}
