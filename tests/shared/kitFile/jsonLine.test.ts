import { expect, test } from 'vitest'
import { lineOf } from '../../../shared/kitFile/jsonLine.ts'

const TEXT = `{
  "a{": [1, "]\\"",
    { "b": null, "c": [
      true,
      -1.5e3 ] } ],
  "d": {}
}`

test.each([
  [[], 1],
  [['a{'], 2],
  [['a{', 1], 2],
  [['a{', 2], 3],
  [['a{', 2, 'b'], 3],
  [['a{', 2, 'c', 0], 4],
  [['a{', 2, 'c', 1], 5],
  [['d'], 6],
  [['d', 'missing', 3], 6],
  [['missing'], 1],
] as const)('%j is on line %d', (path, line) => {
  expect(lineOf(TEXT, path)).toBe(line)
})
