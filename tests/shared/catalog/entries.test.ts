import { expect, test } from 'vitest'
import { CATALOG, findComponent, type CatalogEntry } from '../../../shared/catalog/index.ts'
import { readyText } from '../../../shared/catalog/searchText.ts'
import { TRAITS, type Trait } from '../../../shared/catalog/traits.ts'
import { KNOWN_AS, usualness } from '../../../shared/catalog/usual.ts'

const ENTRIES: readonly CatalogEntry[] = CATALOG

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

function havingTrait(trait: Trait): string[] {
  return ENTRIES.filter((entry) => entry.traits.includes(trait)).map((entry) => entry.id)
}

test('titles and aliases are distinct over the whole catalogue, and none is also a technology', () => {
  const names = ENTRIES.flatMap((entry) => [entry.title, ...entry.aliases]).map((name) => readyText(name).letters)
  const technologies = new Set(ENTRIES.flatMap((entry) => entry.technologies).map((name) => readyText(name).letters))
  expect(repeated(names)).toEqual([])
  expect(names.filter((name) => technologies.has(name))).toEqual([])
})

test.each(ENTRIES.map((entry) => [entry.id, entry] as const))('%s has names, traits, neighbours and a pitfall', (_, entry) => {
  expect(entry.aliases.length).toBeGreaterThanOrEqual(2)
  expect(entry.aliases.length).toBeLessThanOrEqual(6)
  expect(entry.aliases.filter((alias) => alias !== alias.toLowerCase())).toEqual([])
  expect(entry.traits.length).toBeGreaterThan(0)
  expect(repeated(entry.traits)).toEqual([])
  expect(entry.neighbours.in.length + entry.neighbours.out.length).toBeGreaterThan(1)
  expect([...repeated(entry.neighbours.in), ...repeated(entry.neighbours.out)]).toEqual([])
  expect(entry.pitfall).toMatch(/^[A-Z][^.?!]{30,180}\.$/)
})

test('a pitfall belongs to one component', () => {
  expect(repeated(ENTRIES.map((entry) => entry.pitfall))).toEqual([])
})

test('every neighbour is a component, never the same one, and each names the other', () => {
  const oneSided = ENTRIES.flatMap((entry) => [
    ...entry.neighbours.out.filter((id) => !findComponent(id)?.neighbours.in.includes(entry.id)).map((id) => `${entry.id} -> ${id}`),
    ...entry.neighbours.in.filter((id) => !findComponent(id)?.neighbours.out.includes(entry.id)).map((id) => `${id} -> ${entry.id}`),
  ])
  expect(oneSided).toEqual([])
  expect(ENTRIES.filter((entry) => [...entry.neighbours.in, ...entry.neighbours.out].includes(entry.id))).toEqual([])
})

test('every trait has one sentence and at least one component', () => {
  for (const [trait, sentence] of Object.entries(TRAITS)) {
    expect(sentence).toMatch(/^[A-Z][^.]+\.$/)
    expect(havingTrait(trait as Trait)).not.toEqual([])
  }
})

test('traits agree with where a component runs and how it is drawn', () => {
  const wrong = ENTRIES.filter(({ plane, outline, traits }) => {
    const has = (trait: Trait): boolean => traits.includes(trait)
    if (plane === 'people') return !has('human')
    const runs = has('online') === (plane !== 'offline') && has('offline') === (plane !== 'online')
    return !runs || (outline === 'store' && !has('stateful')) || (outline === 'queue' && !has('buffers')) || (outline === 'external' && !has('external'))
  })
  expect(wrong.map((entry) => entry.id)).toEqual([])
})

test('what the rules of design review will ask for is answered', () => {
  expect(havingTrait('stores-features')).toEqual(['feature-store'])
  expect(havingTrait('learns')).toEqual(['training-pipeline', 'online-learner'])
  expect(havingTrait('trains-online')).toEqual(['online-learner'])
  expect(havingTrait('generates-candidates')).toEqual(['candidate-generator'])
  expect(havingTrait('ranks')).toEqual(['pre-ranker', 'ranker', 're-ranker', 'auction-engine'])
  expect(havingTrait('monitors')).toEqual(['drift-monitor', 'metrics-dashboard'])
  expect(havingTrait('human')).toEqual(['client-app', 'human-review-queue', 'user-reports'])
})

test('a technology is known as another component than the most usual one only where it says so', () => {
  for (const [technology, kind] of Object.entries(KNOWN_AS)) {
    const listing = ENTRIES.filter((entry) => entry.technologies.includes(technology)).sort((a, b) => usualness(a.id) - usualness(b.id))
    expect(listing.map((entry) => entry.id)).toContain(kind)
    expect(listing[0]?.id).not.toBe(kind)
  }
})
