import type { BoardGraph, Course, GraphLink } from '../graph/boardGraph.ts'
import { linksInTheWay, linksOverCards, type Changed } from './linksInTheWay.ts'
import type { FoundRoute } from './routeLinks.ts'
import { untangle, waysFor, type Knots } from './untangle.ts'

/** How links are drawn, and which a router can lead. */
export interface Ask {
  courseOf: (link: GraphLink) => Course | undefined
  canLead: (link: GraphLink) => boolean
  /** Whether all links were just led apart, so that none is led for the sake of others. */
  isLaidOut?: boolean
}

/**
 * New ways, by the ids of links, because of a change: for those that run over something, and for those whose ends moved
 * so that they lie on another link, or a label on one. What would gain nothing stays as it is.
 */
export function leadAgain(graph: BoardGraph, changed: Changed, ask: Ask): ReadonlyMap<string, FoundRoute> {
  const { moved, created } = changed
  const isCarried = ({ from, to }: GraphLink): boolean =>
    (moved.has(from) || created.has(from)) && (moved.has(to) || created.has(to))
  const some = graph.links.filter(
    (link) =>
      ask.isLaidOut !== true && ask.canLead(link) && (moved.has(link.from) || moved.has(link.to) || isCarried(link)),
  )
  // What is carried in one piece lies in itself as it did before.
  const isOld: Knots['isOld'] = (one, other) => isCarried(one) && isCarried(other)
  return apart(graph, linksInTheWay(graph, changed, ask.courseOf, ask.canLead), { some, isOld }, ask)
}

/** The same, of some links, after somebody else changed something. */
export function leadAfterOthers(
  graph: BoardGraph,
  isOwn: (link: GraphLink) => boolean,
  ask: Ask,
): ReadonlyMap<string, FoundRoute> {
  const isMine = (link: GraphLink): boolean => isOwn(link) && ask.canLead(link)
  const some = graph.links.filter(isMine)
  return apart(graph, linksOverCards(graph, isMine, ask.courseOf), { some }, ask)
}

function apart(
  graph: BoardGraph,
  over: readonly GraphLink[],
  knots: Omit<Knots, 'canLead'>,
  { courseOf, canLead }: Ask,
): ReadonlyMap<string, FoundRoute> {
  if (over.length === 0 && knots.some.length === 0) return new Map()
  const links = graph.links.map((link) => {
    const course = courseOf(link)
    return course === undefined ? link : { ...link, course }
  })
  const board = { ...graph, links }
  return untangle(board, waysFor(board, over), { ...knots, canLead })
}
