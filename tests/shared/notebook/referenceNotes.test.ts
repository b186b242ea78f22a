import { expect, test } from 'vitest'
import { MAX_PAGE_LENGTH, PAGE_IDS } from '../../../shared/notebook/pages.ts'
import { referenceNotes } from '../../../shared/notebook/referenceNotes.ts'
import { KITS } from '../../../templates/index.ts'
import { TINY_KIT } from '../../server/support/kit.ts'

test.each(KITS.map((kit) => [kit.id, kit] as const))('the reference of %s has something to say at every step, under a heading, and it finds room', (_id, kit) => {
  const notes = referenceNotes(kit)
  expect(Object.keys(notes)).toEqual(PAGE_IDS.slice(1))
  for (const text of Object.values(notes)) expect(text.split('\n').map((line) => line.slice(0, 2) === '- ')).toEqual(text.split('\n').map((_line, at) => at > 0))
  expect(Math.max(...Object.values(notes).map(({ length }) => length))).toBeLessThan(MAX_PAGE_LENGTH / 4)
  expect(notes.clarify).toContain(kit.steps.clarify.functional[0])
  expect(notes.monitor).toContain(kit.steps.tradeoffs[0]?.question)
})

test('a case study that says nothing leaves the pages as they are', () => {
  expect(referenceNotes(TINY_KIT)).toEqual({})
})
