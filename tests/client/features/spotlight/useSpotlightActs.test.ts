import { expect, test } from 'vitest'
import { nextLit } from '../../../../client/features/spotlight/useSpotlightActs.ts'
import { MAX_SPOTLIT } from '../../../../shared/protocol/spotlight.ts'

test.each([
  ['nothing lit and nothing selected: nothing to point at', undefined, [], undefined],
  ['what is selected', undefined, ['a', 'b'], ['a', 'b']],
  ['the same again ends it, in any order', ['a', 'b'], ['b', 'a'], []],
  ['with nothing selected it ends too', ['a'], [], []],
  ['something else is pointed at instead', ['a'], ['b'], ['b']],
  ['a part of it alone', ['a', 'b'], ['a'], ['a']],
  ['more than it', ['a'], ['a', 'b'], ['a', 'b']],
])('%s', (_, lit, selected, next) => {
  expect(nextLit(lit, selected)).toEqual(next)
})

test('no more at once than a board takes', () => {
  const all = Array.from({ length: MAX_SPOTLIT + 5 }, (_, at) => `shape:${at}`)
  expect(nextLit(undefined, all)).toHaveLength(MAX_SPOTLIT)
  expect(nextLit(all.slice(0, MAX_SPOTLIT), all)).toEqual([])
})
