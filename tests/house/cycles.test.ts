import { expect, test } from 'vitest'
import { readHouse } from './support/house.ts'
import { isRelative, parseSource, target, type ParsedFile } from './support/sourceFile.ts'

/** The import cycles of the house, type imports included, each as `a -> b -> a`. Loading something on demand is no cycle. */
function cycles(files: readonly ParsedFile[]): string[] {
  const edges = new Map(files.map((file) => [file.path, importsOf(file)]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
    if (done.has(path) || trail.includes(path)) return
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  return found
}

function importsOf(file: ParsedFile): string[] {
  const files = file.imports.filter((one) => one.kind === 'static' && isRelative(one.specifier)).map((one) => target(file, one.specifier))
  return [...new Set(files)]
}

test('no file imports itself by a detour', () => {
  expect(cycles(readHouse())).toEqual([])
})

test('a cycle is found, by types too', () => {
  const files = [
    { path: 'shared/a.ts', text: "import { b } from './b.ts'" },
    { path: 'shared/b.ts', text: "import type { C } from './deep/c.ts'" },
    { path: 'shared/deep/c.ts', text: "export { a } from '../a.ts'" },
    { path: 'shared/d.ts', text: "import { b } from './b.ts'" },
  ]
  expect(cycles(files.map(parseSource))).toEqual(['shared/a.ts -> shared/b.ts -> shared/deep/c.ts -> shared/a.ts'])
})

test('two ways to the same file are no cycle', () => {
  const files = [
    { path: 'shared/a.ts', text: "import './b.ts'\nimport './c.ts'" },
    { path: 'shared/b.ts', text: "import './c.ts'" },
    { path: 'shared/c.ts', text: 'export const c = 1' },
  ]
  expect(cycles(files.map(parseSource))).toEqual([])
})
