import { expect, test } from 'vitest'
import { playwrightFailures, readFailures, vitestFailures } from '../../scripts/lib/failures.mjs'

test('a failed test is told with its file and the beginning of its message, without colours', () => {
  const message = `\u001b[31mAssertionError\u001b[39m: expected 1\n\n${'at somewhere\n'.repeat(30)}`
  const assertions = [{ status: 'passed', fullName: 'fine' }, { status: 'failed', fullName: 'adds up', failureMessages: [message] }]
  const [failure, ...others] = vitestFailures({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: assertions }] })
  expect(others).toEqual([])
  expect(failure?.test).toBe('a.test.ts > adds up')
  expect(failure?.message.split('\n')).toHaveLength(14)
  expect(failure?.message).toMatch(/^ {4}AssertionError: expected 1\n {4}at somewhere/)
})

test('a test file that cannot be loaded is told too', () => {
  const broken = { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }
  expect(vitestFailures({ testResults: [broken] })).toEqual([{ test: 'b.test.ts', message: '    no such module' }])
})

test('a browser test that failed in any try is told, however deep it stands', () => {
  const spec = (title: string, errors: { message: string }[]) => ({ title, file: 'c.e2e.ts', tests: [{ results: [{ status: 'x', errors }, { status: 'passed' }] }] })
  const report = { suites: [{ suites: [{ specs: [spec('draws', [{ message: 'Expected: 2' }]), spec('fine', [])] }] }] }
  expect(playwrightFailures(report)).toEqual([{ test: 'c.e2e.ts > draws', message: '    Expected: 2' }])
})

test('a runner that wrote no report has nothing to tell', () => {
  expect(readFailures('/no/such/report.json', 'vitest')).toEqual([])
})
