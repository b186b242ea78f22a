import { describe, expect, test } from 'vitest'
import { compare, missingIn, othersFor, scoredCount, type HostSheet } from '../../../shared/hostLane/blind.ts'
import { NOT_SEEN, type Mark, type Score } from '../../../shared/interview/rubric.ts'
import { USUAL_RUBRIC } from '../../../shared/interview/usualRubric.ts'

const IDS = USUAL_RUBRIC.dimensions.map(({ id }) => id)

function sheet(host: string, change: Partial<HostSheet['verdict']> & { lookedMs?: number } = {}, scores: readonly Mark[] = []): HostSheet {
  const { lookedMs, ...verdict } = change
  const given = new Map(scores.map((score, at) => [IDS[at]!, { score, reason: 'because', notes: [], parts: [] }]))
  return { host, verdict: { name: host, sentence: '', ...verdict }, scores: given, ...(lookedMs !== undefined && { lookedMs }) }
}

describe('blind', () => {
  test.each([
    ['neither has submitted', {}, {}, 'scoring'],
    ['only the other has', {}, { submittedMs: 1 }, 'waits'],
    ['only this host has', { submittedMs: 1 }, {}, 'scoring'],
    ['both have', { submittedMs: 1 }, { submittedMs: 2 }, 'shown'],
    ['this host asked to see, and the other is at work', { lookedMs: 1 }, {}, 'scoring'],
    ['this host asked to see, and the other has', { lookedMs: 1 }, { submittedMs: 2 }, 'shown'],
    ['the other asked to see', {}, { submittedMs: 2, lookedMs: 1 }, 'waits'],
  ] as const)('when %s', (_when, mine, theirs, kind) => {
    const others = othersFor('ada', [sheet('ada', mine, [4]), sheet('ben', theirs, [1])])
    expect(others.map((other) => other.kind)).toEqual([kind])
    // What is not shown is not there either.
    expect(JSON.stringify(others).includes('because') || 'sheet' in others[0]!).toBe(kind === 'shown')
  })

  test('whoever has no sheet yet sees nobody’s', () => {
    expect(othersFor('cleo', [sheet('ben', { submittedMs: 1 }, [1])])).toEqual([{ kind: 'waits', host: 'ben', name: 'ben' }])
  })
})

describe('two sheets side by side', () => {
  test('say where they differ most, and how far they agree', () => {
    const { rows, agreement, mostApart } = compare(USUAL_RUBRIC, sheet('ada', {}, [4, 3, 2, 1, 3]), sheet('ben', {}, [4, 1, 4, 2]))
    expect(rows.map(({ apart }) => apart)).toEqual([0, 2, 2, 1, undefined, undefined, undefined, undefined, undefined])
    expect(agreement).toMatchObject({ count: 4, exact: 1, withinOne: 2 })
    expect(mostApart.map(({ title }) => title)).toEqual(['Framing and metrics', 'Data and features'])
    expect(compare(USUAL_RUBRIC, sheet('ada', {}, [4]), sheet('ben', {}, [4])).mostApart).toEqual([])
  })

  test('compare no numbers where one of them saw nothing', () => {
    const { rows, agreement, mostApart } = compare(USUAL_RUBRIC, sheet('ada', {}, [NOT_SEEN, NOT_SEEN, 3]), sheet('ben', {}, [1, NOT_SEEN, 3]))
    expect([rows.map(({ apart }) => apart).slice(0, 3), agreement.count, mostApart]).toEqual([[undefined, undefined, 0], 1, []])
  })
})

test('a sheet says what is missing in it until it is whole', () => {
  const whole = sheet('ada', { decision: 'yes', sentence: 'Solid throughout.' }, IDS.map((): Score => 3))
  expect(missingIn(USUAL_RUBRIC, whole, true)).toEqual([])
  expect(missingIn(USUAL_RUBRIC, whole, false)).toEqual([{ what: 'level', words: 'a level' }])
  const started = sheet('ada', {}, [3, 2])
  started.scores.get('framing')!.reason = ''
  expect(missingIn(USUAL_RUBRIC, started, true).map(({ words }) => words)).toEqual([
    ...USUAL_RUBRIC.dimensions.slice(2).map(({ title }) => `a score for “${title}”`), 'a reason for “Framing and metrics”', 'a decision', 'a sentence that bears the decision',
  ])
  expect([scoredCount(USUAL_RUBRIC, started), scoredCount(USUAL_RUBRIC, whole)]).toEqual([{ scored: 2, unseen: 0 }, { scored: 9, unseen: 0 }])
})

test('what was not seen is given, needs no reason, and is no score', () => {
  const short = sheet('ada', { decision: 'no', sentence: 'Too little was shown.' }, IDS.map((_id, at) => (at < 3 ? 2 : NOT_SEEN)))
  for (const given of short.scores.values()) if (given.score === NOT_SEEN) given.reason = ''
  expect([missingIn(USUAL_RUBRIC, short, true), scoredCount(USUAL_RUBRIC, short)]).toEqual([[], { scored: 3, unseen: 6 }])
})
