import { expect, test } from 'vitest'
import { sayAway } from '../../../../client/features/happenings/sayAway.ts'

test('who lost the connection is said to be offline, and who is only silent is not', () => {
  expect([sayAway([], []), sayAway(['Ines'], []), sayAway(['Ines', 'Sam'], [])]).toEqual([
    undefined, 'Ines is offline.', 'Ines and Sam are offline.',
  ])
  expect(sayAway(['A', 'B', 'C', 'D'], ['Kim'])).toBe(
    'A, B and 2 more are offline. Nothing was heard from Kim for a while: offline, or busy in another window.',
  )
})
