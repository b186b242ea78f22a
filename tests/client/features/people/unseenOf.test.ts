import { expect, test } from 'vitest'
import type { PersonHere } from '../../../../shared/protocol/peopleHere.ts'
import { sayPlace } from '../../../../client/features/people/SeatPicker.tsx'
import { isAlone, toldOf, unseenOf } from '../../../../client/features/people/usePeople.ts'

const person = (session: string, presence: number | null, more: Partial<PersonHere> = {}): PersonHere => ({
  session, seat: 'editor', link: 'editor', isKnown: true, presence, sinceMs: 7, ...more,
})

test('unseen is who shows nothing on the board, but no debrief of somebody who is seen, nor the host who looks', () => {
  const people = [person('seen', 1), person('debrief', null, { isTab: true }), person('stranger', null), person('me', null, { link: 'host', seat: 'host' })]
  expect(unseenOf(people, new Set([1])).map(({ session }) => session)).toEqual(['stranger'])
})

test('of a hall a host is told in rows of who is told, who writes and who shows nothing, and the others are a number', () => {
  const watching = { seat: 'viewer', link: 'viewer' } as const
  const people = [person('seen', 1, watching), person('untold', 2, watching), person('nameless', null, watching), person('writer', 3)]
  expect(toldOf(people, new Set([1]), 1).map(({ session }) => session)).toEqual(['seen', 'nameless', 'writer'])
  expect(toldOf(people, new Set([1]), 0)).toEqual(people)
})

test('a host with a debrief beside the board is alone', () => {
  const own = [person('me', 1, { link: 'host', seat: 'host' }), person('debrief', null, { link: 'host', seat: 'host', isTab: true })]
  expect(isAlone(own)).toBe(true)
  expect(isAlone([...own, person('stranger', null)])).toBe(false)
})

test('where somebody sits is said, with their link where that is another', () => {
  expect([sayPlace({ seat: 'editor', link: 'editor' }), sayPlace({ seat: 'viewer', link: 'editor' })]).toEqual(['editor', 'viewer, by the editor link'])
})
