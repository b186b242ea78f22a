import { isScore, LEVEL_WORDS } from '../../../shared/interview/rubric.ts'
import { coveredAtEnd, isStillGoing, meanScore, type PracticeRun } from '../../../shared/interview/practiceRun.ts'
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

/**
 * "scored 2.6 of 4"; where it is not submitted, how much of it is there instead, because a few scores are no mean of
 * all. Undefined where nothing was scored.
 */
export function sayScored(run: PracticeRun): string | undefined {
  const mean = meanScore(run)
  if (mean === undefined) return undefined
  if (run.isSubmitted !== false) return `scored ${mean.toFixed(1)} of 4`
  const scored = run.scores.filter(({ score }) => isScore(score)).length
  return `${run.dimensions === undefined ? scored : `${scored} of ${run.dimensions}`} scored, not submitted`
}

/** "6 hints"; undefined where none was opened. */
export function sayHints({ hints = 0 }: PracticeRun): string | undefined {
  return hints === 0 ? undefined : `${hints} ${hints === 1 ? 'hint' : 'hints'}`
}

/** What runs came to, the first one first: of those that are over, and of scores only those that were submitted. */
export function trendsOf(runs: readonly PracticeRun[], nowMs: number): { covered: number[]; scored: number[] } {
  const over = runs.filter((run) => !isStillGoing(run, nowMs)).toReversed()
  const submitted = over.filter(({ isSubmitted }) => isSubmitted !== false)
  return {
    covered: over.flatMap((run) => coveredAtEnd(run) ?? []),
    scored: submitted.flatMap((run) => meanScore(run) ?? []),
  }
}

export function sayProbes({ probes: { answered, good } }: PracticeRun): string | undefined {
  return answered === 0 ? undefined : `${good} of ${answered} questions answered well`
}

export function sayLevel({ level }: PracticeRun): string | undefined {
  return level === undefined ? undefined : `At ${LEVEL_WORDS[level].toLowerCase()} level`
}
