import { expect, test } from 'vitest'
import { sayFollowers } from '../../../../client/features/follow/sayFollowers.ts'

test('a host who leads reads how many go along, and of nobody while alone', () => {
  const said = [[0, 0], [0, 1], [1, 1], [1, 2], [2, 2]].map(([followers, others]) => sayFollowers(followers!, others!))
  expect(said.map((text) => text.split('.')[0])).toEqual([
    'Nobody is here yet', '0 of 1 follows you', '1 of 1 follows you', '1 of 2 follow you', '2 of 2 follow you',
  ])
})
