import { expect, test } from 'vitest'
import { FIELD_LIMITS } from '../../../shared/hostLane/field.ts'
import { noteKey, noteValue, readNote, takeTag, type Note } from '../../../shared/hostLane/note.ts'

const KEY = noteKey('note-1')
const NOTE: Note = {
  id: 'note-1', text: 'Knows why recall comes first', tag: 'strength', source: 'written', by: 'ada', name: 'Ada', atMs: 5, roundMs: 61_000,
  parts: [{ id: 'shape:a', words: 'Ranker' }], about: '',
}

test('a note is read as it is kept', () => {
  expect(readNote(KEY, noteValue(NOTE))).toEqual(NOTE)
})

test.each([
  ['another key', 'score:note-1', noteValue(NOTE)],
  ['no id', 'note:', noteValue(NOTE)],
  ['an id that leads elsewhere', 'note:a/b', noteValue(NOTE)],
  ['no value', KEY, null],
  ['a list', KEY, [1]],
  ['bytes', KEY, new Uint8Array(4)],
  ['no words', KEY, { ...noteValue(NOTE), text: ' \u200b\n' }],
  ['words that are none', KEY, { ...noteValue(NOTE), text: { toString: 'x' } }],
  ['no time', KEY, { ...noteValue(NOTE), atMs: '5' }],
  ['a time beyond all', KEY, { ...noteValue(NOTE), atMs: 2 ** 60 }],
])('%s is no note', (_what, key, value) => {
  expect(readNote(key, value)).toBeUndefined()
})

test('what is wrong in a field spoils that field alone, and nothing is longer than it may be', () => {
  const wild = {
    ...noteValue(NOTE), text: 'x'.repeat(9_000), tag: 'winner', source: 7, by: 'a b', name: '\u202eAda\u0000', roundMs: -1, editedMs: NaN, about: 'y'.repeat(9_000),
    parts: [{ id: 'shape:a', words: 'z'.repeat(9_000) }, { id: 'page:a' }, null, { id: 'shape:a' }, { id: 'shape:b' }, ...Array.from({ length: 5_000 }, (_, at) => ({ id: `shape:n${at}` }))],
  }
  const read = readNote(KEY, wild)!
  expect(read).toMatchObject({ tag: 'plain', source: 'written', by: '', name: 'Ada' })
  expect([read.text.length, read.about.length, read.roundMs, read.editedMs]).toEqual([2_000, 400, undefined, undefined])
  expect([read.parts.length <= FIELD_LIMITS.parts, read.parts[0]!.words.length, read.parts[1]]).toEqual([true, FIELD_LIMITS.words, { id: 'shape:b', words: 'a part' }])
})

test.each([
  ['+ knows joins', 'strength', 'knows joins'], ['-vague on labels', 'concern', 'vague on labels'], ['  ! told of skew', 'hint', 'told of skew'], ['? cost', 'follow', 'cost'],
  ['plain', undefined, 'plain'], ['a + b', undefined, 'a + b'], ['', undefined, ''],
])('the sign before %j says what it is about', (typed, tag, text) => {
  expect(takeTag(typed)).toEqual({ tag, text })
})
