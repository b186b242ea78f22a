import { definitionOf } from '../board/plainComponent.ts'
import type { BoardGraph, GraphLink } from '../graph/boardGraph.ts'
import { KIT_TEXTS } from './kitLimits.ts'

/** What of a board a kit can hold, and what it cannot. */
export interface KitContent {
  /** Components of known kinds and plain ones, the links between them, and the lanes that they lie in. */
  kept: Pick<BoardGraph, 'parts' | 'lanes' | 'links'>
  /** One phrase for each kind of thing that is left out or cut, for people. */
  lost: readonly string[]
}

export function kitContentOf({ parts, lanes, links, others }: BoardGraph): KitContent {
  const known = parts.filter(({ kind }) => definitionOf(kind) !== undefined)
  const ids = new Set(known.map(({ id }) => id))
  const used = lanes.filter(({ id }) => known.some(({ lane }) => lane === id))
  const joining = links.filter(({ from, to }) => ids.has(from) && ids.has(to))
  const kept = distinct(joining)
  const noted = known.filter(({ note }) => note.trim() !== '').length
  const long = kept.filter(({ label }) => label.trim().length > KIT_TEXTS.label).length
  const lost = [
    some(others.length + links.length - joining.length, 'one note, text or drawing', NOTES),
    some(parts.length - known.length, 'one component of an unknown kind', 'components of unknown kinds'),
    some(noted, 'what is noted on one component', 'notes on components'),
    some(lanes.length - used.length, 'a lane without components', 'lanes without components'),
    some(joining.length - kept.length, 'a second link between the same two components', DOUBLES),
    some(long, `one link’s label behind ${KIT_TEXTS.label} letters`, `links’ labels behind ${KIT_TEXTS.label} letters`),
  ]
  return { kept: { parts: known, lanes: used, links: kept }, lost: lost.filter((phrase) => phrase !== '') }
}

const NOTES = 'notes, texts and drawings'
const DOUBLES = 'further links between the same components'

/** A kit has one link from one component to another. */
function distinct(links: readonly GraphLink[]): GraphLink[] {
  return links.filter(({ from, to }, index) => {
    return from !== to && links.findIndex((other) => other.from === from && other.to === to) === index
  })
}

function some(count: number, one: string, many: string): string {
  return count === 0 ? '' : count === 1 ? one : `${count} ${many}`
}
