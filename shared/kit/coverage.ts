import type { Kit, KitLink, KitNode } from './kit.ts'
import type { Structure } from '../graph/boardGraph.ts'
import { matchStructures, type Match } from './matchStructures.ts'

/** How much of a kit's reference a board holds. */
export interface Coverage {
  match: Match
  missingParts: readonly KitNode[]
  /** Links whose two ends are on the board, but nothing joins them. */
  missingLinks: readonly KitLink[]
}

/**
 * Compares a board with a kit's reference by kinds and neighbourhoods. Names, directions and detours do not count: a
 * part may be called anything, be another component that does the job, and be reached through a part that the reference
 * has not.
 */
export function coverageOf(kit: Kit, board: Structure): Coverage {
  const { nodes, links } = kit.architecture
  const match = matchStructures(structureOfKit(kit), board)
  const joined = joinedParts(board, match)
  const missingLinks = links.filter(({ from, to }) => {
    const [a, b] = [match.get(from), match.get(to)]
    return a !== undefined && b !== undefined && !joined(a, b)
  })
  return { match, missingParts: nodes.filter(({ id }) => !match.has(id)), missingLinks }
}

/** What a kit's reference is made of, by the ids of its nodes. */
export function structureOfKit({ architecture: { nodes, links } }: Kit): Structure {
  return { parts: nodes, links }
}

/** Where a part stands in the reference, in one sentence. */
export function sayPlace({ architecture: { nodes, links } }: Kit, { id }: KitNode): string {
  const titleOf = (nodeId: string): string => nodes.find((node) => node.id === nodeId)?.title ?? nodeId
  const into = links.find(({ to }) => to === id)
  const out = links.find(({ from }) => from === id)
  const takes = into && `takes ${into.label || 'its input'} from ${titleOf(into.from)}`
  const gives = out && `gives ${out.label || 'its output'} to ${titleOf(out.to)}`
  const place = [takes, gives].filter((part) => part !== undefined).join(' and ')
  return place === '' ? 'Stands by itself.' : `${place.charAt(0).toUpperCase()}${place.slice(1)}.`
}

/** One missing link as a sentence, in the words of the board. */
export function sayMissingLink({ from, to, label }: KitLink, { match }: Coverage, board: Structure): string {
  const titleOf = (nodeId: string): string => board.parts.find(({ id }) => id === match.get(nodeId))?.title ?? nodeId
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
