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
  /** How many links of the reference are on the board. */
  joined: number
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
  const possible = links.filter(({ from, to }) => match.has(from) && match.has(to))
  const missingLinks = possible.filter(({ from, to }) => !joined(from, to))
  const given = new Set(board.parts.filter((part) => isGiven(kit, part)).map(({ id }) => id))
  const revealed = new Set([...match].filter(([, part]) => given.has(part)).map(([node]) => node))
  const missingParts = nodes.filter(({ id }) => !match.has(id))
  return {
    match, perhaps: first.perhaps, revealed, missingParts, missingLinks, joined: possible.length - missingLinks.length,
  }
}

/** How many parts of a reference people drew themselves, and how many are there because they were revealed. */
export function coverageCounts({ match, revealed }: Coverage): { drawn: number; revealed: number } {
  return { drawn: match.size - revealed.size, revealed: revealed.size }
}

/** How much of a reference people drew themselves: "3 drawn, 4 revealed, of 23". */
export function sayCoverage({ architecture: { nodes } }: Kit, coverage: Coverage): string {
  const { drawn, revealed } = coverageCounts(coverage)
  return revealed === 0 ? `${drawn} of ${nodes.length} drawn`
    : `${drawn} drawn, ${revealed} revealed, of ${nodes.length}`
}

/** How much of a reference is on the board: "9 of 16 parts, 7 of 21 links". */
export function sayTotal({ architecture: { nodes, links } }: Kit, { match, revealed, joined }: Coverage): string {
  const given = revealed.size === 0 ? '' : ` (${revealed.size} revealed)`
  return `${match.size} of ${nodes.length} parts${given}, ${joined} of ${links.length} links`
}

/** What people drew and what counts for nothing, because no part of the reference is known to be meant. */
export function uncountedParts(kit: Kit, { match }: Coverage, { parts }: Structure): Structure['parts'] {
  const counted = new Set(match.values())
  return parts.filter((part) => part.title !== '' && !counted.has(part.id) && !isGiven(kit, part))
}

/** What a kit's reference is made of, by the ids of its nodes. */
export function structureOfKit({ architecture: { nodes, links } }: Kit): Structure {
  return { parts: nodes, links }
}

/** Where a part stands in the reference, in one sentence: "After Load balancer (query), before Decode & resize." */
export function sayPlace({ architecture: { nodes, links } }: Kit, { id }: KitNode): string {
  const titleOf = (of: string): string => nodes.find((node) => node.id === of)?.title ?? of
  const into = links.find(({ to }) => to === id)
  const out = links.find(({ from }) => from === id)
  return sayBetween(into && sayEnd(titleOf(into.from), into), out && sayEnd(titleOf(out.to), out))
}

/** @param before what comes before it, and `after` what comes after it, in words */
export function sayBetween(before: string | undefined, after: string | undefined): string {
  if (before !== undefined) return `After ${before}${after === undefined ? '' : `, before ${after}`}.`
  return after === undefined ? 'By itself.' : `Before ${after}.`
}

/** A part with what its link carries. Labels are of any form, so that no sentence holds them. */
export function sayEnd(title: string, { label }: KitLink): string {
  return label === '' ? title : `${title} (${label})`
}

/** One missing link, in the words of the board. */
export function sayMissingLink({ from, to, label }: KitLink, { match }: Coverage, board: Structure): string {
  const titleOf = (of: string): string => board.parts.find(({ id }) => id === match.get(of))?.title ?? of
  return `From ${titleOf(from)} to ${titleOf(to)}${label === '' ? '' : `: ${label}`}`
}
