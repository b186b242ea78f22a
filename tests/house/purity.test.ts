import { expect, test } from 'vitest'
import { isProduct, layerOf, readHouse } from './support/house.ts'
import { at, parseSource, visit, type Node, type ParsedFile } from './support/sourceFile.ts'

/** Files that a runtime starts; everywhere else importing a file does nothing. */
const ENTRIES = /^(server\/(main|dev|backup|doctor)\.ts|client\/main\.ts|(client|server)\/.*[wW]orker\.ts)$/

function purityViolations(file: ParsedFile): string[] {
  if (!isProduct(file.path)) return []
  return [...importEffects(file), ...ambient(file)]
}

/** Work or changeable state at the top of a file. */
function importEffects(file: ParsedFile): string[] {
  if (ENTRIES.test(file.path)) return []
  return file.body.flatMap((statement) => {
    const declared = (statement['declaration'] as Node | null | undefined) ?? statement
    if (statement.type === 'ExpressionStatement' && !statement['directive']) return [`${at(file, statement.start)} does something at import`]
    const isState = declared.type === 'VariableDeclaration' && (declared['kind'] === 'let' || declared['kind'] === 'var') && !declared['declare']
    return isState ? [`${at(file, statement.start)} keeps state in the module`] : []
  })
}

/** Time and chance are parameters in shared code; the environment is read in server/config.ts alone. */
function ambient(file: ParsedFile): string[] {
  const found: string[] = []
  visit(file.body, (node) => {
    const code = file.text.slice(node.start, node.start + 40)
    if (layerOf(file.path) === 'shared' && isClockOrChance(node, code)) found.push(`${at(file, node.start)} asks the clock or chance`)
    if (node.type === 'MemberExpression' && /^process\.env\b/.test(code) && !mayReadEnvironment(file.path)) found.push(`${at(file, node.start)} reads the environment`)
  })
  return [...new Set(found)]
}

function isClockOrChance(node: Node, code: string): boolean {
  if (node.type === 'NewExpression') return /^new Date\(\s*\)/.test(code)
  return node.type === 'CallExpression' && /^(Date\.now|Math\.random|performance\.now|crypto\.\w+)\(/.test(code)
}

/** An entry hands the environment to `readConfig`, which alone reads names from it. */
function mayReadEnvironment(path: string): boolean {
  return path === 'server/config.ts' || /^server\/(main|dev|backup|doctor)\.ts$/.test(path)
}

test('nothing starts at import, no module keeps state, and time, chance and settings are handed in', () => {
  expect(readHouse().flatMap(purityViolations)).toEqual([])
})

test.each([
  ['server/a.ts', 'start()', 'does something at import'],
  ['client/a.ts', 'export let count = 0', 'keeps state'],
  ['shared/a.ts', 'var count = 0', 'keeps state'],
  ['shared/a.ts', 'export const f = () => Date.now()', 'asks the clock'],
  ['shared/a.ts', 'export const f = () => new Date()', 'asks the clock'],
  ['shared/a.ts', 'export const f = () => Math.random()', 'asks the clock'],
  ['server/rooms/a.ts', 'export const f = () => process.env.PORT', 'reads the environment'],
])('%s: %s is refused', (path, text, message) => {
  expect(purityViolations(parseSource({ path, text }))).toEqual([expect.stringContaining(message)])
})

test.each([
  ['server/main.ts', 'await start(process.env)'],
  ['shared/a.ts', 'export const f = (ms: number) => new Date(ms)'],
  ['shared/a.ts', 'export const list = new Set([1])'],
  ['shared/a.ts', 'declare let x: number'],
])('%s: %s is allowed', (path, text) => {
  expect(purityViolations(parseSource({ path, text }))).toEqual([])
})
