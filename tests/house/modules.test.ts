import { expect, test } from 'vitest'
import { readHouse } from './support/house.ts'
import { isRelative, parseSource, type ParsedFile } from './support/sourceFile.ts'

/** Tools read their configuration from a default export. */
const TAKES_DEFAULT = /^[\w.-]+\.config\.ts$/

function moduleViolations(file: ParsedFile): string[] {
  const found: string[] = []
  if (file.hasDefaultExport && !TAKES_DEFAULT.test(file.path)) found.push('has a default export')
  if (isBarrel(file)) found.push('only passes on the exports of other files')
  for (const { specifier } of file.imports) {
    if (isRelative(specifier) && !/\.\w+(\?[\w&=]+)?$/.test(specifier)) found.push(`imports ${specifier} without its extension`)
  }
  return found.map((what) => `${file.path} ${what}`)
}

/** A list such as the catalogue's declares something of its own and so is none. */
function isBarrel({ body }: ParsedFile): boolean {
  const exported = body.filter((node) => node.type.startsWith('Export'))
  return exported.length > 0 && body.every((node) => node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && !node['declaration']))
}

test('no default exports, no barrels, and imports carry their extension', () => {
  expect(readHouse().flatMap(moduleViolations)).toEqual([])
})

test.each([
  ['export default 1', 'has a default export'],
  ['const a = 1\nexport { a as default }', 'has a default export'],
  ["export * from './a.ts'", 'only passes on'],
  ["export { a } from './a.ts'\nexport type { B } from './b.ts'", 'only passes on'],
  ["import { a } from './a.ts'\nexport { a }", 'only passes on'],
  ["import { a } from './a'\nexport const b = a", 'without its extension'],
])('%j is refused', (text, message) => {
  expect(moduleViolations(parseSource({ path: 'shared/index.ts', text }))).toEqual([expect.stringContaining(message)])
})

test.each(["import { a } from './a.ts'\nexport const list = [a]", "import './a.css'", "import url from './a.svg?url'\nexport const b = url"])('%j is allowed', (text) => {
  expect(moduleViolations(parseSource({ path: 'client/index.ts', text }))).toEqual([])
})
