import { candidatesFor, type Candidate } from './candidates.ts'
import type { LinkToRoute, Route } from './route.ts'
import { portText, type Port, type Side } from '../geometry/port.ts'
import type { Box } from '../geometry/box.ts'
import { costOfPairApart, hitsCards, laneMarks, reachOf, withClearance } from './routeCost.ts'
import { settle } from './settle.ts'
import type { LanePlane } from '../board/laneProps.ts'

export interface RoutedBoard {
  /** Everything that links must not run through, in page px, by id; the ends of links are among them. */
  boxes: ReadonlyMap<string, Box>
  lanes: readonly (Box & { plane: LanePlane; title: string })[]
  /** Links that keep their route; the others keep apart from them. */
  kept: readonly Route[]
}

/** A link to lead; it leaves and arrives by these sides where somebody chose them. */
export interface LinkToLead extends LinkToRoute {
  id: string
  exit?: Side
  enter?: Side
}

/**
 * Candidates that are kept for each pair of ports, by the number of links: the more links, the more ways to avoid each
 * other by ports alone.
 */
const KEPT_PER_PORTS = [{ upTo: 12, kept: 8 }, { upTo: 60, kept: 5 }, { upTo: 150, kept: 2 }] as const
/** Dear candidates are hardly ever chosen, and each is compared with every other link. */
const MOST_CANDIDATES = 240

/**
 * A route for every link that keeps clear of all boxes and, as far as there is room, apart from the other links: each
 * has a place of its own on a card's side. Undefined where tldraw can draw no link that is clear of boxes.
 */
export function routeLinks({ boxes, lanes, kept }: RoutedBoard, links: readonly LinkToLead[]): (Route | undefined)[] {
  const marks = laneMarks(lanes)
  const perPorts = KEPT_PER_PORTS.find(({ upTo }) => links.length <= upTo)?.kept ?? 1
  const options = links.map((link) => {
    const found = bySides(candidatesFor(link, boxes, marks, perPorts), link)
    // A label for which there is no room is better on something than a link without a way.
    return (
      found.length > 0 ? found : bySides(candidatesFor({ ...link, label: '' }, boxes, marks, perPorts), link)
    ).slice(0, MOST_CANDIDATES)
  })
  // What is kept has no other choice, so that `settle` leaves it as it is.
  const fixed = kept.map((route): Candidate[] => [{ ...route, cost: 0, reach: reachOf(route) }])
  const chosen: (Candidate | undefined)[] = [...options.map(() => undefined), ...fixed.map(([only]) => only)]
  settle([...options, ...fixed], chosen, costOfPairApart)
  return chosen.slice(0, links.length)
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

/** Whether a route runs over a box that it does not join. */
export function runsOverBoxes({ link, runs }: Route, boxes: ReadonlyMap<string, Box>): boolean {
  const cards = [...boxes].filter(([id]) => id !== link.from && id !== link.to).map(([, box]) => withClearance(box))
  return hitsCards(runs, { cards })
}

function bySides(candidates: readonly Candidate[], { exit, enter }: LinkToLead): Candidate[] {
  const wanted = candidates.filter(
    ({ start, end }) => (exit ?? start.side) === start.side && (enter ?? end.side) === end.side,
  )
  return wanted.length > 0 ? wanted : [...candidates]
}

function inWholePx({ side, at }: Port): Port {
  return { side, at: Math.round(at) }
}
