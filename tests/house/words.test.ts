import { expect, test } from 'vitest'
import { readTexts } from './support/house.ts'
import { at, type SourceFile } from './support/sourceFile.ts'

/** Patterns are put together, so that this file keeps its own rule. */
const FORBIDDEN: readonly { pattern: RegExp; why: string }[] = [
  { pattern: new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`), why: 'notes unfinished work: do it or open an issue' },
  { pattern: new RegExp(`https?://(?!www\\.npmjs\\.com/)[^\\s"'/]*(${['regis' + 'try', 'npm' + 'js', 'verdaccio', 'artifactory'].join('|')})`), why: 'names a package registry' },
  { pattern: new RegExp(`(^|[\\s"'\`(=:])/(${['work', 'root', 'home/\\w+', 'Users/\\w+'].join('|')})/`, 'm'), why: "is a path of somebody's machine" },
  { pattern: new RegExp(`${'local'}host:(?!4747\\b|0\\b|\\$)\\d+`), why: 'is a port of somebody else; ours is 4747' },
]

function wordViolations(file: SourceFile): string[] {
  return FORBIDDEN.flatMap(({ pattern, why }) => {
    const match = pattern.exec(file.text)
    return match ? [`${at(file, match.index)} "${match[0].trim()}" ${why}`] : []
  })
}

test('committed text names no machine, no registry and no unfinished work', () => {
  expect(readTexts().flatMap(wordViolations)).toEqual([])
})

test.each([
  '// TO' + 'DO later',
  '"resolved": "https://' + 'registry.npmjs.org/a/-/a-1.0.0.tgz"',
  'registry=https://' + 'registry.example.com/',
  "cd '/wo" + "rk/main'",
  '/home' + '/ada/sevenstep',
  'http://local' + 'host:3000',
])('%j is refused', (text) => {
  expect(wordViolations({ path: 'README.md', text })).toHaveLength(1)
})

test.each(['https://www.npmjs.com/package/yjs', 'http://localhost:4747', 'client/home/home.ts', 'https://example.com/work/'])('%j is allowed', (text) => {
  expect(wordViolations({ path: 'README.md', text })).toEqual([])
})
