import { expect, test } from 'vitest'
import { CHOICES } from '../../../../shared/kit/deal/choices.ts'
import { asSeed, choicesOf, constraintOf, DEALS, seedNumber, seedOf } from '../../../../shared/kit/deal/seed.ts'

test('a seed is six letters or digits, however they are typed', () => {
  expect(['k3v9z1', ' K3V9Z1 ', '000000', 'zzzzzz'].map(asSeed)).toEqual(['k3v9z1', 'k3v9z1', '000000', 'zzzzzz'])
  expect(['K3V-9Z1', 'k3v 9z1', '-k3v9z1', 'k3–v9—z1'].map(asSeed)).toEqual(Array.from({ length: 4 }, () => 'k3v9z1'))
})

test.each([
  '', 'abc', 'abcdefg', 'abc 12', 'abc-12', '../../', '${a}12', 'ab\u0000c12', 'äbcdef', 'K3V9Z1\n\n\n\n\n\n\n\n\n\n', 'a'.repeat(1e6), '１２３４５６',
  123_456, null, undefined, {}, ['abcdef'], { toString: () => 'abcdef' },
])('no seed: %j', (value) => {
  expect(asSeed(value)).toBeUndefined()
})

test('numbers become seeds and come back', () => {
  const numbers = [0, 1, 35, 36, 200, 36 ** 6 - 1]
  expect(numbers.map(seedOf).map(seedNumber)).toEqual(numbers)
  expect(seedOf(36 ** 6)).toBe('000000')
  expect(asSeed(seedOf(-1))).toBe('zzzzzz')
})

// The code itself, over all of its words: not a sample of seeds.
test.each([4, 5, 6, 7, 8])('no two of all deals agree in more than one of %i numbers', (count) => {
  const words = Array.from({ length: DEALS }, (_, deal) => choicesOf(seedOf(deal), count))
  let most = 0
  for (const [at, word] of words.entries())
    for (const other of words.slice(0, at)) most = Math.max(most, word.filter((choice, number) => choice === other[number]).length)
  expect(most).toBe(1)
})

test('every number takes each of its choices equally often, and the constraints go round', () => {
  const seeds = Array.from({ length: DEALS }, (_, deal) => seedOf(deal))
  const counts = new Map<number, number>()
  for (const seed of seeds) counts.set(choicesOf(seed, 5)[3] ?? -1, (counts.get(choicesOf(seed, 5)[3] ?? -1) ?? 0) + 1)
  expect([counts.size, new Set(counts.values())]).toEqual([CHOICES, new Set([CHOICES])])
  expect(seeds.slice(0, 6).map((seed) => constraintOf(seed, 4))).toEqual([0, 1, 2, 3, 0, 1])
})
