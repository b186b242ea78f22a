import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Readonly<Counts>} */
const NONE = { passed: 0, failed: 0, skipped: 0 }

/**
 * What a runner's JSON report says. A report that is missing means that the runner broke down before it ran a test.
 * @param {string} file
 * @param {'vitest' | 'playwright'} runner
 * @returns {Counts}
 */
export function readCounts(file, runner) {
  if (!existsSync(file)) return NONE
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return runner === 'vitest' ? countVitest(report) : countPlaywright(report)
}

/**
 * A file that could not be loaded has no tests of its own and counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: readonly { status: string, assertionResults: readonly { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length, skipped: report.numPendingTests + report.numTodoTests }
}

/**
 * A flaky test failed at least once, so it counts as failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

/**
 * What a stage comes to. One that failed without a failed test, or that ran no test at all, counts as one failure, so that the
 * figures never say 0 failed when the exit code says otherwise.
 * @template {{ ok: boolean, counts: Counts }} T
 * @param {T} outcome
 * @param {boolean} runsTests
 * @returns {T}
 */
export function settle(outcome, runsTests) {
  const { ok, counts } = outcome
  const ranNothing = runsTests && counts.passed + counts.failed === 0
  const isOk = ok && !ranNothing && counts.failed === 0
  return { ...outcome, ok: isOk, counts: isOk ? counts : { ...counts, failed: Math.max(1, counts.failed) } }
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce((total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed, skipped: total.skipped + one.skipped }), NONE)
}

/** @param {Counts} counts */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
