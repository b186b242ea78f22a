import { expect, test } from 'vitest'
import { readSeed } from '../../../../client/features/newBoard/useSeedChoice.ts'

test('the seed that stands in the field counts, dealt or not', () => {
  expect(readSeed(' K3V-9z1 ')).toEqual({ seed: 'k3v9z1' })
  expect(readSeed(undefined)).toEqual({})
})

test.each(['', 'k3v9z', 'k3v9z1a'])('%j is no seed, and nothing is made', (typed) => {
  expect(readSeed(typed)).toBeUndefined()
})
