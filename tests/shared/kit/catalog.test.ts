import { expect, test } from 'vitest'
import { chipTexts } from '../../../shared/catalog/chips.ts'
import type { ComponentDefinition } from '../../../shared/catalog/defineComponent.ts'
import { FAMILIES } from '../../../shared/catalog/families.ts'
import { CATALOG, findComponent, STARTER_KINDS } from '../../../shared/catalog/index.ts'
import { iconPath } from '../../../shared/drawing/card/iconPath.ts'
import { shortNumber } from '../../../shared/estimate/quantityText.ts'
import { allows } from './allows.ts'

const ENTRIES: readonly ComponentDefinition[] = CATALOG

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

test('the catalogue holds 60 components or more, with ids of their own', () => {
  expect(ENTRIES.length).toBeGreaterThanOrEqual(60)
  expect(repeated(ENTRIES.map((entry) => entry.id))).toEqual([])
  expect(ENTRIES.map((entry) => entry.id).filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
})

test('every family is known and has at least one component', () => {
  expect([...new Set(ENTRIES.map((entry) => entry.family))].toSorted()).toEqual(Object.keys(FAMILIES).toSorted())
})

test('every icon can be drawn, and no family uses one twice', () => {
  expect(ENTRIES.filter(({ icon }) => !iconPath(icon).startsWith('M')).map(({ id }) => id)).toEqual([])
  expect(repeated(ENTRIES.map((entry) => `${entry.family} ${iconPath(entry.icon)}`))).toEqual([])
})

test.each(ENTRIES.map((entry) => [entry.id, entry] as const))('%s is complete', (_, entry) => {
  expect(entry.purpose).toMatch(/^[A-Z][^.]+\.$/)
  expect(entry.technologies.length).toBeGreaterThan(0)
  expect(repeated(entry.properties.map((property) => property.key))).toEqual([])
  const chips = entry.properties.filter((property) => property.chip !== undefined)
  expect(chips.length).toBeGreaterThanOrEqual(2)
  expect(chips.length).toBeLessThanOrEqual(3)
})

test('every fallback is a value its property allows', () => {
  const wrong = ENTRIES.flatMap((entry) => entry.properties.filter((property) => !allows(property, property.fallback)).map((property) => `${entry.id}.${property.key}`))
  expect(wrong).toEqual([])
})

test('values of another type, option or range are not allowed', () => {
  const base = { key: 'k', label: 'K', unit: '' }
  expect(allows({ ...base, type: 'integer', fallback: 1, min: 1, max: 5 }, 6)).toBe(false)
  expect(allows({ ...base, type: 'enum', fallback: 'a', options: ['a'] }, 'b')).toBe(false)
  expect(allows({ ...base, type: 'boolean', fallback: true }, 'true')).toBe(false)
  expect(allows({ ...base, type: 'text', fallback: '' }, 1)).toBe(false)
})

test('the first palette is twelve known kinds', () => {
  expect(STARTER_KINDS).toHaveLength(12)
  expect(STARTER_KINDS.filter((kind) => findComponent(kind) === undefined)).toEqual([])
  expect(findComponent('toaster')).toBeUndefined()
})

test('chips show what is set, shortly, and at most three', () => {
  const server = findComponent('model-server') as ComponentDefinition
  expect(chipTexts(server, {})).toEqual([])
  expect(chipTexts(server, { p99Ms: 20, qps: 116_000, hardware: 'GPU' })).toEqual(['load 116 k QPS', 'p99 20 ms'])
  expect(chipTexts(server, { p99Ms: '', qps: null })).toEqual([])
})

test.each([
  [0.3, '0.3'],
  [1740, '1740'],
  [12_345, '12.3 k'],
  [2_000_000_000, '2 B'],
  [3_072_000_000_000, '3.07 T'],
])('%d is written %s', (value, text) => {
  expect(shortNumber(value)).toBe(text)
})
