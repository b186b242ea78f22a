import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { readTexts } from './support/house.ts'
import type { SourceFile } from './support/sourceFile.ts'

/**
 * Classes that style sheets of two folders give a look of their own. Narrowed by another class (`.ss-host .ss-button`)
 * a rule belongs to that other one.
 */
function styledTwice(sheets: readonly SourceFile[]): string[] {
  const owners = new Map<string, Set<string>>()
  for (const { path, text } of sheets) {
    for (const name of selectorsOf(text).flatMap(ownClass))
      owners.set(name, (owners.get(name) ?? new Set()).add(posix.dirname(path)))
  }
  return [...owners].flatMap(([name, folders]) =>
    folders.size > 1 ? [`.${name} is styled in ${[...folders].sort().join(' and ')}`] : [])
}

function selectorsOf(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return [...plain.matchAll(/([^{};]+)\{/g)].flatMap(([, list = '']) => (list.includes('@') ? [] : list.split(',')))
}

/** The class of a selector that names only one. */
function ownClass(selector: string): string[] {
  const names = new Set([...selector.matchAll(/\.(ss-[\w-]+)/g)].map(([, name = '']) => name))
  return names.size === 1 ? [...names] : []
}

test('no class gets its look from the style sheets of two folders', () => {
  expect(styledTwice(readTexts().filter(({ path }) => /^client\/.*\.css$/.test(path)))).toEqual([])
})

test.each([
  ['.ss-a { color: red }', '.ss-a { width: 100% }'],
  ['.ss-a { color: red }', '@media print { .ss-b, .ss-a svg { width: 100% } }'],
  ['.ss-a:hover { color: red }', 'main > .ss-a { color: red }'],
])('%s beside %s is refused', (one, other) => {
  const sheets = [{ path: 'client/features/one/A.css', text: one }, { path: 'client/features/other/B.css', text: other }]
  expect(styledTwice(sheets)).toEqual(['.ss-a is styled in client/features/one and client/features/other'])
})

test('a rule that is narrowed by a class of its own folder is allowed', () => {
  const sheets = [
    { path: 'client/controls/A.css', text: '.ss-a { color: red }' },
    { path: 'client/features/B.css', text: '.ss-b .ss-a { color: red } .ss-a:has(.ss-b) { width: 9px }' },
  ]
  expect(styledTwice(sheets)).toEqual([])
})
