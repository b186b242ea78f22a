import { definitionOf } from '../board/plainComponent.ts'
import type { BoardGraph } from '../graph/boardGraph.ts'

/** What of a board a kit can hold, and how much it cannot. */
export interface KitContent {
  /** Components of known kinds and plain ones, the links between them, and lanes. */
  kept: Pick<BoardGraph, 'parts' | 'lanes' | 'links'>
  /** Notes, drawings, arrows that join no two components. */
  others: number
  /** Components of kinds that this build does not know. */
  unknown: number
}

export function kitContentOf({ parts, lanes, links, others }: BoardGraph): KitContent {
  const known = parts.filter(({ kind }) => definitionOf(kind) !== undefined)
  const ids = new Set(known.map(({ id }) => id))
  const joining = links.filter(({ from, to }) => ids.has(from) && ids.has(to))
  return {
    kept: { parts: known, lanes, links: joining },
    others: others.length + links.length - joining.length,
    unknown: parts.length - known.length,
  }
}
