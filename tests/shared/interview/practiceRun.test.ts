import { expect, test } from 'vitest'
import { ROUND_PARTS } from '../../../shared/interview/agenda.ts'
import {
  coveredAtEnd, meanScore, parseRun, RUN_LIMITS, runsFile, withSample, type PracticeRun,
} from '../../../shared/interview/practiceRun.ts'

const ZEROS = ROUND_PARTS.map(() => 0)
const RUN: PracticeRun = {
  board: 'b-1', startedMs: 1_700_000_000_000, title: 'Visual search', goneMs: ROUND_PARTS.map((_, at) => at * 1000), budgetMs: ZEROS,
  parts: 20, coverage: [{ minute: 0, drawn: 1, revealed: 0 }, { minute: 4, drawn: 5, revealed: 2 }],
  level: 'staff', probes: { answered: 3, good: 2 }, scores: [{ title: 'Data', score: 2 }, { title: 'Model', score: 3 }],
}

test('a run comes back from storage as it was', () => {
  expect(parseRun(JSON.parse(JSON.stringify(RUN)))).toEqual(RUN)
})

test.each([
  null, 7, 'run', [], {}, { ...RUN, board: 3 }, { ...RUN, board: '../x' }, { ...RUN, startedMs: -1 }, { ...RUN, startedMs: 1e300 },
  { ...RUN, goneMs: [1] }, { ...RUN, budgetMs: ZEROS.map(() => 'x') }, { ...RUN, parts: 1e9 },
])('what is no run is left out: %j', (value) => {
  expect(parseRun(value)).toBeUndefined()
})

test('what is damaged in a run is left out of it, and nothing of it grows', () => {
  const many = <T,>(one: T): T[] => Array.from({ length: 5_000 }, () => one)
  const read = parseRun({
    ...RUN, title: 'x'.repeat(9_999), level: 'king', probes: 'none',
    coverage: [{ minute: 1, drawn: 19, revealed: 2 }, { minute: 'a' }, ...many({ minute: 2, drawn: 3, revealed: 0 })],
    scores: [{ title: 7, score: 4 }, { title: 'x', score: 9 }, ...many({ title: 'y', score: 1 })],
  })
  expect(read?.title).toHaveLength(RUN_LIMITS.title)
  expect(read?.level).toBeUndefined()
  expect(read?.probes).toEqual({ answered: 0, good: 0 })
  expect(read?.coverage).toHaveLength(RUN_LIMITS.samples - 2)
  expect(read?.scores).toHaveLength(RUN_LIMITS.scores - 1)
  expect(read?.scores[0]).toEqual({ title: '', score: 4 })
})

test('what was not seen comes back, and counts in no mean', () => {
  const run = { ...RUN, scores: [...RUN.scores, { title: 'Serving', score: 'not seen' as const }] }
  expect([parseRun(JSON.parse(JSON.stringify(run)))?.scores.length, meanScore(run)]).toEqual([3, 2.5])
  expect(meanScore({ scores: [{ title: 'Serving', score: 'not seen' }] })).toBeUndefined()
})

test('a minute is sampled once, with what was there last; the end is kept when there are too many', () => {
  const at = (minute: number, drawn: number) => ({ minute, drawn, revealed: 0 })
  expect(withSample([at(0, 1), at(1, 2)], at(1, 4))).toEqual([at(0, 1), at(1, 4)])
  expect(withSample([at(0, 1), at(5, 2)], at(2, 3)), 'a clock that was put right').toEqual([at(0, 1), at(2, 3)])
  const long = Array.from({ length: 1_000 }, (_, minute) => at(minute, 1)).reduce(withSample, [])
  expect(long).toHaveLength(RUN_LIMITS.samples)
  expect(long.at(-1)).toEqual(at(999, 1))
})

test('what a run came to', () => {
  expect(coveredAtEnd(RUN)).toBe(5 / 20)
  expect(coveredAtEnd({ parts: 0, coverage: RUN.coverage })).toBeUndefined()
  expect(meanScore(RUN)).toBe(2.5)
  expect(meanScore({ scores: [] })).toBeUndefined()
})

test('the file tells each step by its name, and no board', () => {
  const file = JSON.parse(runsFile([RUN])) as { form: string; runs: { steps: unknown[] }[] }
  expect(file.form).toBe('sevenstep/practice-runs/1')
  expect(file.runs[0]).toMatchObject({ startedAt: '2023-11-14T22:13:20.000Z', title: 'Visual search', scores: RUN.scores, coverage: RUN.coverage })
  expect(file.runs[0]?.steps[3]).toEqual({ id: 'data', goneMs: 3000, budgetMs: 0 })
  expect(runsFile([RUN])).not.toContain('b-1')
})
