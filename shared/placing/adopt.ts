import { boundsOf, contains, middleOf, overlaps, type Box } from '../geometry/box.ts'
import { laneAround } from '../geometry/spacing.ts'
import type { BoardGraph, GraphOther, GraphPart } from '../graph/boardGraph.ts'

/** Which loose pieces a zone takes: those wholly in it; or those whose middle it covers too, for which it grows. */
export type Reach = 'whole' | 'middle'

export interface Adopted {
  ids: readonly string[]
  /** The zone around them. It is as it was when all of them lie wholly in it. */
  box: Box
}

/** What a zone comes to hold. It does not grow into another lane: it takes only what lies in it then. */
export function adoptedBy(zone: Box & { id: string }, graph: BoardGraph, reach: Reach): Adopted {
  const loose = [...graph.parts, ...graph.others.filter(canBeHeld)].filter(
    (one) => one.id !== zone.id && one.parentId === one.pageId && !one.isLocked,
  )
  const within = loose.filter((one) => contains(zone, one))
  const asItIs = { ids: idsOf(within), box: zone }
  if (reach === 'whole') return asItIs
  const grown = grownOver(zone, loose)
  const others = graph.lanes.filter((lane) => lane.id !== zone.id && !overlaps(lane, zone))
  return others.some((lane) => overlaps(lane, grown.box)) ? asItIs : grown
}

function grownOver(zone: Box, loose: readonly (GraphPart | GraphOther)[]): Adopted {
  let box = zone
  for (;;) {
    const around = box
    const taken = loose.filter((one) => contains(around, one) || (!isInk(one) && hasMiddleIn(around, one)))
    const outside = taken.filter((one) => !contains(around, one))
    if (outside.length === 0) return { ids: idsOf(taken), box }
    box = boundsOf([around, ...outside.map((one) => laneAround(one))])
  }
}

function hasMiddleIn(zone: Box, one: Box): boolean {
  return contains(zone, { ...middleOf(one), w: 0, h: 0 })
}

/** What a bound arrow lies in follows from its ends; a legend belongs to the page. */
function canBeHeld({ type, from, to }: GraphOther): boolean {
  return type !== 'legend' && from === undefined && to === undefined
}

function isInk(one: GraphPart | GraphOther): boolean {
  return 'type' in one && INK.has(one.type)
}

const INK: ReadonlySet<string> = new Set(['arrow', 'line', 'draw', 'highlight'])

const idsOf = (pieces: readonly { id: string }[]): string[] => pieces.map(({ id }) => id)
