import { expect, test } from 'vitest'
import { sayAs } from '../../../../shared/kit/deal/sayAs.ts'

test.each([
  [500e6, 'Half a billion', 275e6, '275 million'],
  [500e6, 'Half a billion', 1e9, 'A billion'],
  [20e6, 'twenty million', 7e6, 'seven million'],
  [20e6, 'twenty million', 500e6, 'half a billion'],
  [115_740.74, '116,000', 35_120.9, '35,100'],
  [69_444_444, '69 million', 1_250_000_000, '1.25 billion'],
  [69_444_444, '69 million', 999_900_000, '1 billion'],
  [231_481_481, '232 million', 98_765_432, '98.8 million'],
  [193, '193', 1234, '1,234'],
  [592.59, '593', 61.73, '62'],
  [0.000713, '0.0007', 0.00121, '0.00121'],
  [200, '200', 120, '120'],
  [1200, '1,200', 850, '850'],
  [3600, '3600', 12_000, '12000'],
  [2, '2', 2.3, '2.3'],
  [1.2, '1.2', 0.85, '0.85'],
  [120e6, '120 M', 2.5e9, '2.5 B'],
  [35e3, '35 k', 8000, '8,000'],
  [1.2, '1.2 TB', 0.45, '450 GB'],
  [216, '216 GB', 1080, '1.08 TB'],
  [60, 'an hour', 45, '45 minutes'],
  [60, 'an hour', 120, 'two hours'],
  [15, '15 minutes', 60, '1 hour'],
  [60, '60 minutes', 120, '120 minutes'],
  [7, 'Seven days', 13, '13 days'],
  [7, 'seven days', 1, 'a day'],
  [30, '30-day', 14, '14-day'],
  [1, 'a second', 2, 'two seconds'],
  [0.1, 'A tenth', 0.2, 'A fifth'],
  [0.1, 'a tenth', 0.15, '15%'],
  [5, 'Five', 9, 'Nine'],
  [100, 'a hundred', 300, 'three hundred'],
  [200e6, 'two hundred million', 140e6, '140 million'],
  [200e6, 'two hundred million', 300e6, 'three hundred million'],
  [20e6, 'tens of millions', 9e6, 'millions'],
  [20e6, 'Tens of millions', 400e6, 'Hundreds of millions'],
])('what says %d as "%s" says %d as "%s"', (usual, sample, value, said) => {
  expect(sayAs(value, usual, sample)).toBe(said)
  expect(sayAs(usual, usual, sample)).toBe(sample)
})

test.each([[500e6, '300 million'], [60, 'two hours ago'], [193, '170'], [5, 'Blue'], [5, '']])('%d is not said as "%s"', (usual, sample) => {
  expect(() => sayAs(7, usual, sample)).toThrow('is no way to say')
})
