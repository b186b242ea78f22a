import { expect, test } from 'vitest'
import { layerOf, readHouse } from './support/house.ts'
import { at, parseSource, visit, type Node, type ParsedFile, type SourceFile } from './support/sourceFile.ts'

/** Ways to wait for time instead of for an event. The pattern is put together, so that this file keeps its own rule. */
const SLEEPS = new RegExp(`${'new Pro'}mise[^;\\n]*setTimeout|${'timers/'}promises|${'waitFor'}Timeout\\(|\\bsleep\\(`)

/** Helpers that ask again until something is true own the only pauses. A benchmark measures time, and a soak lets a day pass. */
const MAY_PAUSE = /^tests\/(fakes|e2e\/support|bench|soak)\//
/** A benchmark has a person before it, and a soak takes as long as it is told to. */
const MAY_SPIN = /^tests\/(bench|soak)\//

/** What a loop that gives up in time looks at, or waits by: `until` gives up by itself. */
const DEADLINE = /\b(Date|performance)\.now\(\)|\bdeadline\b|\buntil\(/i

function sleepViolations(file: SourceFile): string[] {
  if (layerOf(file.path) !== 'tests' || MAY_PAUSE.test(file.path)) return []
  const match = SLEEPS.exec(file.text)
  return match ? [`${at(file, match.index)} sleeps: wait for what has to happen, or hand the test a clock`] : []
}

/** Loops that wait, round by round, for something that may never come: only the limit of the whole test would end them. */
function spinViolations(file: ParsedFile): string[] {
  if (layerOf(file.path) !== 'tests' || MAY_SPIN.test(file.path)) return []
  const found: string[] = []
  visit(file.body, (node) => {
    if (!isOpenEnded(node) || !awaits(node)) return
    if (!DEADLINE.test(file.text.slice(node.start, node['end'] as number))) found.push(`${at(file, node.start)} waits without a deadline: use until()`)
  })
  return found
}

function isOpenEnded({ type, ...node }: Node): boolean {
  return type === 'WhileStatement' || type === 'DoWhileStatement' || (type === 'ForStatement' && node['test'] === null)
}

function awaits(loop: Node): boolean {
  let found = false
  visit(loop, ({ type }) => { found ||= type === 'AwaitExpression' })
  return found
}

test('no test sleeps', () => {
  expect(readHouse().flatMap(sleepViolations)).toEqual([])
})

test('every wait has a deadline of its own', () => {
  expect(readHouse().flatMap(spinViolations)).toEqual([])
})

test.each(['await new Pro' + 'mise((resolve) => setTimeout(resolve, 50))', "import { setTimeout } from 'node:timers/" + "promises'", 'await page.waitFor' + 'Timeout(100)', 'await sle' + 'ep(5)'])('%j is refused', (text) => {
  expect(sleepViolations({ path: 'tests/sync/a.test.ts', text })).toHaveLength(1)
  expect(sleepViolations({ path: 'tests/fakes/until.ts', text })).toEqual([])
})

test.each([
  'while (rows.length === 0) await turn()',
  'for (;;) { if (await answers()) break }',
  'do { await turn() } while (isBusy)',
])('%j is refused', (text) => {
  const spin = (path: string) => spinViolations(parseSource({ path, text }))
  expect(spin('tests/server/a.test.ts')).toEqual([expect.stringContaining('tests/server/a.test.ts:1 waits without a deadline')])
  expect(spin('tests/soak/day.ts')).toEqual([])
})

test.each([
  'while (updates.length > 0) updates.pop()',
  'for (const one of all) await one',
  'for (let round = 0; round < 3; round++) await turn()',
  'while (!done) { if (Date.now() > end) break; await turn() }',
])('%j is allowed', (text) => {
  expect(spinViolations(parseSource({ path: 'tests/server/a.test.ts', text }))).toEqual([])
})
