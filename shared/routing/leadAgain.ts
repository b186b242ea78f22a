import { boundsOf, middleOf } from '../geometry/box.ts'
import { manhattan } from '../geometry/points.ts'
import type { BoardGraph, Course, GraphLink } from '../graph/boardGraph.ts'
import { cardsOn, linksInTheWay, linksOverCards, type Changed } from './linksInTheWay.ts'
import { keepGains } from './keepGains.ts'
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
 * New ways, by the ids of links, because of a change: for those that run over something, and for those that are new, or
 * whose ends moved, so that they lie on another link, or a label on one. What would gain nothing stays as it is.
 */
export function leadAgain(graph: BoardGraph, changed: Changed, ask: Ask): ReadonlyMap<string, FoundRoute> {
  const { moved, created } = changed
  const isAsked = (link: GraphLink): boolean =>
    moved.has(link.from) || moved.has(link.to) || created.has(link.id) || pieceOf(link, changed) !== undefined
  const some = graph.links.filter((link) => ask.isLaidOut !== true && ask.canLead(link) && isAsked(link))
  const isOld: Knots['isOld'] = (one, other) => {
    const piece = pieceOf(one, changed)
    return piece !== undefined && piece === pieceOf(other, changed)
  }
  const over = linksInTheWay(graph, changed, ask.courseOf, ask.canLead)
  const off = freed(graph, changed, over, ask)
  const ways = apart(graph, [...over, ...off], { some, isOld }, ask)
  const isLed = ({ id }: GraphLink): boolean => ways.has(id)
  const through = new Set([...linksOverCards(graph, isLed, ask.courseOf), ...off].map(({ id }) => id))
  const isCopy = (link: GraphLink): boolean => pieceOf(link, changed) === 'came'
  return keepGains(withCourses(graph, ask.courseOf), ways, {
    hasTo: (link) => through.has(link.id) || (created.has(link.id) && !isCopy(link)),
    isNear: (link) => over.includes(link),
    isCopy,
  })
}

/**
 * What is carried in one piece lies in itself as it did before. What came, and what made room for it, are two pieces,
 * though both moved.
 */
function pieceOf({ id, from, to }: GraphLink, { moved, created }: Changed): 'came' | 'moved' | undefined {
  if (created.has(from) && created.has(to)) return 'came'
  const isCarried = [from, to].every((end) => moved.has(end) || created.has(end))
  return isCarried && !created.has(id) ? 'moved' : undefined
}

/** Each is asked for a way whenever a hand lets go, which waits for it. */
const MOST_ASKED = 3

/**
 * Links that had no way but through cards, and have a better one now: what was moved may have stood in it, wherever it
 * stands now. Those nearest to the change are asked first.
 */
function freed(
  graph: BoardGraph,
  { moved, created }: Changed,
  over: readonly GraphLink[],
  { courseOf, canLead }: Ask,
): GraphLink[] {
  const come = [...graph.parts, ...graph.others].filter(({ id }) => moved.has(id) || created.has(id))
  if (come.length === 0) return []
  const change = middleOf(boundsOf(come))
  const board = withCourses(graph, courseOf)
  const farOf = ({ course }: GraphLink): number =>
    Math.min(...(course?.points ?? []).map((point) => manhattan(point, change)))
  const cardsNow = (link: GraphLink): number => cardsOn(board, link, link.course?.points ?? [])
  const isFreed = (link: GraphLink): boolean => {
    const way = waysFor(board, [link]).get(link.id)
    return way !== undefined && cardsOn(board, link, way.points) < cardsNow(link)
  }
  const led = new Set(over.map(({ id }) => id))
  const stuck = board.links.filter((link) => !led.has(link.id) && canLead(link) && cardsNow(link) > 0)
  return stuck.toSorted((one, other) => farOf(one) - farOf(other)).slice(0, MOST_ASKED).filter(isFreed)
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
  const board = withCourses(graph, courseOf)
  return untangle(board, waysFor(board, over), { ...knots, canLead })
}

function withCourses(graph: BoardGraph, courseOf: Ask['courseOf']): BoardGraph {
  const links = graph.links.map((link) => {
    const course = courseOf(link)
    return course === undefined ? link : { ...link, course }
  })
  return { ...graph, links }
}
