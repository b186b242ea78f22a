import { expect, test } from 'vitest'
import { sayNotesGiven, sayRevealed, sayThereAgain, sayTookBack, takenBackIn } from '../../../shared/hostLane/takenBack.ts'
import type { NoteSource } from '../../../shared/hostLane/note.ts'

const said = (source: NoteSource, ...texts: readonly string[]) => [...takenBackIn(texts.map((text, at) => ({ id: `n${at}`, text, source })))]
const SERVING = 'serving path'

test('a reveal that was taken back is known, until it is there again or is given anew', () => {
  const [given, taken, again] = [sayRevealed(SERVING), sayTookBack(SERVING), sayThereAgain(SERVING)]
  expect(said('reveal', given)).toEqual([])
  expect(said('reveal', given, sayRevealed('lanes'), taken)).toEqual([['n0', 'taken back']])
  expect(said('reveal', given, taken, again)).toEqual([])
  expect(said('reveal', given, taken, given)).toEqual([['n0', 'taken back']])
  expect(said('reveal', taken, again), 'another host gave it').toEqual([])
  expect(said('written', given, taken), 'typed by hand').toEqual([])
})

test('notes of the reference are taken back step by step', () => {
  const given = sayNotesGiven('Gave the candidate', ['Data, and features', 'Serving'])
  expect(said('act', given, sayNotesGiven('Took back', ['Serving']))).toEqual([['n0', 'taken back in part']])
  expect(said('act', given, sayNotesGiven('Took back', ['Serving']), sayNotesGiven('Took back', ['Data, and features']))).toEqual([['n0', 'taken back']])
})
