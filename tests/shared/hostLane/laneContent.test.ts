import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { entriesOf } from '../../../shared/doc/commentMap.ts'
import { hostLaneMap } from '../../../shared/doc/hostLaneMap.ts'
import { contentOf, judgeEntry, LANE_LIMITS, lookKey, type LaneContent } from '../../../shared/hostLane/laneContent.ts'
import { noteKey } from '../../../shared/hostLane/note.ts'
import { scoreKey, verdictKey } from '../../../shared/hostLane/sheet.ts'
import { writeRubricFile } from '../../../shared/interview/rubricFile.ts'
import { USUAL_RUBRIC } from '../../../shared/interview/usualRubric.ts'
import { seeded } from '../../fakes/random.ts'

/** What is read of what these Yjs clients wrote, one after the other. */
function read(...written: readonly (readonly [client: number, Record<string, unknown>])[]): LaneContent {
  const doc = new Y.Doc()
  for (const [client, values] of written) {
    doc.clientID = client
    doc.transact(() => Object.entries(values).forEach(([key, value]) => hostLaneMap(doc).set(key, value)))
  }
  return contentOf(entriesOf(hostLaneMap(doc)).flatMap((entry) => judgeEntry(entry) ?? []))
}

const note = (text: string, atMs = 1) => ({ text, atMs, by: 'ada', name: 'Ada' })
const verdict = { name: 'Ada', sentence: '' }

describe('a lane', () => {
  test('is read with notes in the order of their times, and scores by host', () => {
    const content = read([1, {
      [noteKey('b')]: note('second', 2), [noteKey('a')]: note('first', 1),
      [verdictKey('ada')]: verdict, [scoreKey({ host: 'ada', dimension: 'data' })]: { score: 3, reason: 'Labels' },
      level: { level: 'senior' }, rubric: { text: writeRubricFile({ ...USUAL_RUBRIC, title: 'Ours' }), name: 'Ben' },
    }])
    expect(content.notes.map(({ text }) => text)).toEqual(['first', 'second'])
    expect(content.sheets.map(({ host, scores }) => [host, scores.get('data')?.score])).toEqual([['ada', 3]])
    expect([content.level, content.ownRubric?.rubric.title, content.ownRubric?.name]).toEqual(['senior', 'Ours', 'Ben'])
  })

  test('shows no score out of range, of a dimension that can be none, or of a host who has no sheet', () => {
    const content = read([1, {
      [verdictKey('ada')]: { ...verdict, decision: 'maybe', submittedMs: 'x' }, 'score:ada/data': { score: 5, reason: 7, notes: ['../x', 'ok'] }, 'score:ada/Data!': { score: 1 }, 'score:ben/data': { score: 1 },
      [lookKey('ada')]: { atMs: 'x' }, level: { level: 'boss' }, rubric: { text: '{}' },
    }])
    expect(content).toMatchObject({ level: undefined, ownRubric: undefined })
    expect(content.sheets).toEqual([{ host: 'ada', verdict, scores: new Map([['data', { reason: '', notes: ['ok'], parts: [] }]]) }])
  })

  test('takes what was not seen for what it is, and what a later page may write there for no score', () => {
    const content = read([1, {
      [verdictKey('ada')]: verdict, 'score:ada/data': { score: 'not seen', reason: '', amended: { atMs: 1, was: 'not seen' } }, 'score:ada/serving': { score: 'unsure', reason: 'Late' },
    }])
    expect([...content.sheets[0]!.scores]).toEqual([
      ['data', { score: 'not seen', reason: '', notes: [], parts: [], amended: { atMs: 1, was: 'not seen' } }],
      ['serving', { reason: 'Late', notes: [], parts: [] }],
    ])
  })

  test('has room for everybody when one host writes without end', () => {
    const flood = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [noteKey(`f${at}`), note(`flood ${at}`, 0)]))
    const hosts = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [verdictKey(`f${at}`), verdict]))
    const content = read([1, { ...flood, ...hosts }], [2, { [noteKey('mine')]: note('mine', 9), [verdictKey('me')]: verdict }])
    expect([content.notes.length, content.sheets.length]).toEqual([LANE_LIMITS.notes, LANE_LIMITS.hosts])
    expect(content.notes.at(-1)?.text).toBe('mine')
    expect(content.sheets.map(({ host }) => host)).toContain('me')
  })

  test('is read whatever stands in it', () => {
    const random = seeded(11)
    const keys = ['note:a', 'score:ada/data', 'verdict:ada', 'looked:ada', 'level', 'rubric', '__proto__', 'toString', 'note:', '']
    const fields = ['text', 'atMs', 'score', 'reason', 'parts', 'notes', 'amended', 'level', 'decision', 'toJSON']
    const one = (): unknown => random.pick([null, true, -1, 3, 2 ** 60, 0.5, '', 'x', '\u202e', [], [{}], [null, 7], {}, { id: 'shape:a' }, new Uint8Array(3)])
    for (let round = 0; round < 400; round++) {
      const written = Array.from({ length: 6 }, () => {
        const value = random.int(3) === 0 ? one() : Object.fromEntries(fields.map((field) => [field, one()]))
        return [random.pick(keys), value] as const
      })
      const content = read([1, Object.fromEntries(written)])
      for (const { text } of content.notes) expect(text.trim()).not.toBe('')
      for (const { scores } of content.sheets) for (const { score } of scores.values()) expect([undefined, 1, 2, 3, 4]).toContain(score)
    }
  })
})
