import { expect, test } from 'vitest'
import { computeEstimates, sayEstimates } from '../../../shared/estimate/estimates.ts'
import { sayNumber } from '../../../shared/estimate/quantityText.ts'
import { evaluateFormula } from '../../../shared/estimate/formula.ts'

const KNOWN = new Map([['before', 7]])

test.each([
  ['2 + 3 * (4 - 1)', 11],
  ['ceil(7 / 2) - 1', 3],
  ['min(4, 2 * 3, 5)', 4],
  ['100e6 / 1e6', 100],
  ['before * 2', 14],
  [' round( sqrt( 10 ) ) ', 3],
])('the formula %s is %d', (formula, value) => {
  expect(evaluateFormula(formula, KNOWN)).toBe(value)
})

test.each([
  ['later * 2', '"later" in "later * 2" is not known yet'],
  ['2 +', 'not known'],
  ['2 ; 3', 'no number'],
  ['2 3', 'goes on'],
  ['(2', 'lacks a ")"'],
  ['ceil 2', 'lacks a "("'],
  ['1 / 0', 'no finite number'],
  ['constructor(1)', 'not known'],
  ['__proto__', 'not known'],
  [`${'('.repeat(5000)}1${')'.repeat(5000)}`, 'nested too deeply'],
])('the formula %s is refused', (formula, why) => {
  expect(() => evaluateFormula(formula, KNOWN)).toThrow(why)
})

test('a formula sees the estimates before it, not those after', () => {
  const [a, b] = [{ id: 'a', label: '', formula: '3', unit: '' }, { id: 'b', label: '', formula: 'a * 2', unit: '' }]
  expect(computeEstimates([a, b])).toEqual(new Map([['a', 3], ['b', 6]]))
  expect(() => computeEstimates([b, a])).toThrow('not known')
})

test('an estimate is said with its unit and with numbers in place of names', () => {
  const said = sayEstimates([
    { id: 'dau', label: 'Daily users', formula: '500e6', unit: 'users/day' },
    { id: 'avg', label: 'Average load', formula: 'dau * 20 / 86400', unit: 'QPS' },
    { id: 'peak', label: 'Peak over average', formula: '2', unit: '×' },
    { id: 'gpus', label: 'GPUs', formula: 'ceil(avg * peak / (1e3 - 1))', unit: 'GPUs' },
  ])
  expect(said.map(({ result, working }) => [result, working])).toEqual([
    ['500 M users/day', ''],
    ['116 k QPS', '500 M × 20 ÷ 86.4 k'],
    ['2×', ''],
    ['232 GPUs', 'ceil(116 k × 2 ÷ (1,000 − 1))'],
  ])
})

test.each([[0.0125, '0.0125'], [1736.1, '1,736'], [9999, '9,999'], [12_345, '12.3 k'], [2e9, '2 B'], [3.072e12, '3.07 T'], [0, '0']])('%d is said %s', (value, text) => {
  expect(sayNumber(value)).toBe(text)
})
