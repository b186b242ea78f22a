import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { Failure } from './say.mjs'
import { GROUPS, STAGES } from './stages.mjs'

/** @typedef {{ stage: import('./stages.mjs').Stage, filters: readonly string[] }} PlannedStage */

/**
 * Which stages `npm test -- <args>` runs: everything; the named stages, with further words as their file filters; or, when no
 * stage is named, the test files whose path holds one of the words.
 * @param {readonly string[]} args
 * @param {readonly string[]} files all test files, relative to the checkout
 * @returns {PlannedStage[]}
 */
export function plan(args, files = testFiles()) {
  if (args.length === 0) return STAGES.map((stage) => ({ stage, filters: [] }))
  const stages = args.flatMap((arg) => GROUPS.get(arg) ?? [])
  const filters = args.filter((arg) => !GROUPS.has(arg))
  if (stages.length > 0) return stages.map((stage) => ({ stage, filters }))
  const chosen = files.filter((file) => filters.some((filter) => file.includes(filter)))
  if (chosen.length === 0) throw new Failure(`No test file matches ${filters.join(' ')}. Stages are: ${[...GROUPS.keys()].join(', ')}.`)
  return STAGES.map((stage) => ({ stage, filters: chosen.filter((file) => stageOf(file) === stage.name) })).filter((planned) => planned.filters.length > 0)
}

/** @param {string} file */
function stageOf(file) {
  if (file.startsWith('tests/e2e/')) return 'e2e'
  return file.startsWith('tests/house/') ? 'house' : 'unit'
}

function testFiles() {
  const folder = join(ROOT, 'tests')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `tests/${name.replaceAll('\\', '/')}`)
  return names.filter((name) => /\.(test|e2e)\.tsx?$/.test(name))
}
