import { expect, test } from 'vitest'
import type { Kit } from '../../../shared/kit/kit.ts'
import { KITS } from '../../../templates/index.ts'
import { pairs } from './geometry.ts'

const MOST_SHARED = 0.6

/** The share of the smaller architecture that the other has too; components of one kind count as often as both place them. */
function sharedComponents(one: Kit, other: Kit): number {
  const [mine, theirs] = [countKinds(one), countKinds(other)]
  const both = [...mine].reduce((sum, [kind, count]) => sum + Math.min(count, theirs.get(kind) ?? 0), 0)
  return both / Math.min(one.architecture.nodes.length, other.architecture.nodes.length)
}

function countKinds({ architecture }: Kit): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of architecture.nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

test('no two reference architectures share more than 60 % of the smaller one\'s components', () => {
  const alike = pairs(KITS).filter(([one, other]) => sharedComponents(one, other) > MOST_SHARED)
  expect(alike.map(([one, other]) => `${one.id} and ${other.id}: ${sharedComponents(one, other).toFixed(2)}`)).toEqual([])
})

test('a part of a kit shares all of itself with the whole, and a kind counts as often as both have it', () => {
  const [kit] = KITS as readonly [Kit]
  const withNodes = (nodes: Kit['architecture']['nodes']): Kit => ({ ...kit, architecture: { ...kit.architecture, nodes } })
  const [first] = kit.architecture.nodes as readonly [Kit['architecture']['nodes'][number]]
  const half = withNodes(kit.architecture.nodes.slice(0, 11))
  expect([sharedComponents(kit, half), sharedComponents(half, kit)]).toEqual([1, 1])
  expect(sharedComponents(withNodes([first, first, first]), withNodes([first, { ...first, kind: 'toaster' }]))).toBe(0.5)
})
