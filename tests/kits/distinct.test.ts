import { expect, test } from 'vitest'
import type { Kit } from '../../shared/board/kit.ts'
import { KITS } from '../../templates/index.ts'
import { pairs } from './geometry.ts'

const MOST_SHARED = 0.6

/** Of all components that two architectures place, the share that both place; components of one kind count as often as both have them. */
function sharedComponents(one: Kit, other: Kit): number {
  const left = other.architecture.nodes.map(({ kind }) => kind)
  const both = one.architecture.nodes.filter(({ kind }) => {
    const at = left.indexOf(kind)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return both / (both + left.length + one.architecture.nodes.length - both)
}

test('no two reference architectures share more than 60 % of their components', () => {
  const alike = pairs(KITS).filter(([one, other]) => sharedComponents(one, other) > MOST_SHARED)
  expect(alike.map(([one, other]) => `${one.id} and ${other.id}`)).toEqual([])
})

test('a kit shares everything with itself, and less with a part of itself', () => {
  const [kit] = KITS as readonly [Kit]
  const half = { ...kit, architecture: { ...kit.architecture, nodes: kit.architecture.nodes.slice(0, 11) } }
  expect(sharedComponents(kit, kit)).toBe(1)
  expect(sharedComponents(kit, half)).toBeCloseTo(11 / kit.architecture.nodes.length)
  expect(sharedComponents(half, kit)).toBeCloseTo(11 / kit.architecture.nodes.length)
})
