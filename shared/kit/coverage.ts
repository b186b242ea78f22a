import type { Kit, KitLink, KitNode } from './kit.ts'
import type { Structure } from '../graph/boardGraph.ts'
import { copiesOf, instancesOf, isGiven, joinedParts, settledPairs, twinsOf } from './instances.ts'
import { copyOf } from './kitIds.ts'
import { matchStructures, type Match } from './matchStructures.ts'
import type { Pairing } from './pairings.ts'

/** How much of a kit's reference a board holds. */
export interface Coverage {
  /** Where a part was drawn and revealed too, it is the drawn one. */
  match: Match
  /** What was drawn and may be another part of the reference; it counts for nothing until a host says that it is. */
  perhaps: Match
  /** Parts of the reference whose card is the kit's own: it was there from the start, or a host revealed it. */
  revealed: ReadonlySet<string>
  missingParts: readonly KitNode[]
  /** Links whose two ends are on the board, but nothing joins them. */
  missingLinks: readonly KitLink[]
}

/**
 * Compares a board with a kit's reference by kinds and neighbourhoods. Names, directions and detours do not count: a
 * part may be called anything, be another component that does the job, and be reached through a part that the reference
 * has not. Only what is there by its words alone is the part that is called so. A card of the kit's own stands for what
 * it was revealed as, whatever became of it, beside what was drawn for the same part.
 *
 * @param pairings what a host said of parts that were drawn
 */
export function coverageOf(kit: Kit, board: Structure, pairings: readonly Pairing[] = []): Coverage {
  const { nodes, links } = kit.architecture
  const refused = new Set(pairings.filter(({ isSame }) => !isSame).map(({ node, part }) => `${node} ${part}`))
  const isRefused = (node: string, part: string): boolean => refused.has(`${node} ${part}`)
  const reference = structureOfKit(kit)
  // Copies are what they are; among what people drew they would take the places of it.
  const design = { ...board, parts: board.parts.filter(({ id }) => copyOf(kit, id) === 0) }
  const first = matchStructures(reference, design, { settled: settledPairs(kit, design, pairings), isRefused })
  const twins = twinsOf({ kit, reference, board: design, pairings, isRefused }, first.match)
  const pairs = [...copiesOf(kit, board), ...first.match, ...twins]
  const [match, joined] = [new Map(pairs), joinedParts(board, instancesOf(pairs))]
  const missingLinks = links.filter(({ from, to }) => match.has(from) && match.has(to) && !joined(from, to))
  const given = new Set(board.parts.filter((part) => isGiven(kit, part)).map(({ id }) => id))
  const revealed = new Set([...match].filter(([, part]) => given.has(part)).map(([node]) => node))
  const missingParts = nodes.filter(({ id }) => !match.has(id))
  return { match, perhaps: first.perhaps, revealed, missingParts, missingLinks }
}

/** How much of a reference people drew themselves: "3 drawn, 4 revealed, of 23". */
export function sayCoverage({ architecture: { nodes } }: Kit, { match, revealed }: Coverage): string {
  const drawn = match.size - revealed.size
  return revealed.size === 0 ? `${drawn} of ${nodes.length} drawn`
    : `${drawn} drawn, ${revealed.size} revealed, of ${nodes.length}`
}

/** What a kit's reference is made of, by the ids of its nodes. */
export function structureOfKit({ architecture: { nodes, links } }: Kit): Structure {
  return { parts: nodes, links }
}

/** Where a part stands in the reference, in one sentence. */
export function sayPlace({ architecture: { nodes, links } }: Kit, { id }: KitNode): string {
  const titleOf = (of: string): string => nodes.find((node) => node.id === of)?.title ?? of
  const into = links.find(({ to }) => to === id)
  const out = links.find(({ from }) => from === id)
  const takes = into && `takes ${into.label || 'its input'} from ${titleOf(into.from)}`
  const gives = out && `gives ${out.label || 'its output'} to ${titleOf(out.to)}`
  const place = [takes, gives].filter((part) => part !== undefined).join(' and ')
  return place === '' ? 'Stands by itself.' : `${place.charAt(0).toUpperCase()}${place.slice(1)}.`
}

/** One missing link as a sentence, in the words of the board. */
export function sayMissingLink({ from, to, label }: KitLink, { match }: Coverage, board: Structure): string {
  const titleOf = (of: string): string => board.parts.find(({ id }) => id === match.get(of))?.title ?? of
  return `Nothing joins ${titleOf(from)} and ${titleOf(to)} yet${label === '' ? '' : `: ${label}`}.`
}
