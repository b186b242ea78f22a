import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { UPDATE_LIMITS } from '../../server/updates/updateLimits.ts'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { MESSAGE, SUBPROTOCOL, SYNC, offerProtocols } from '../../shared/protocol/messages.ts'
import { SERVER_LIMITS } from '../../shared/protocol/serverLimits.ts'
import { SEATS } from '../../shared/protocol/seats.ts'
import { layerOf, readHouse, readIfThere } from './support/house.ts'
import { parseSource, visit, type Node, type ParsedFile } from './support/sourceFile.ts'

const RULE_IN_SPEC = /^- \*\*([A-Z]+\d+)\*\* /gm
/** Ids at the start of a name: `D1:`, `H1, H2:`. */
const RULES_IN_NAME = /^((?:[A-Z]+\d+(?:, )?)+): /

const spec = readIfThere('shared/protocol/SPEC.md')?.text ?? ''

function rulesOf(text: string): string[] {
  return [...text.matchAll(RULE_IN_SPEC)].map(([, id]) => id ?? '')
}

function rulesNamed(files: readonly ParsedFile[]): Set<string> {
  const names = files.filter(({ path }) => layerOf(path) === 'tests').flatMap(testNames)
  return new Set(names.flatMap((name) => RULES_IN_NAME.exec(name)?.[1]?.split(', ') ?? []))
}

/** The names in `test('…')` and `test.each([…])('…')`. */
function testNames(file: ParsedFile): string[] {
  const names: string[] = []
  visit(file.body, (node) => {
    if (node.type !== 'CallExpression' || !/^test\b/.test(file.text.slice(node.start))) return
    const [first] = node['arguments'] as Node[]
    if (first?.type === 'Literal' && typeof first['value'] === 'string') names.push(first['value'])
    if (first?.type === 'TemplateLiteral') names.push(file.text.slice(first.start + 1))
  })
  return names
}

/** Everything that both ends must agree on; sentences for people may change freely. */
function wireHash(): string {
  const codes = Object.values(CLOSE).map(({ code, reason }) => [code, reason])
  const constants = { MESSAGE, SYNC, SUBPROTOCOL, offer: offerProtocols('k'), SEATS, LIMITS, SERVER_LIMITS, UPDATE_LIMITS, codes }
  return createHash('sha256').update(JSON.stringify(constants)).digest('hex').slice(0, 12)
}

function versionsOf(text: string): { version: number; hash: string }[] {
  return [...text.matchAll(/^\| (\d+) \| `(\w{12})` \| \S.* \|$/gm)].map(([, version, hash]) => ({ version: Number(version), hash: hash ?? '' }))
}

function closeRows(text: string): string[] {
  return text.split('\n').filter((line) => /^\| \d{4} \|/.test(line))
}

test('every rule of the wire stands in the name of a test, and every id in a name is a rule', () => {
  const rules = rulesOf(spec)
  const named = rulesNamed(readHouse())
  expect(rules.length).toBeGreaterThan(20)
  expect(new Set(rules).size).toBe(rules.length)
  expect(rules.filter((id) => !named.has(id))).toEqual([])
  expect([...named].filter((id) => !rules.includes(id))).toEqual([])
})

test('the wire changes only together with its version', () => {
  const versions = versionsOf(spec)
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
  expect(new Set(versions.map(({ hash }) => hash)).size).toBe(versions.length)
  expect(versions.at(-1)?.hash).toBe(wireHash())
})

test('C1: the table of close codes is the one in the code, and only 44xx are final', () => {
  const rows = Object.values(CLOSE).map(({ code, reason, say }) => `| ${code} | ${reason} | ${code >= 4400 && code <= 4499 ? 'no' : 'yes'} | ${say} |`)
  expect(closeRows(spec)).toEqual(rows)
  expect(new Set(Object.values(CLOSE).map(({ code }) => code)).size).toBe(rows.length)
})

test('ids are found in names of every kind', () => {
  const text = "test('A1, B2: x', f)\ntest.each([1])('C3: %s', f)\ntest(`D4: ${n}`, f)\ntest('E5 x', f)\ndescribe('F6: x', f)"
  expect([...rulesNamed([parseSource({ path: 'tests/a.test.ts', text })])].sort()).toEqual(['A1', 'B2', 'C3', 'D4'])
  expect(rulesOf('- **A1** x\n- **B2**x\n  - **C3** y')).toEqual(['A1'])
  expect(versionsOf('| 1 | `0123456789ab` | x |\n| 2 | `0123456789ab` | |')).toEqual([{ version: 1, hash: '0123456789ab' }])
})
