import { grow, overlaps, touches, type Box, type Point } from '../geometry/box.ts'
import type { BoardGraph, Course, GraphLink, GraphOther } from '../graph/boardGraph.ts'
import { isHolder, isInk, isWriting } from '../graph/others.ts'
import { runsOf } from './route.ts'
import { withClearance } from './routeCost.ts'

/** What somebody has just changed, by the ids of pieces. */
export interface Changed {
  /** Lies elsewhere or is of another size; of links those that a hand led another way. */
  moved: ReadonlySet<string>
  /** Was not there before; of links also one that a hand put onto another card. */
  created: ReadonlySet<string>
}

/**
 * The links that have to be led anew because of a change: those that run over something that has come into their way,
 * and those whose ends moved so that they run over something or too near to it. Whoever made the change leads them, in
 * the same step; what arrives from others is theirs to lead, so that two never lead one link against each other.
 * @param courseOf how a link is drawn now
 * @param canLead whether a router can lead it
 */
export function linksInTheWay(
  graph: BoardGraph,
  { moved, created }: Changed,
  courseOf: (link: GraphLink) => Course | undefined,
  canLead: (link: GraphLink) => boolean,
): GraphLink[] {
  const solid = [...graph.parts, ...graph.others.filter(isBody)]
  const come = solid.filter(({ id }) => moved.has(id) || created.has(id))
  return graph.links.filter((link) => {
    const isPulled = moved.has(link.from) || moved.has(link.to)
    const isLed = moved.has(link.id)
    if ((!isPulled && !isLed && come.length === 0) || !canLead(link)) return false
    const course = courseOf(link)
    if (course === undefined) return isPulled
    const own = (one: { id: string }): boolean => one.id === link.from || one.id === link.to
    const foreign = (isPulled || isLed ? solid : come).filter((one) => !own(one))
    if (!isPulled) return runsOver(course, foreign)
    return runsOver(course, foreign.map(withClearance)) || runsInto(course, solid.filter(own))
  })
}

/** Those of `some` links that run over something now, or into the card that they end at. */
export function linksOverCards(
  graph: BoardGraph,
  some: (link: GraphLink) => boolean,
  courseOf: (link: GraphLink) => Course | undefined,
): GraphLink[] {
  const solid = [...graph.parts, ...graph.others.filter(isBody)]
  return graph.links.filter(some).filter((link) => {
    const course = courseOf(link)
    const own = (one: { id: string }): boolean => one.id === link.from || one.id === link.to
    if (course === undefined) return false
    return runsOver(course, solid.filter((one) => !own(one))) || runsInto(course, solid.filter(own))
  })
}

/** How many cards a link runs through along these points, of those that it does not join. */
export function cardsOn({ parts }: BoardGraph, { from, to }: GraphLink, points: readonly Point[]): number {
  const runs = runsOf(points)
  return parts.filter((part) => part.id !== from && part.id !== to && runs.some((run) => overlaps(run, part))).length
}

/** What a link may not run through. */
function isBody(other: GraphOther): boolean {
  return !isInk(other) && !isHolder(other) && !isWriting(other)
}

function runsOver({ points, labelBox }: Course, boxes: readonly Box[]): boolean {
  const parts = [...runsOf(points), ...(labelBox === undefined ? [] : [labelBox])]
  return boxes.some((box) => parts.some((part) => touches(part, box)))
}

/** A link ends at the edge of what it joins; with half of a card before it, it runs through that. */
function runsInto({ points }: Course, ends: readonly Box[]): boolean {
  const runs = runsOf(points)
  return ends.some((end) => runs.some((run) => touches(run, grow(end, -INSIDE_PX))))
}

const INSIDE_PX = 8
