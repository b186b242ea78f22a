import { atom } from '@tldraw/state'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { LaneEntries } from '../../../../client/sync/hostLane/laneEntries.ts'
import { LaneNotes } from '../../../../client/sync/hostLane/laneNotes.ts'
import { LaneSheet } from '../../../../client/sync/hostLane/laneSheet.ts'
import { hostLaneMap } from '../../../../shared/doc/hostLaneMap.ts'
import { LANE_LIMITS } from '../../../../shared/hostLane/laneContent.ts'
import { writeRubricFile } from '../../../../shared/interview/rubricFile.ts'
import { USUAL_RUBRIC } from '../../../../shared/interview/usualRubric.ts'

function open(client: number) {
  const doc = new Y.Doc()
  doc.clientID = client
  const mayWrite = atom('may write', true)
  const clock: { atMs: number; roundMs?: number } = { atMs: 1_000 }
  let made = 0
  const person = atom('person', { id: `person-${client}`, name: `P${client}` })
  const writer = { person, moment: () => ({ ...clock }), token: () => `token-${client}-${made++}` }
  const entries = new LaneEntries(doc, mayWrite)
  const notes = new LaneNotes(entries, writer)
  return { doc, mayWrite, clock, entries, notes, sheet: new LaneSheet(entries, writer), texts: () => notes.all().map(({ text }) => text) }
}

type Host = ReturnType<typeof open>

function exchange(a: Host, b: Host): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)]
  Y.applyUpdate(b.doc, fromA)
  Y.applyUpdate(a.doc, fromB)
}

function scoreAll({ sheet }: Host, score: 1 | 2 | 3 | 4): void {
  sheet.setLevel('senior')
  for (const { id } of sheet.rubric.dimensions) sheet.give(id, { score, reason: 'Seen.' })
  sheet.decide({ decision: 'yes', sentence: 'Solid.' })
}

describe('notes', () => {
  test('of two hosts who write at once all stay, with the moment that they are given', () => {
    const [ada, ben] = [open(1), open(2)]
    ada.clock.roundMs = 61_000
    expect(ada.notes.add({ text: 'from Ada', tag: 'strength', parts: [{ id: 'shape:a', words: 'Ranker' }] })).toBe('noted')
    ben.clock.atMs = 2_000
    ben.notes.add({ text: 'from Ben', tag: 'plain' })
    exchange(ada, ben)
    expect([ada.texts(), ben.texts()]).toEqual([['from Ada', 'from Ben'], ['from Ada', 'from Ben']])
    expect(ben.notes.all()[0]).toMatchObject({ atMs: 1_000, roundMs: 61_000, tag: 'strength', by: 'person-1', name: 'P1', parts: [{ id: 'shape:a', words: 'Ranker' }] })
  })

  test('are changed and deleted by who wrote them alone, and undo takes back one’s own step and no other', () => {
    const [ada, ben] = [open(1), open(2)]
    ada.notes.add({ text: 'first', tag: 'plain' })
    exchange(ada, ben)
    const note = ben.notes.all()[0]!
    expect([ben.notes.edit(note, { text: 'spoilt' }), ben.notes.remove(note), ben.entries.undo()]).toEqual([false, false, false])
    expect(ada.notes.edit(note, { text: 'first, mended', tag: 'concern' })).toBe(true)
    expect(ada.notes.all()[0]).toMatchObject({ text: 'first, mended', tag: 'concern', editedMs: 1_000 })
    ben.notes.add({ text: 'theirs', tag: 'plain' })
    exchange(ada, ben)
    ada.notes.remove(ada.notes.all().find(({ text }) => text === 'first, mended')!)
    expect(ada.texts()).toEqual(['theirs'])
    expect([ada.entries.undo(), ada.entries.undo(), ada.texts().sort()]).toEqual([true, true, ['first', 'theirs']])
    expect([ada.entries.redo(), ada.texts().sort()]).toEqual([true, ['first, mended', 'theirs']])
  })

  test('that show nothing are none, and one that would not be shown is not kept', () => {
    const ada = open(1)
    expect(ada.notes.add({ text: ' \u200b', tag: 'plain' })).toBe('nothing')
    for (let at = 0; at < LANE_LIMITS.notes; at++) ada.notes.add({ text: `n${at}`, tag: 'plain' })
    expect(ada.notes.add({ text: 'one more', tag: 'plain' })).toBe('full')
    expect([...hostLaneMap(ada.doc).keys()].length).toBe(LANE_LIMITS.notes)
  })

  test('tell when a question was asked, until the tick is taken back', () => {
    const ada = open(1)
    const long = `${'why '.repeat(200)}?`
    for (const question of ['How would you size it?', long]) {
      ada.notes.setAsked(question, true)
      ada.notes.setAsked(question, true)
    }
    expect(ada.texts()).toHaveLength(2)
    expect([ada.notes.asked('How would you size it?')?.atMs, ada.notes.asked('Nobody asked')]).toEqual([1_000, undefined])
    ada.notes.setAsked(long, false)
    expect(ada.texts()).toEqual(['How would you size it?'])
    const ranker = { id: 'shape:ranker', words: 'Ranker' }
    ada.notes.setAsked('Why this one?', true, [ranker])
    expect(ada.notes.asked('Why this one?')?.parts).toEqual([ranker])
  })
})

