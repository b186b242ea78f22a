import type { Kit, KitLink, KitNode } from './kit.ts'
import type { Structure } from '../graph/boardGraph.ts'
import { nodeId } from './kitIds.ts'
import { kinshipBetween, matchStructures, type Match } from './matchStructures.ts'
import type { Pairing } from './pairings.ts'

/** How much of a kit's reference a board holds. */
export interface Coverage {
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
 * has not. A card of the kit's own stands for what it was revealed as, whatever became of it.
 *
 * @param pairings what a host said of parts that were drawn
 */
export function coverageOf(kit: Kit, board: Structure, pairings: readonly Pairing[] = []): Coverage {
  const { nodes, links } = kit.architecture
  const refused = new Set(pairings.filter(({ isSame }) => !isSame).map(({ node, part }) => `${node} ${part}`))
  const { match, perhaps } = matchStructures(structureOfKit(kit), board, {
    settled: settledPairs(kit, board, pairings),
    isRefused: (node, part) => refused.has(`${node} ${part}`),
  })
  const joined = joinedParts(board, match)
  const missingLinks = links.filter(({ from, to }) => {
    const [a, b] = [match.get(from), match.get(to)]
    return a !== undefined && b !== undefined && !joined(a, b)
  })
  const given = new Set(board.parts.filter((part) => isRevealed(kit, part)).map(({ id }) => id))
  const revealed = new Set([...match].filter(([, part]) => given.has(part)).map(([node]) => node))
  return { match, perhaps, revealed, missingParts: nodes.filter(({ id }) => !match.has(id)), missingLinks }
}

/** How much of a reference people drew themselves: "3 drawn, 4 revealed, of 23". */
export function sayCoverage({ architecture: { nodes } }: Kit, { match, revealed }: Coverage): string {
  const drawn = match.size - revealed.size
  return revealed.size === 0 ? `${drawn} of ${nodes.length} drawn`
    : `${drawn} drawn, ${revealed.size} revealed, of ${nodes.length}`
}

type Part = Structure['parts'][number]

function isRevealed(kit: Kit, { id, revealed }: Part): boolean {
  return revealed !== undefined || kit.architecture.nodes.some((node) => nodeId(kit, node.id) === id)
}

function settledPairs(kit: Kit, { parts }: Structure, pairings: readonly Pairing[]): Match {
  const byId = new Map(parts.map((part) => [part.id, part]))
  const own = kit.architecture.nodes.flatMap(({ id, kind }) => {
    const card = byId.get(nodeId(kit, id))
    return card !== undefined && kinshipBetween(kind, card.kind) !== undefined ? [[id, card.id] as const] : []
  })
  const settled = new Map<string, string>(own)
  const taken = new Set(settled.values())
  const known = new Set(kit.architecture.nodes.map(({ id }) => id))
  for (const { node, part, isSame } of pairings) {
    if (!isSame || settled.has(node) || taken.has(part) || !known.has(node) || !byId.has(part)) continue
    settled.set(node, part)
    taken.add(part)
  }
  return settled
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

/** Tells whether two parts are linked, straight or through one part that stands for nothing in the reference. */
function joinedParts({ parts, links }: Structure, match: Match): (one: string, other: string) => boolean {
  const near = new Map<string, Set<string>>(parts.map(({ id }) => [id, new Set()]))
  for (const { from, to } of links) {
    near.get(from)?.add(to)
    near.get(to)?.add(from)
  }
  const known = new Set(match.values())
  const isBetween = (id: string, other: string): boolean => !known.has(id) && (near.get(id)?.has(other) ?? false)
  return (one, other) =>
    near.get(one)?.has(other) === true || [...(near.get(one) ?? [])].some((id) => isBetween(id, other))
}
