import { expect, test } from 'vitest'
import { layerOf, readHouse } from './support/house.ts'
import { type SourceFile } from './support/sourceFile.ts'

const MAX_LINES = 250
const MAX_MEDIAN_LINES = 90
/** Below this number of files a median says nothing. */
const MEDIAN_FROM_FILES = 20

function budgetViolations(files: readonly SourceFile[]): string[] {
  // A kit is data: as long as its case study needs.
  const sizes = files.filter((file) => layerOf(file.path) !== 'templates').map((file) => ({ path: file.path, lines: countLines(file.text) }))
  const tooLong = sizes.filter(({ lines }) => lines > MAX_LINES).map(({ path, lines }) => `${path} has ${lines} lines, more than ${MAX_LINES}`)
  const median = sizes.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
  if (sizes.length <= MEDIAN_FROM_FILES || median < MAX_MEDIAN_LINES) return tooLong
  return [...tooLong, `half of the files have ${median} lines or more; the budget is ${MAX_MEDIAN_LINES}`]
}

function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

test('files stay small (functions: max-lines-per-function in .oxlintrc.json)', () => {
  expect(budgetViolations(readHouse())).toEqual([])
})

test('a long file and a house of longish files are found', () => {
  const file = (path: string, lines: number) => ({ path, text: 'x\n'.repeat(lines) })
  expect(budgetViolations([file('server/a.ts', 250)])).toEqual([])
  expect(budgetViolations([file('server/a.ts', 251)])).toEqual(['server/a.ts has 251 lines, more than 250'])
  expect(budgetViolations([file('templates/a.ts', 900)])).toEqual([])
  expect(budgetViolations(Array.from({ length: 21 }, (_, index) => file(`server/${index}.ts`, 95)))).toEqual([expect.stringContaining('95 lines or more')])
})
