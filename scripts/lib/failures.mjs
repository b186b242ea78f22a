import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ test: string, message: string }} TestFailure */
/** @typedef {{ status: string, message?: string, name: string, assertionResults: readonly { status: string, fullName: string, failureMessages?: readonly string[] }[] }} VitestFile */
/** @typedef {{ status: string, errors?: readonly { message?: string }[] }} PlaywrightResult */
/** @typedef {{ suites?: readonly PlaywrightSuite[], specs?: readonly { title: string, file: string, tests: readonly { results: readonly PlaywrightResult[] }[] }[] }} PlaywrightSuite */

/** Enough for an assertion with what it expected and got; the whole of it stands further up. */
const LINES_SHOWN = 14

/**
 * The failed tests of a runner's JSON report, to be told again at the end, where whoever reads only the last page finds them.
 * @param {string} file
 * @param {'vitest' | 'playwright'} runner
 * @returns {TestFailure[]}
 */
export function readFailures(file, runner) {
  if (!existsSync(file)) return []
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return runner === 'vitest' ? vitestFailures(report) : playwrightFailures(report)
}

/**
 * @param {{ testResults: readonly VitestFile[] }} report
 * @returns {TestFailure[]}
 */
export function vitestFailures({ testResults }) {
  return testResults.filter(({ status }) => status === 'failed').flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0) return [{ test: file.name, message: brief(file.message) }]
    return failed.map((one) => ({ test: `${file.name} > ${one.fullName}`, message: brief(one.failureMessages?.[0]) }))
  })
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {TestFailure[]}
 */
export function playwrightFailures({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors.map(({ message }) => ({ test: `${file} > ${title}`, message: brief(message) })))),
  )
  return [...own, ...suites.flatMap(playwrightFailures)]
}

/** @param {string | undefined} message */
function brief(message) {
  const lines = stripVTControlCharacters(message ?? 'No message.').split('\n').filter((line) => line.trim() !== '')
  return lines.slice(0, LINES_SHOWN).map((line) => `    ${line}`).join('\n')
}
