import { expect, test } from 'vitest'
import { plan } from '../../scripts/lib/plan.mjs'

const FILES = ['tests/house/layers.test.ts', 'tests/shared/doc/recordMap.test.ts', 'tests/e2e/layers.e2e.ts']

function planned(...args: string[]): [string, readonly string[]][] {
  return plan(args, FILES).map(({ stage, filters }) => [stage.name, filters])
}

test('without words everything runs, the checks first', () => {
  expect(planned().map(([name]) => name)).toEqual(['lint', 'types', 'unused', 'house', 'unit', 'e2e'])
})

test('a stage or a group of stages runs alone, further words are its filters', () => {
  expect(planned('unit')).toEqual([['unit', []]])
  expect(planned('check').map(([name]) => name)).toEqual(['lint', 'types', 'unused', 'house'])
  expect(planned('e2e', 'home')).toEqual([['e2e', ['home']]])
})

test('a part of a path chooses test files, each with its own runner', () => {
  expect(planned('layers')).toEqual([
    ['house', ['tests/house/layers.test.ts']],
    ['e2e', ['tests/e2e/layers.e2e.ts']],
  ])
  expect(planned('recordMap')).toEqual([['unit', ['tests/shared/doc/recordMap.test.ts']]])
})

test('a word that matches nothing is an error that names the stages', () => {
  expect(() => planned('nothing')).toThrow(/No test file matches nothing\. Stages are: check, lint/)
})
