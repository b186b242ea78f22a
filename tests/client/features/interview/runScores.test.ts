import { expect, test } from 'vitest'
import { scoresOf, withScores } from '../../../../client/features/interview/practice/runScores.ts'
import type { Note } from '../../../../shared/hostLane/note.ts'
import { ROUND_PARTS } from '../../../../shared/interview/agenda.ts'
import type { PracticeRun } from '../../../../shared/interview/practiceRun.ts'
import { USUAL_RUBRIC } from '../../../../shared/interview/usualRubric.ts'

type Lane = Parameters<typeof scoresOf>[0]

function note(tag: Note['tag'], atMs: number, source: Note['source'] = 'probe'): Note {
  return { id: `${tag}${atMs}`, text: 'x', about: 'x', tag, source, atMs, by: 'me', name: 'Me', parts: [] }
}

function lane(scores: Record<string, 1 | 2 | 3 | 4 | undefined>, notes: readonly Note[] = []): Lane {
  const given = new Map(Object.entries(scores).map(([id, score]) => [id, { ...(score && { score }), reason: '', notes: [], parts: [] }]))
  const own = () => ({ host: 'me', verdict: { name: 'Me', sentence: '' }, scores: given })
  return { sheet: { level: 'senior', rubric: USUAL_RUBRIC, own }, notes: { all: () => notes } } as unknown as Lane
}

function run(startedMs: number, scores: PracticeRun['scores'] = []): PracticeRun {
  const zeros = ROUND_PARTS.map(() => 0)
  return { board: 'b', startedMs, title: 'Case', goneMs: zeros, budgetMs: zeros, parts: 0, coverage: [], probes: { answered: 0, good: 0 }, scores }
}

test('scores are told by what is scored; probes count from the start of the round on, and those that were passed do not', () => {
  const notes = [note('strength', 5), note('strength', 10), note('concern', 11), note('plain', 12), note('strength', 13, 'written'), note('hint', 9, 'hints'), note('hint', 14, 'hints'), note('plain', 15, 'hints')]
  expect(scoresOf(lane({ data: 2, modelling: undefined, unknown: 4 }, notes), 10)).toEqual({
    level: 'senior', scores: [{ title: 'Data and features', score: 2 }], probes: { answered: 2, good: 1 }, dimensions: 9, hints: 1, isSubmitted: false,
  })
})

test('a second round on a board does not begin with the scores of the first', () => {
  const first = withScores(run(1), scoresOf(lane({ data: 2 }), 1), [])
  expect(first.scores).toHaveLength(1)
  expect(withScores(run(2), scoresOf(lane({ data: 2 }), 2), [first]).scores).toEqual([])
  expect(withScores(run(2), scoresOf(lane({ data: 3 }), 2), [first]).scores).toEqual([{ title: 'Data and features', score: 3 }])
  expect(withScores(run(1), scoresOf(lane({ data: 2 }), 1), [first]).scores, 'the run itself is no other').toHaveLength(1)
})
