import { expect, test } from 'vitest'
import { checkNode, isAtLeast } from '../../scripts/lib/runtime.mjs'

test('an old Node is told in one sentence what is needed', () => {
  expect(() => checkNode('20.18.3')).toThrow(/needs Node\.js 20\.19 or newer, and this is 20\.18\.3/)
  expect(() => checkNode('20.19.0')).not.toThrow()
})

test('versions are compared as numbers', () => {
  expect(isAtLeast('22.9.0', [22, 18])).toBe(false)
  expect(isAtLeast('22.18.0', [22, 18])).toBe(true)
  expect(isAtLeast('24.0.0', [22, 18])).toBe(true)
})
