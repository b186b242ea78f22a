import { findComponent, type ComponentKind } from '../../../shared/catalog/index.ts'
import { searchCatalog } from '../../../shared/catalog/search.ts'
import { choicesFor, partOf, type PartChoice } from '../../canvas/places/partChoices.ts'
import type { Flow } from './connectState.ts'

export interface NeighbourChoice {
  choice: PartChoice
  flow: Flow
}

export interface NeighbourQuery {
  /** The kind of the component that asks. */
  kind: string
  /** Which of its usual neighbours come first. */
  first: Flow
  /** What was typed. */
  query: string
  /** Kinds it is already linked with: offered last, because one of each is the usual case. */
  joined: ReadonlySet<string>
  /** Nothing tells what usually stands there. */
  isPlain?: boolean
}

const MOST_CHOICES = 8

/** What usually stands next to a component; what the words can name as soon as something is typed. */
export function neighbourChoices(asked: NeighbourQuery): NeighbourChoice[] {
  const { kind, first, query, joined, isPlain = false } = asked
  const flowOf = isPlain ? () => first : flowRule(kind, first)
  if (query.trim() !== '') return choicesFor(query).map((choice) => ({ choice, flow: flowOf(partOf(choice).kind) }))
  const usual = isPlain ? [] : usualKinds(kind, first).flatMap((id) => findComponent(id) ?? [])
  const entries = usual.length > 0 ? usual : searchCatalog('').map(({ entry }) => entry)
  const fresh = entries.filter(({ id }) => !joined.has(id))
  return [...fresh, ...entries.filter(({ id }) => joined.has(id))]
    .slice(0, MOST_CHOICES)
    .map((entry) => ({ choice: { is: 'known', entry }, flow: flowOf(entry.id) }))
}

/** Which way a link between a component and another kind usually runs. */
export function flowRule(kind: string, first: Flow): (other: string) => Flow {
  const neighbours = findComponent(kind)?.neighbours
  const [outs, ins] = [new Set<string>(neighbours?.out), new Set<string>(neighbours?.in)]
  return (other) => {
    const isOut = outs.has(other)
    const isIn = ins.has(other)
    if (isOut === isIn) return first
    return isOut ? 'out' : 'in'
  }
}

function usualKinds(kind: string, first: Flow): ComponentKind[] {
  const neighbours = findComponent(kind)?.neighbours
  if (neighbours === undefined) return []
  const { in: ins, out: outs } = neighbours
  return [...new Set(first === 'out' ? [...outs, ...ins] : [...ins, ...outs])]
}
