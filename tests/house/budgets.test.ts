import { expect, test } from 'vitest'
import { folderOf } from './support/folders.ts'
import { layerOf, readHouse, readTexts, WALLED } from './support/house.ts'
import { type SourceFile } from './support/sourceFile.ts'

const MAX_LINES = 250
const MAX_MEDIAN_LINES = 90
const MAX_COLUMNS = 120
const MAX_FILES = 25
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

/** A line that is one text and its name: broken up, it could not be found by its words. */
const ONE_TEXT = /^\s*(\w+: |(export )?const \w+ =\s|return )?(['"`])(?:(?!\3)[^\\]|\\.)*\3[,)]*$/
/** A comment that is one word, such as an address; a regular expression; what tells a tool about the next line. */
const ONE_WORD = /^\s*((\/\/|\/\*\*|\*) \S+|\/.+\/[a-z]*[,)]*|.*oxlint-disable-next-line .*)$/

function lineViolations(files: readonly SourceFile[]): string[] {
  return files.filter(({ path }) => WALLED.includes(layerOf(path))).flatMap(({ path, text }) => (
    text.split('\n').flatMap((line, index) => {
      const isFine = line.length <= MAX_COLUMNS || ONE_TEXT.test(line) || ONE_WORD.test(line)
      return isFine ? [] : [`${path}:${index + 1} has ${line.length} columns, more than ${MAX_COLUMNS}`]
    })
  ))
}

function folderViolations(files: readonly SourceFile[]): string[] {
  const counts = new Map<string, number>()
  for (const { path } of files.filter((file) => WALLED.includes(layerOf(file.path)))) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > MAX_FILES).map(([folder, count]) => `${folder} holds ${count} files, more than ${MAX_FILES}`)
}

/** Tests of a folder that is not there: whoever looks for the tests of a file finds them by its path. */
function mirrorViolations(files: readonly SourceFile[]): string[] {
  const folders = new Set(files.flatMap(({ path }) => above(path)))
  return files.filter(({ path }) => /^tests\/(shared|client|server)\/.*\.test\.tsx?$/.test(path))
    .filter(({ path }) => !folders.has(folderOf(path).replace(/^tests\//, '')))
    .map(({ path }) => `${path} mirrors no folder of the product`)
}

function above(path: string): string[] {
  const parts = folderOf(path).split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
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

test('lines can be read without scrolling', () => {
  expect(lineViolations(readHouse())).toEqual([])
})

test('a line that is too long is found, unless it is one text or one word', () => {
  const long = 'x'.repeat(121)
  const found = (text: string) => lineViolations([{ path: 'shared/a.ts', text: `const a = 1\n${text}\n` }])
  expect(found(long)).toEqual(['shared/a.ts:2 has 121 columns, more than 120'])
  expect(found(long.slice(1))).toEqual([])
  expect(found(`  say('${long}')`)).toHaveLength(1)
  expect(found(`  pitfall: '${long}', outline: 'plain',`)).toHaveLength(1)
  expect(found(`// ${long} ${long}`)).toHaveLength(1)
  expect(found(`  pitfall: "it isn't ${long}",`)).toEqual([])
  expect(found(`  // https://${long}`)).toEqual([])
  expect(found(`  /^(${long})$/i`)).toEqual([])
  expect(lineViolations([{ path: 'templates/a.ts', text: long }])).toEqual([])
})

test('folders stay small enough to be looked over', () => {
  expect(folderViolations(readTexts())).toEqual([])
})

test('a crowded folder is found, and what lies below it counts for itself', () => {
  const files = (folder: string, count: number) => Array.from({ length: count }, (_, index) => ({ path: `${folder}/${index}.ts`, text: '' }))
  expect(folderViolations([...files('shared/a', 25), ...files('shared/a/b', 25), ...files('templates', 26)])).toEqual([])
  expect(folderViolations(files('client/a', 26))).toEqual(['client/a holds 26 files, more than 25'])
})

test('tests lie where what they test lies', () => {
  expect(mirrorViolations(readHouse())).toEqual([])
})

test('a test of no folder is found; helpers of tests lie where they like', () => {
  const files = (...paths: string[]) => paths.map((path) => ({ path, text: '' }))
  const house = ['shared/kit/deep/a.ts', 'server/main.ts']
  expect(mirrorViolations(files(...house, 'tests/shared/kit/a.test.ts', 'tests/server/b.test.ts', 'tests/shared/kit/support/c.ts'))).toEqual([])
  expect(mirrorViolations(files(...house, 'tests/shared/kits/a.test.ts'))).toEqual(['tests/shared/kits/a.test.ts mirrors no folder of the product'])
  expect(mirrorViolations(files(...house, 'tests/house/a.test.ts'))).toEqual([])
})
