import type { ComponentDefinition } from './defineComponent.ts'
import type { Trait } from './traits.ts'

/** Traits that say where and how something runs rather than what it is for. */
const NOT_A_ROLE: ReadonlySet<Trait> = new Set([
  'online', 'offline', 'stateful', 'external', 'human', 'streams', 'batches',
])
/** Kinds of one family that share at least this much of their roles do the same job. */
const LEAST_SHARED = 1 / 3

/**
 * Whether one component could do the other's job in somebody else's design: a gateway for a load balancer, a pre-ranker
 * for a ranker, any store for a store. Follows from traits and families, so that a new entry of the catalogue needs no
 * list.
 */
export function areAlternatives(one: ComponentDefinition, other: ComponentDefinition): boolean {
  if (one.id === other.id || !sharePlane(one, other)) return false
  const [a, b] = [rolesOf(one), rolesOf(other)]
  const shared = a.filter((role) => b.includes(role)).length
  const isPart = shared > 0 && shared === Math.min(a.length, b.length)
  if (one.family !== other.family) return isPart && (a.length === b.length || servesOnly(a) || servesOnly(b))
  if (isPart) return shared / Math.max(a.length, b.length) >= LEAST_SHARED
  // A store without a role of its own keeps whatever it is given.
  return one.outline === 'store' && other.outline === 'store' && (a.length === 0 || b.length === 0)
}

function rolesOf({ traits }: ComponentDefinition): Trait[] {
  return traits.filter((trait) => !NOT_A_ROLE.has(trait))
}

/** A server that runs any model: people draw it for every part that has one. */
function servesOnly(roles: readonly Trait[]): boolean {
  return roles.length === 1 && roles[0] === 'serves-model'
}

function sharePlane({ plane: one }: ComponentDefinition, { plane: other }: ComponentDefinition): boolean {
  if (one === 'people' || other === 'people') return one === other
  return one === other || one === 'both' || other === 'both'
}
