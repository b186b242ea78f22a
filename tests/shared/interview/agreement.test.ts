import { expect, test } from 'vitest'
import { agreementOf, type ScorePair } from '../../../shared/interview/agreement.ts'

const kappa = (...pairs: ScorePair[]): number | undefined => agreementOf(pairs).kappa

test('counts what is equal and what is one apart', () => {
  expect(agreementOf([[1, 1], [2, 3], [1, 4], [4, 4]])).toMatchObject({ count: 4, exact: 2, withinOne: 3 })
  expect(agreementOf([])).toEqual({ count: 0, exact: 0, withinOne: 0, kappa: undefined })
})

test('kappa is 1 for full agreement, -1 for full opposition, 0 for what chance gives', () => {
  expect(kappa([1, 1], [2, 2], [4, 4])).toBe(1)
  expect(kappa([1, 4], [4, 1])).toBe(-1)
  expect(kappa([1, 1], [1, 4], [4, 1], [4, 4])).toBe(0)
})

test('kappa as worked out by hand: the square of each difference against what chance would give', () => {
  // Observed (0 + 1 + 1 + 0) / 4; by chance, one's 1 2 3 4 against the other's 1 3 2 4, (0+4+1+9 + 1+1+0+4 + 4+0+1+1 + 9+1+4+0) / 16.
  expect(kappa([1, 1], [2, 3], [3, 2], [4, 4])).toBeCloseTo(1 - 0.5 / 2.5, 12)
})

test('says nothing where both give one and the same score to all', () => {
  expect(kappa([3, 3], [3, 3])).toBeUndefined()
  expect(kappa([3, 2], [3, 2])).toBe(0)
})
