import { expect, test } from 'vitest'
import { findRun, forgetAllRuns, forgetRun, keepRun, PRACTICE_RUNS_KEY, readRuns, recordRun } from '../../../client/memory/practiceRuns.ts'
import { ROUND_PARTS } from '../../../shared/interview/agenda.ts'
import { RUN_LIMITS, type PracticeRun } from '../../../shared/interview/practiceRun.ts'

const ZEROS = ROUND_PARTS.map(() => 0)

function run(board: string, startedMs: number, title = 'Case'): PracticeRun {
  return { board, startedMs, title, goneMs: ZEROS, budgetMs: ZEROS, parts: 0, coverage: [], probes: { answered: 0, good: 0 }, scores: [] }
}

function storage(text?: string) {
  const kept = new Map<string, string>(text === undefined ? [] : [[PRACTICE_RUNS_KEY, text]])
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

test('runs are kept by board and start, the last first; one that goes on takes the place of itself', () => {
  const kept = storage()
  keepRun(kept, run('a', 1))
  keepRun(kept, run('b', 1))
  keepRun(kept, run('a', 2))
  keepRun(kept, run('a', 1, 'Renamed'))
  expect(readRuns(kept).map(({ board, startedMs, title }) => [board, startedMs, title])).toEqual([['a', 2, 'Case'], ['a', 1, 'Renamed'], ['b', 1, 'Case']])
  expect(findRun(kept, { board: 'b', startedMs: 1 })).toEqual(run('b', 1))
  expect(findRun(kept, { board: 'b', startedMs: 2 })).toBeUndefined()
})

test('one can be forgotten, put back, and all of them', () => {
  const kept = storage()
  keepRun(kept, run('a', 1))
  keepRun(kept, run('a', 2))
  expect(forgetRun(kept, run('a', 1))).toEqual([run('a', 2)])
  expect(keepRun(kept, run('a', 1))).toHaveLength(2)
  expect(forgetAllRuns(kept)).toEqual([])
  expect(readRuns(kept)).toEqual([])
})

test('it stays bounded: the earliest go', () => {
  const kept = storage()
  for (let at = 0; at < RUN_LIMITS.runs + 20; at++) keepRun(kept, run('a', at))
  expect(readRuns(kept)).toHaveLength(RUN_LIMITS.runs)
  expect(readRuns(kept).at(-1)?.startedMs).toBe(20)
})

test.each(['', 'null', '{', '[1, {"board": "a"}]', '{"runs": []}', '"x"'])('what is damaged is nothing: %s', (text) => {
  expect(readRuns(storage(text))).toEqual([])
})

test('what was deleted is not recorded again when its board is opened, unless it is put back', () => {
  const kept = storage()
  const scored = (startedMs: number): PracticeRun => ({ ...run('b', startedMs), hasNoClock: true })
  for (const one of [run('a', 1), run('a', 2), scored(3)]) recordRun(kept, one)
  forgetRun(kept, run('a', 1))
  recordRun(kept, run('a', 1))
  expect(readRuns(kept)).toEqual([scored(3), run('a', 2)])
  keepRun(kept, run('a', 1))
  recordRun(kept, run('a', 1, 'Renamed'))
  expect(findRun(kept, run('a', 1))?.title).toBe('Renamed')
  forgetAllRuns(kept)
  for (const one of [run('a', 1), run('a', 2), scored(4)]) recordRun(kept, one)
  expect(readRuns(kept)).toEqual([])
  recordRun(kept, run('a', 5))
  expect(readRuns(kept)).toEqual([run('a', 5)])
})
