import { readLinkLabel } from '../graph/linkNumbers.ts'
import type { BoardGraph, GraphLink } from '../graph/boardGraph.ts'
import type { LinkToRoute, Route } from '../routing/route.ts'
import { canLeadIn, linkToRoute } from '../routing/surroundings.ts'
import { untangle } from '../routing/untangle.ts'
import { newLinkId } from './addition.ts'

export interface PlannedLink {
  link: LinkToRoute
  /** Undefined when its ends lie so that tldraw cannot draw it at all. */
  route: Route | undefined
  /** Whether it keeps clear of everything that it does not join. */
  isClear: boolean
  existingId?: string
}

/**
 * The same links apart from those that stay on the board: each took the best way beside them, and where that runs on
 * one of them, that one makes room, because a line that two links share tells nobody which is which.
 * @param board with courses, and all parts that come
 */
export function ledApart(links: readonly PlannedLink[], board: BoardGraph): PlannedLink[] {
  const idOf = ({ existingId }: PlannedLink, at: number): string => existingId ?? newLinkId(at)
  const there = new Map(board.links.map((link) => [link.id, link]))
  const drawn = links.map((one, at) => asDrawn(one, idOf(one, at), there.get(one.existingId ?? '')))
  const known = new Set(drawn.map(({ id }) => id))
  const all = { ...board, links: [...board.links.filter(({ id }) => !known.has(id)), ...drawn] }
  const ways = untangle(all, new Map(), { some: drawn, canLead: canLeadIn(all) })
  const moved = [...ways].flatMap(([id, route]): PlannedLink[] => {
    const old = there.get(id)
    if (old === undefined || known.has(id)) return []
    const { from, to, kind, label } = linkToRoute(old)
    return [{ link: { from, to, kind, label }, route, isClear: route.isClear, existingId: id }]
  })
  const led = links.map((one, at) => {
    const route = ways.get(idOf(one, at))
    return route === undefined ? one : { ...one, route, isClear: route.isClear }
  })
  return [...led, ...moved]
}

/** A link of a plan as it will be on the board. */
function asDrawn({ link, route }: PlannedLink, id: string, old: GraphLink | undefined): GraphLink {
  const course = route && { points: route.points, ...(link.label !== '' && { labelBox: route.label }) }
  const { start, end, midPoint = 0.5, labelPosition = 0.5 } = route ?? {}
  const { numbers } = readLinkLabel(link.label)
  const placed = { ...link, id, numbers, start, end, midPoint, labelPosition, course }
  return { pageId: '', isElbow: true, isLocked: false, ...old, ...placed }
}
