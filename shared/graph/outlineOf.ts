import { definitionOf, PLAIN_KIND } from '../board/plainComponent.ts'
import { laneTitle } from '../board/titles.ts'
import type { BoardGraph } from './boardGraph.ts'
import { plainParts } from './plainParts.ts'
import { namesOf, sayLink } from './names.ts'
import type { Point } from '../geometry/box.ts'

/** One line of the outline: a lane (level 1), a component in it (2), or a link that leaves the component (3). */
export interface OutlineRow {
  /** The shape's id; the group of components outside of all lanes has one of its own. */
  id: string
  level: 1 | 2 | 3
  text: string
  /** What a component is, where its text does not say so: its kind and technology. */
  note?: string
  /** Its place among its siblings, from 1, and how many they are. */
  position: number
  setSize: number
}

export const OUTSIDE_ID = 'outside'
/** Cards whose tops differ by less stand in one row. */
const ROW_PX = 64

/**
 * A page as a list that can be read out: lanes from the top, their components in reading order, also those drawn as
 * plain boxes, each with its outgoing links.
 */
export function outlineOf(graph: BoardGraph): OutlineRow[] {
  const lanes = graph.lanes.toSorted(inReadingOrder)
  const names = namesOf(graph)
  const linksFrom = groupBy(graph.links, ({ from }) => from)
  const parts = [...graph.parts, ...plainParts(graph)]
  const held = groupBy(parts.toSorted(inReadingOrder), ({ lane }) => lane ?? OUTSIDE_ID)
  const outside = { id: OUTSIDE_ID, text: lanes.length === 0 ? 'Components' : 'Outside of the lanes' }
  const groups = [
    ...lanes.map((lane) => ({ id: lane.id, text: laneTitle(lane) })),
    ...(held.has(OUTSIDE_ID) ? [outside] : []),
  ]
  return numbered(groups, 1).flatMap((group) => {
    const members = (held.get(group.id) ?? []).map((part) => ({ id: part.id, text: part.title, ...noteOf(part) }))
    return [group, ...numbered(members, 2).flatMap((row) => {
      const links = (linksFrom.get(row.id) ?? []).map((link) => ({ id: link.id, text: sayLink(link, names) }))
      return [row, ...numbered(links, 3)]
    })]
  })
}

interface NamedPart {
  title: string
  kind: string
  technology?: string
}

/** Kind and technology, without what the title says already. */
function noteOf({ title, kind, technology = '' }: NamedPart): Pick<OutlineRow, 'note'> {
  const sort = kind === PLAIN_KIND ? '' : definitionOf(kind)?.title ?? ''
  const says = title.toLowerCase()
  const note = [sort, technology].filter((one) => one !== '' && !says.includes(one.toLowerCase())).join(', ')
  return note === '' ? {} : { note }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? []
    groups.set(keyOf(item), group)
    group.push(item)
  }
  return groups
}

/** Adds what a tree tells of its items' places. */
function numbered<L extends 1 | 2 | 3>(
  rows: readonly Pick<OutlineRow, 'id' | 'text' | 'note'>[], level: L,
): OutlineRow[] {
  return rows.map((row, at) => ({ ...row, level, position: at + 1, setSize: rows.length }))
}

/** Row by row; each row from the left. */
function inReadingOrder(a: Point, b: Point): number {
  return Math.floor(a.y / ROW_PX) - Math.floor(b.y / ROW_PX) || a.x - b.x || a.y - b.y
}
