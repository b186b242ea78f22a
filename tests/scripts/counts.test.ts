import { expect, test } from 'vitest'
import { countPlaywright, countVitest, readCounts, settle, sum, summaryLine } from '../../scripts/lib/counts.mjs'

const PASSED = { status: 'passed', assertionResults: [{ status: 'passed' }] }

test('a test file that cannot be loaded counts as one failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [PASSED, broken] }
  expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

test('a file with a failed test is not counted twice', () => {
  const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [PASSED, failed] }
  expect(countVitest(report)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a flaky browser test counts as failed', () => {
  expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({ passed: 4, failed: 2, skipped: 2 })
})

test('a runner that wrote no report counts nothing, and then its stage has failed', () => {
  const counts = readCounts('/no/such/report.json', 'vitest')
  expect(settle({ ok: true, counts }, true)).toEqual({ ok: false, counts: { passed: 0, failed: 1, skipped: 0 } })
})

test('a stage that failed otherwise shows at least one failure', () => {
  const counts = { passed: 5, failed: 0, skipped: 0 }
  expect(settle({ ok: false, counts }, true).counts.failed).toBe(1)
  expect(settle({ ok: true, counts }, true)).toEqual({ ok: true, counts })
  expect(settle({ ok: true, counts: { passed: 0, failed: 0, skipped: 0 } }, false).ok).toBe(true)
})

test('the last line adds up all stages', () => {
  const total = sum([{ passed: 2, failed: 0, skipped: 1 }, { passed: 3, failed: 1, skipped: 0 }])
  expect(summaryLine(total)).toBe('5 passed, 1 failed, 1 skipped')
  expect(summaryLine({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed')
})
