import type { BoardGraph, GraphLink } from '../graph/boardGraph.ts'
import { isHolder, isInk, isWriting } from '../graph/others.ts'
import { boundsOf, grow, overlaps, type Box } from '../geometry/box.ts'
import { portText, type Port } from '../geometry/port.ts'
import { candidatesFor } from './candidates.ts'
import { choosePorts } from './choosePorts.ts'
import { runsOf, type LinkToRoute, type Route } from './route.ts'
import type { LaneBox } from './routeCost.ts'

/** What links are led through, in page px. */
export interface Surroundings {
  /** Everything that links must not run through, by id; the ends of links are among them. */
  boxes: ReadonlyMap<string, Box>
  /** Those of the boxes that a link crosses rather than a card, where there is no other way. */
  soft?: ReadonlySet<string>
  lanes: readonly LaneBox[]
  /** Links that keep their route; the others keep apart from them. */
  kept: readonly Pick<Route, 'link' | 'start' | 'end' | 'runs' | 'label'>[]
}

/** Links pass around what is near; what is further away from their ends than this, px, cannot be in their way. */
const NEAR_PX = 360

/** What of a board lies around some links, which are on it or come to it: boxes, lanes and the other links. */
export function surroundingsOf(
  { parts, lanes, links, others }: BoardGraph,
  led: readonly { id?: string; from: string; to: string }[],
): Surroundings {
  const ends = new Set(led.flatMap(({ from, to }) => [from, to]))
  const own = new Set(led.map(({ id }) => id))
  const solid = [...parts, ...lanes.filter(({ id }) => ends.has(id)), ...others]
  const joined = solid.filter(({ id }) => ends.has(id))
  const near = joined.length === 0 ? undefined : grow(boundsOf(joined), NEAR_PX)
  const isNear = (box: Box): boolean => near !== undefined && overlaps(near, box)
  const inTheWay = solid.filter((one) => isNear(one) && !('type' in one && (isInk(one) || isHolder(one))))
  const boxes = new Map<string, Box>([...joined, ...inTheWay].map((one) => [one.id, one]))
  const kept = links.filter(({ id }) => !own.has(id)).flatMap((link) => standingRoute(link, boxes) ?? [])
  const soft = new Set(others.filter(isWriting).map(({ id }) => id))
  return { boxes, soft, lanes: lanes.filter(isNear), kept }
}

/** Whether a router can lead a link on this board: between components that lie straight, and drawn with corners. */
export function canLeadIn({ parts }: BoardGraph): (link: GraphLink) => boolean {
  const straight = new Set(parts.filter(({ rotation }) => rotation === 0).map(({ id }) => id))
  return ({ from, to, isElbow, isLocked }) =>
    isElbow && !isLocked && from !== to && straight.has(from) && straight.has(to)
}

/** A link as a router sees it; an arrow that has no kind looks like a request. */
export function linkToRoute({ id, from, to, kind, label }: GraphLink): LinkToRoute & { id: string } {
  return { id, from, to, kind: kind ?? 'request', label }
}

/**
 * How a link runs now: as it is drawn, or else as tldraw would draw it. Curved and slanted ones are in nobody's way.
 */
function standingRoute(link: GraphLink, boxes: ReadonlyMap<string, Box>): Surroundings['kept'][number] | undefined {
  if (link.course === undefined) return routeNow(link, boxes)
  const { points, labelBox } = link.course
  const [first] = points
  const runs = runsOf(points)
  const ports = portsNow(link, boxes)
  if (first === undefined || ports === undefined || runs.some(({ w, h }) => w > 1 && h > 1)) return undefined
  return {
    ...ports,
    link: linkToRoute(link),
    runs: runs.map((run) => (run.w > run.h ? { ...run, h: 0 } : { ...run, w: 0 })),
    label: labelBox ?? { ...first, w: 0, h: 0 },
  }
}

/** How an elbow arrow runs between `boxes`, as far as it can be foreseen. */
export function routeNow(link: GraphLink, boxes: ReadonlyMap<string, Box>): Route | undefined {
  const ports = link.isElbow ? portsNow(link, boxes) : undefined
  return ports && routeBetween(linkToRoute(link), boxes, { ...link, ...ports })
}

/**
 * Where a link touches. An end that is bound to the card as a whole leaves by the side that tldraw finds, most often
 * the one that faces the other.
 */
function portsNow({ from, to, start, end }: GraphLink, boxes: ReadonlyMap<string, Box>) {
  const [a, b] = [boxes.get(from), boxes.get(to)]
  if (a === undefined || b === undefined || from === to) return undefined
  const facing = choosePorts(a, b, [], [])
  return { start: start ?? facing.start, end: end ?? facing.end }
}

/**
 * How tldraw draws a link that leaves and arrives at these ports; undefined when it needs a way that is not planned for
 * here.
 */
export function routeBetween(
  link: LinkToRoute,
  boxes: ReadonlyMap<string, Box>,
  { start, end, midPoint, labelPosition }: Pick<Route, 'start' | 'end' | 'midPoint' | 'labelPosition'>,
): Route | undefined {
  try {
    const pin = {
      exit: portText(inWholePx(start)),
      enter: portText(inWholePx(end)),
      mid: midPoint,
      labelAt: labelPosition,
    }
    return candidatesFor({ ...link, pin }, boxes, { titles: [], borders: [] }, 1)[0]
  } catch {
    return undefined
  }
}

function inWholePx({ side, at }: Port): Port {
  return { side, at: Math.round(at) }
}
