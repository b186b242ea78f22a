import { expect, test } from 'vitest'
import { givenOf, hasRoomFor, takingOut } from '../../../shared/notebook/givenNotes.ts'
import { MAX_PAGE_LENGTH } from '../../../shared/notebook/pages.ts'
import { referenceNotes } from '../../../shared/notebook/referenceNotes.ts'
import { KITS } from '../../../templates/index.ts'

const NOTES = 'Reference notes\n- Offline: recall\n- Online: saves\n- Business: sales'

function taken(page: string): string {
  return takingOut(page, NOTES).reduce((text, { at, removed, inserted }) => text.slice(0, at) + inserted + text.slice(at + removed), page)
}

test.each([
  ['alone', NOTES, 'all', ''],
  ['below what was written', `mine\n\n${NOTES}`, 'all', 'mine'],
  ['with more below', `mine\n\n${NOTES}\nand more`, 'all', 'mine\nand more'],
  ['with a line changed', 'mine\n\nReference notes\n- Offline: recall@10\n- Online: saves\n- Business: sales', 'some', 'mine\n\n- Offline: recall@10'],
  ['with a line put between', 'Reference notes\n- Offline: recall\nwhy?\n- Online: saves\n- Business: sales', 'some', 'why?'],
  ['with one line left', 'Reference notes\n- Business: sales', 'some', ''],
  ['without their heading', '- Offline: recall\n- Business: sales\nmine', 'some', 'mine'],
  ['not, but one line is the same', 'mine\n- Online: saves', 'none', 'mine\n- Online: saves'],
  ['not, under a heading of the same name', 'Reference notes\nmine', 'none', 'Reference notes\nmine'],
  ['not at all', 'mine', 'none', 'mine'],
] as const)('notes stand %s', (_, page, given, left) => {
  expect(givenOf(page, NOTES)).toBe(given)
  expect(taken(page)).toBe(left)
  expect(givenOf(taken(page), NOTES)).toBe('none')
})

test('no notes are never there, and nothing is taken out for them', () => {
  expect([givenOf('', ''), takingOut('mine', '')]).toEqual(['none', []])
})

test('there is room for a text that fits with its gap', () => {
  expect(hasRoomFor('x'.repeat(MAX_PAGE_LENGTH - NOTES.length - 2), NOTES)).toBe(true)
  expect(hasRoomFor('x'.repeat(MAX_PAGE_LENGTH - NOTES.length - 1), NOTES)).toBe(false)
})

test.each(KITS.map((kit) => [kit.id, kit] as const))('the notes of %s are known again on their own pages, whole and in part', (_, kit) => {
  for (const notes of Object.values(referenceNotes(kit))) {
    const page = `mine\n\n${notes}`
    expect([givenOf(page, notes), givenOf(page.replace(/\n[^\n]*$/, ''), notes)]).toEqual(['all', notes.split('\n').length > 2 ? 'some' : 'none'])
    expect(takingOut(page, notes)).toEqual([{ at: 4, removed: notes.length + 2, inserted: '' }])
  }
})
