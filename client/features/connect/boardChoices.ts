import type { GraphPart } from '../../../shared/graph/boardGraph.ts'
import type { Flow } from './connectState.ts'

/** A component on the board, as far as choosing one needs it. */
export type Choosable = Pick<GraphPart, 'id' | 'kind' | 'title'>

export interface BoardChoice {
  target: Choosable
  flow: Flow
}

const MOST_CHOICES = 4

/**
 * What is on the board and could be linked: what the words mean, or, before any are typed, what usually stands beside.
 */
export function boardChoices(
  others: readonly Choosable[],
  { query, usual, flowOf }: { query: string; usual: ReadonlySet<string>; flowOf: (kind: string) => Flow },
): BoardChoice[] {
  const words = query.trim().toLowerCase()
  const fits = ({ kind, title }: Choosable): boolean =>
    words === '' ? usual.has(kind) : title.toLowerCase().includes(words) || kind.includes(words.replaceAll(' ', '-'))
  return others
    .filter(fits)
    .slice(0, MOST_CHOICES)
    .map((target) => ({ target, flow: flowOf(target.kind) }))
}
