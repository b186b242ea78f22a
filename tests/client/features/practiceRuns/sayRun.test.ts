import { expect, test } from 'vitest'
import { sayHints, sayRunTime, sayScored, trendsOf } from '../../../../client/features/practiceRuns/sayRun.ts'
import { ROUND_PARTS } from '../../../../shared/interview/agenda.ts'
import { parseRun, type PracticeRun } from '../../../../shared/interview/practiceRun.ts'

const minutes = ROUND_PARTS.map(() => 60_000)
const RUN: PracticeRun = { board: 'b', startedMs: 1, title: 'Case', goneMs: minutes, budgetMs: minutes, parts: 0, coverage: [], probes: { answered: 0, good: 0 }, scores: [{ title: 'Data', score: 3 }] }

test.each([
  [RUN, '8 min', 'scored 3.0 of 4'],
  [{ ...RUN, isSubmitted: true }, '8 min', 'scored 3.0 of 4'],
  [{ ...RUN, isSubmitted: false }, '8 min', '1 scored, not submitted'],
  [{ ...RUN, isSubmitted: false, dimensions: 9, hints: 2, isGoing: true as const }, '8 min', '1 of 9 scored, not submitted'],
  [{ ...RUN, hasNoClock: true as const }, 'no clock', 'scored 3.0 of 4'],
])('a run says how long it took and what it was given, also once it was stored: %#', (run, time, mean) => {
  const stored = parseRun(JSON.parse(JSON.stringify(run)))
  expect(stored).toEqual(run)
  expect([sayRunTime(stored!), sayScored(stored!)]).toEqual([time, mean])
})

test('hints that were opened are told', () => {
  expect([undefined, 0, 1, 6].map((hints) => sayHints({ ...RUN, ...(hints !== undefined && { hints }) }))).toEqual([undefined, undefined, '1 hint', '6 hints'])
})

test('trends are of runs that are over, and of scores that were submitted; a clock that was left running for days is over', () => {
  const [ago, nowMs] = [1_800_000_000_000, 1_800_000_600_000]
  const drawn = (count: number): Partial<PracticeRun> => ({ parts: 4, coverage: [{ minute: 1, drawn: count, revealed: 0 }] })
  const runs: PracticeRun[] = [
    { ...RUN, ...drawn(4), startedMs: ago, isGoing: true, isSubmitted: true, scores: [{ title: 'Data', score: 4 }] },
    { ...RUN, ...drawn(3), startedMs: ago, isSubmitted: false },
    { ...RUN, ...drawn(2), startedMs: ago, isSubmitted: true, scores: [{ title: 'Data', score: 2 }] },
    { ...RUN, ...drawn(1), startedMs: 2, isGoing: true, isSubmitted: true, scores: [{ title: 'Data', score: 1 }] },
  ]
  expect(trendsOf(runs, nowMs)).toEqual({ covered: [0.25, 0.5, 0.75], scored: [1, 2] })
})
