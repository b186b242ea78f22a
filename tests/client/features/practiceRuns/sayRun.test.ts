import { expect, test } from 'vitest'
import { sayMean, sayRunTime } from '../../../../client/features/practiceRuns/sayRun.ts'
import { ROUND_PARTS } from '../../../../shared/interview/agenda.ts'
import { parseRun, type PracticeRun } from '../../../../shared/interview/practiceRun.ts'

const minutes = ROUND_PARTS.map(() => 60_000)
const RUN: PracticeRun = { board: 'b', startedMs: 1, title: 'Case', goneMs: minutes, budgetMs: minutes, parts: 0, coverage: [], probes: { answered: 0, good: 0 }, scores: [{ title: 'Data', score: 3 }] }

test.each([
  [RUN, '8 min', 'scored 3.0 of 4'],
  [{ ...RUN, isSubmitted: true }, '8 min', 'scored 3.0 of 4'],
  [{ ...RUN, isSubmitted: false }, '8 min', 'scored 3.0 of 4, not submitted'],
  [{ ...RUN, hasNoClock: true as const }, 'no clock', 'scored 3.0 of 4'],
])('a run says how long it took and what it was given, also once it was stored: %#', (run, time, mean) => {
  const stored = parseRun(JSON.parse(JSON.stringify(run)))
  expect(stored).toEqual(run)
  expect([sayRunTime(stored!), sayMean(stored!)]).toEqual([time, mean])
})