describe('scores', () => {
  test('are handed in whole, and until both have neither reads the other’s', () => {
    const [ada, ben] = [open(1), open(2)]
    ada.sheet.submit()
    expect(ada.sheet.own().verdict.submittedMs).toBeUndefined()
    scoreAll(ada, 4)
    scoreAll(ben, 2)
    exchange(ada, ben)
    expect([ada.sheet.others(), ada.sheet.missing()]).toEqual([[{ kind: 'scoring', host: 'person-2', name: 'P2' }], []])
    ada.sheet.submit()
    exchange(ada, ben)
    expect(ben.sheet.others()).toEqual([{ kind: 'waits', host: 'person-1', name: 'P1' }])
    ben.sheet.submit()
    exchange(ada, ben)
    expect([ada, ben].map(({ sheet }) => sheet.others().map((other) => other.kind === 'shown' && other.sheet.scores.get('data')?.score))).toEqual([[2], [4]])
  })

  test('are shown without one’s own when asked for, and that is seen by both', () => {
    const [ada, ben] = [open(1), open(2)]
    scoreAll(ada, 4)
    ada.sheet.submit()
    exchange(ada, ben)
    ben.sheet.look()
    exchange(ada, ben)
    expect(ben.sheet.others()[0]?.kind).toBe('shown')
    scoreAll(ben, 3)
    ben.sheet.submit()
    exchange(ada, ben)
    const [other] = ada.sheet.others()
    expect(other?.kind === 'shown' && [other.sheet.lookedMs, other.sheet.verdict.submittedMs]).toEqual([1_000, 1_000])
  })

  test('that are changed after they were handed in say so, with what they were', () => {
    const ada = open(1)
    scoreAll(ada, 2)
    ada.sheet.give('data', { score: 3 })
    expect(ada.sheet.own().scores.get('data')?.amended).toBeUndefined()
    ada.sheet.submit()
    ada.clock.atMs = 9_000
    ada.sheet.give('data', { score: 3 })
    expect(ada.sheet.own().scores.get('data')?.amended).toBeUndefined()
    ada.sheet.give('data', { score: 4 })
    ada.sheet.give('data', { score: 1, reason: 'On reflection.' })
    ada.sheet.decide({ decision: 'no' })
    const { scores, verdict } = ada.sheet.own()
    expect(scores.get('data')).toEqual({ score: 1, reason: 'On reflection.', notes: [], parts: [], amended: { atMs: 9_000, was: 3 } })
    expect(verdict).toMatchObject({ decision: 'no', amended: { atMs: 9_000, was: 'yes' }, submittedMs: 1_000 })
  })

  test('that a round left out are marked as not seen in one step, and what was scored stays', () => {
    const ada = open(1)
    ada.sheet.give('data', { score: 2, reason: 'Thin.' })
    ada.sheet.markRestUnseen()
    expect([...ada.sheet.own().scores.values()].map(({ score }) => score).sort()).toEqual([2, ...Array<string>(8).fill('not seen')])
    expect(ada.sheet.missing().map(({ what }) => what)).toEqual(['level', 'decision', 'sentence'])
    ada.sheet.give('modelling', { score: 3 })
    expect(ada.sheet.own().scores.get('modelling')).toEqual({ score: 3, reason: '', notes: [], parts: [] })
    ada.entries.undo()
    ada.entries.undo()
    expect(ada.sheet.own().scores.size).toBe(1)
  })

  test('are given by a rubric of one’s own as soon as a host brings one', () => {
    const [ada, ben] = [open(1), open(2)]
    const [first] = USUAL_RUBRIC.dimensions
    ada.sheet.setRubric(writeRubricFile({ title: 'Ours', dimensions: [{ ...first!, id: 'depth' }] }))
    exchange(ada, ben)
    expect([ben.sheet.rubric.title, ben.sheet.ownRubric?.name]).toEqual(['Ours', 'P1'])
    scoreAll(ben, 3)
    expect(ben.sheet.missing()).toEqual([])
    ben.sheet.setRubric(undefined)
    expect(ben.sheet.rubric).toBe(USUAL_RUBRIC)
  })
})

test('who practises hands in without reasons, and who interviews does not', () => {
  for (const isAlone of [true, false]) {
    const { entries, sheet: { rubric } } = open(1)
    const writer = { person: atom('person', { id: 'person-1', name: 'P1' }), moment: () => ({ atMs: 1 }), token: () => 'token' }
    const sheet = new LaneSheet(entries, writer, isAlone)
    sheet.setLevel('mid')
    for (const { id } of rubric.dimensions) sheet.give(id, { score: 3 })
    sheet.decide({ decision: 'yes' })
    sheet.submit()
    expect([sheet.missing().length, sheet.own().verdict.submittedMs]).toEqual(isAlone ? [0, 1] : [rubric.dimensions.length + 1, undefined])
  }
})

test('nothing is written when nothing may be', () => {
  const ada = open(1)
  ada.notes.add({ text: 'first', tag: 'plain' })
  ada.mayWrite.set(false)
  expect([ada.notes.add({ text: 'late', tag: 'plain' }), ada.notes.remove(ada.notes.all()[0]!), ada.entries.undo()]).toEqual(['held', false, false])
  scoreAll(ada, 1)
  expect([ada.texts(), ada.sheet.own().scores.size]).toEqual([['first'], 0])
})
