import { expect, test } from 'vitest'
import { sayRetitled, sayRevealed } from '../../../../client/features/interview/sayRevealed.ts'

test('what a host reveals is said to be for whoever sees it', () => {
  const said = (['everybody', 'nobody', 'later'] as const).map((audience) => sayRevealed('serving path', audience))
  expect(said).toEqual([
    'You revealed the serving path to everybody.',
    'You revealed the serving path.',
    'You revealed the serving path on this page. You are offline: everybody else sees it once you are back online.',
  ])
})

test('lanes that got the names of the case study are told of', () => {
  expect([[], ['Feature pipelines'], ['One', 'Two']].map(sayRetitled)).toEqual([
    '', ' A lane is called “Feature pipelines” now, as in the case study.', ' 2 lanes are called as in the case study now.',
  ])
})
