import type { Structure } from '../graph/boardGraph.ts'
import type { Kit } from './kit.ts'
import { copyOf, nodeId, originalOf } from './kitIds.ts'
import { kinshipBetween, matchStructures, type Known, type Match } from './matchStructures.ts'
import type { Pairing } from './pairings.ts'

/** All cards of a board that are one part of the reference, by its id: what was drawn, and what was revealed of it. */
export type Instances = ReadonlyMap<string, readonly string[]>

type Part = Structure['parts'][number]

/** Whether a card is the kit's own: it was there from the start, or a host revealed it. */
export function isGiven(kit: Kit, { id, revealed }: Part): boolean {
  const original = originalOf(kit, id)
  return revealed !== undefined || kit.architecture.nodes.some((node) => nodeId(kit, node.id) === original)
}

/** The kit's own cards where they are what they were revealed as, and then what a host said of others. */
export function settledPairs(kit: Kit, { parts }: Structure, pairings: readonly Pairing[]): Match {
  const byId = new Map(parts.map((part) => [part.id, part]))
  const own = kit.architecture.nodes.flatMap(({ id, kind }) => {
    const card = byId.get(nodeId(kit, id))
    return card !== undefined && kinshipBetween(kind, card.kind) !== undefined ? [[id, card.id] as const] : []
  })
  return withSaid(kit, new Map(own), new Set(byId.keys()), pairings)
}

/** Copies that stand beside the board's own design, each with the part that it was revealed as. */
export function copiesOf(kit: Kit, { parts }: Structure): [node: string, part: string][] {
  return parts.flatMap(({ id, kind }): [string, string][] => {
    const node = copyOf(kit, id) === 0
      ? undefined
      : kit.architecture.nodes.find((one) => nodeId(kit, one.id) === originalOf(kit, id))
    return node !== undefined && kinshipBetween(node.kind, kind) !== undefined ? [[node.id, id]] : []
  })
}

export interface Compared {
  kit: Kit
  reference: Structure
  board: Structure
  pairings: readonly Pairing[]
  isRefused: Known['isRefused']
}

/** What was drawn and is left over because the part that it is was revealed too; a drawn part stays a drawn one. */
export function twinsOf({ kit, reference, board, pairings, isRefused }: Compared, match: Match): Match {
  const taken = new Set(match.values())
  const revealed = new Set(board.parts.flatMap((part) => (part.revealed === undefined ? [] : [part.id])))
  const left = new Set(board.parts.flatMap((part) => (taken.has(part.id) || isGiven(kit, part) ? [] : [part.id])))
  const open = new Set([...match].flatMap(([node, part]) => (revealed.has(part) ? [node] : [])))
  if (left.size === 0 || open.size === 0) return new Map()
  const others = new Map([...match].filter(([node]) => !open.has(node)))
  const { match: found } = matchStructures(reference, board, {
    settled: withSaid(kit, others, left, pairings),
    isRefused: (node, part) => !left.has(part) || isRefused(node, part),
  })
  return new Map([...found].filter(([node]) => open.has(node)))
}

function withSaid(kit: Kit, settled: Match, parts: ReadonlySet<string>, pairings: readonly Pairing[]): Match {
  const all = new Map(settled)
  const taken = new Set(settled.values())
  const known = new Set(kit.architecture.nodes.map(({ id }) => id))
  for (const { node, part, isSame } of pairings) {
    if (!isSame || all.has(node) || taken.has(part) || !known.has(node) || !parts.has(part)) continue
    all.set(node, part)
    taken.add(part)
  }
  return all
}

/** Each part of the reference with all that stands for it. */
export function instancesOf(pairs: Iterable<readonly [node: string, part: string]>): Instances {
  const all = new Map<string, string[]>()
  for (const [node, part] of pairs) all.set(node, [...new Set([...(all.get(node) ?? []), part])])
  return all
}

/** Tells of two parts whether any of their cards are linked, straight or through one card that stands for nothing. */
export function joinedParts(
  { parts, links }: Structure, instances: Instances,
): (one: string, other: string) => boolean {
  const near = new Map<string, Set<string>>(parts.map(({ id }) => [id, new Set()]))
  for (const { from, to } of links) {
    near.get(from)?.add(to)
    near.get(to)?.add(from)
  }
  const known = new Set([...instances.values()].flat())
  const nearOf = (id: string): string[] => [...(near.get(id) ?? [])]
  const areJoined = (one: string, other: string): boolean =>
    nearOf(one).some((id) => id === other || (!known.has(id) && near.get(id)?.has(other) === true))
  return (one, other) =>
    (instances.get(one) ?? []).some((a) => (instances.get(other) ?? []).some((b) => areJoined(a, b)))
}
