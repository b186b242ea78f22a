import { expect, test } from 'vitest'
import { newlyTidied } from '../../../../client/features/happenings/newlyTidied.ts'

test('who tidies is news each time; who was here, or comes, having tidied before is none', () => {
  const [none, once, twice] = [new Map([[1, undefined]]), new Map([[1, 5]]), new Map([[1, 9]])]
  expect([newlyTidied(undefined, once), newlyTidied(new Map(), once)]).toEqual([[], []])
  expect([newlyTidied(none, once), newlyTidied(once, once), newlyTidied(once, twice)]).toEqual([[1], [], [1]])
})
