import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readCounts } from './counts.mjs'
import { readFailures } from './failures.mjs'
import { ROOT, binOf } from './paths.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ runtime: string, browser?: string, problem?: string }} Tools `problem`: why the browser tests cannot run */
/** @typedef {{ ok: boolean, counts: Counts, failures?: import('./failures.mjs').TestFailure[] }} Outcome */
/** @typedef {{ name: string, title: string, runsTests: boolean, run: (tools: Tools, filters: readonly string[]) => Promise<Outcome> }} Stage */

const REPORTS = 'test-results/reports'
const TYPE_PROJECTS = ['shared', 'server', 'scripts', 'tsconfig.json']

/** @type {Stage} */
const lint = { name: 'lint', runsTests: false, title: 'Lint', run: ({ runtime }) => tool(runtime, [[binOf('oxlint'), '--deny-warnings']]) }

/** @type {Stage} */
const types = { name: 'types', runsTests: false, title: 'Types', run: ({ runtime }) => tool(runtime, TYPE_PROJECTS.map((project) => [binOf('typescript', 'tsc'), '-p', project])) }

/** @type {Stage} */
const unused = { name: 'unused', runsTests: false, title: 'Unused files, exports and packages', run: ({ runtime }) => tool(runtime, [[binOf('knip', 'knip')]]) }

/** @type {Stage} */
const house = { name: 'house', runsTests: true, title: 'House rules', run: (tools, filters) => vitest('house', tools, filters.length > 0 ? filters : ['tests/house']) }

/** @type {Stage} */
const unit = { name: 'unit', runsTests: true, title: 'Unit, server and sync tests', run: (tools, filters) => vitest('unit', tools, [...filters, '--exclude', 'tests/house/**']) }

/** @type {Stage} */
const e2e = { name: 'e2e', runsTests: true, title: 'Browser tests', run: playwright }

export const STAGES = [lint, types, unused, house, unit, e2e]

/**
 * Names of stages and of groups of them, as `npm test -- <name>` takes them.
 * @type {ReadonlyMap<string, readonly Stage[]>}
 */
export const GROUPS = new Map(Object.entries({ check: [lint, types, unused, house], lint: [lint], types: [types], unused: [unused], house: [house], unit: [unit], e2e: [e2e] }))

/**
 * @param {string} runtime
 * @param {readonly (readonly string[])[]} commands
 * @returns {Promise<Outcome>}
 */
async function tool(runtime, commands) {
  let ok = true
  for (const args of commands) {
    if ((await run(runtime, args)) !== 0) ok = false
  }
  return { ok, counts: { passed: 0, failed: 0, skipped: 0 } }
}

/**
 * @param {string} name
 * @param {Tools} tools
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
async function vitest(name, { runtime }, args) {
  const report = freshReport(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(runtime, [binOf('vitest'), 'run', '--allowOnly=false', ...args, ...reporters], { env: { ...process.env, NODE_ENV: 'test' } })
  return { ok: code === 0, counts: readCounts(report, 'vitest'), failures: readFailures(report, 'vitest') }
}

/**
 * @param {Tools} tools
 * @param {readonly string[]} filters
 * @returns {Promise<Outcome>}
 */
async function playwright({ runtime, browser, problem }, filters) {
  if (problem) {
    say(`  ${problem}`)
    return { ok: false, counts: { passed: 0, failed: 1, skipped: 0 } }
  }
  const report = freshReport('e2e')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...(browser ? { CHROME_PATH: browser } : {}) }
  const code = await run(runtime, [binOf('playwright'), 'test', '--forbid-only', ...filters], { env })
  return { ok: code === 0, counts: readCounts(report, 'playwright'), failures: readFailures(report, 'playwright') }
}

/**
 * The old report is removed, because a runner that breaks down would otherwise be credited with the last run.
 * @param {string} name
 */
function freshReport(name) {
  const file = join(ROOT, REPORTS, `${name}.json`)
  mkdirSync(join(ROOT, REPORTS), { recursive: true })
  rmSync(file, { force: true })
  return file
}
