import { grow, touches, type Box } from '../geometry/box.ts'
import type { Side } from '../geometry/port.ts'
import { candidatesFor, GRAINS, type Candidate } from './candidates.ts'
import { chooseRoutes } from './chooseRoutes.ts'
import type { LinkToRoute, Route } from './route.ts'
import {
  CARD_CLEARANCE_PX,
  hitsCards,
  laneMarks,
  reachOf,
  withClearance,
  type LaneMarks,
  type Sharing,
} from './routeCost.ts'
import type { Surroundings } from './surroundings.ts'

/** A link to lead; it leaves and arrives by these sides where somebody chose them. */
export interface LinkToLead extends LinkToRoute {
  exit?: Side
  enter?: Side
}

export interface FoundRoute extends Route {
  /** Whether the link and its label keep clear of everything that it does not join. */
  isClear: boolean
}

/** What a set of routes has to be like. */
export interface RoutePolicy {
  sharing: Sharing
  /**
   * Candidates that are kept for each pair of ports, by the number of links: the more links, the more ways to avoid
   * each other by ports alone.
   */
  keptPerPorts: readonly { upTo: number; kept: number }[]
  /** Dear candidates are hardly ever chosen, and each is compared with every other link. */
  mostPerLink: number
}

export const ROUTE_POLICIES = {
  /** Case studies, whose links are searched for once and then pinned. */
  kit: { sharing: 'bundle', keptPerPorts: [{ upTo: Infinity, kept: 10 }], mostPerLink: Infinity },
  /** Links that people draw, say or tidy up: each has a place of its own on a card's side. */
  board: {
    sharing: 'apart',
    keptPerPorts: [{ upTo: 12, kept: 8 }, { upTo: 60, kept: 5 }, { upTo: 150, kept: 2 }, { upTo: Infinity, kept: 1 }],
    mostPerLink: 240,
  },
  /** The few that a change leads again between links that stay: more ways, because most of the good ones are taken. */
  again: {
    sharing: 'wide',
    keptPerPorts: [{ upTo: 8, kept: 16 }, { upTo: 60, kept: 8 }, { upTo: 150, kept: 2 }, { upTo: Infinity, kept: 1 }],
    mostPerLink: 700,
  },
} as const satisfies Record<string, RoutePolicy>

/**
 * A route for every link that keeps clear of all boxes and, as far as there is room, apart from the other links.
 * Undefined where its ends lie so that tldraw can draw no link at all.
 */
export function routeLinks(
  { boxes, soft = new Set(), lanes, kept }: Surroundings,
  links: readonly LinkToLead[],
  { sharing, keptPerPorts, mostPerLink }: RoutePolicy,
): (FoundRoute | undefined)[] {
  const marks = laneMarks(lanes)
  const perPorts = keptPerPorts.find(({ upTo }) => links.length <= upTo)?.kept ?? 1
  const ways = links.map((link) => waysFor(link, boxes, soft, marks, perPorts))
  const options = ways.map(({ candidates }, at) => bySides(candidates, links[at]).slice(0, mostPerLink))
  // What is kept has no other choice, so that the others settle around it.
  const fixed = kept.map((route): Candidate[] => [{ ...STANDING, ...route, cost: 0, reach: reachOf(route) }])
  const chosen: (Candidate | undefined)[] = [...options.map(() => undefined), ...fixed.map(([only]) => only)]
  chooseRoutes([...options, ...fixed], chosen, sharing)
  return ways.map(({ isClear }, at) => {
    const route = chosen[at]
    return route && { ...route, isClear }
  })
}

/** Whether a route runs over a box that it does not join. */
export function runsOverBoxes({ link, runs }: Route, boxes: ReadonlyMap<string, Box>): boolean {
  const cards = [...boxes].filter(([id]) => id !== link.from && id !== link.to).map(([, box]) => withClearance(box))
  return hitsCards(runs, { cards })
}

/** Nobody asks how the line of what stays was found. */
const STANDING = { points: [], body: [], midPoint: 0.5, labelPosition: 0.5 } as const

interface Ways {
  candidates: readonly Candidate[]
  isClear: boolean
}

/** How much nearer to cards than usual a link may pass that has no other way, px. */
const CLOSER_PX = CARD_CLEARANCE_PX - 2
/** The same for one that has none then either. */
const CLOSEST_PX = CARD_CLEARANCE_PX - 1

/**
 * Clear ways; from further places on the cards where the usual ones have none. Where there are none at all, ways whose
 * label has no room, because it is better on something than a link without a way; then ways over words, then close by
 * cards; else those over the fewest boxes.
 */
function waysFor(
  link: LinkToLead,
  boxes: ReadonlyMap<string, Box>,
  soft: ReadonlySet<string>,
  marks: LaneMarks,
  perPorts: number,
): Ways {
  const clear = candidatesFor(link, boxes, marks, perPorts)
  if (clear.length > 0) return { candidates: clear, isClear: true }
  const fromAnywhere = candidatesFor(link, boxes, marks, perPorts, false, GRAINS.dense)
  if (fromAnywhere.length > 0) return { candidates: fromAnywhere, isClear: true }
  const unlabelled = candidatesFor(link, boxes, marks, perPorts, true)
  if (unlabelled.length > 0) return { candidates: unlabelled, isClear: false }
  const isEnd = (id: string): boolean => id === link.from || id === link.to
  const hard = new Map([...boxes].filter(([id]) => isEnd(id) || !soft.has(id)))
  const nearer = (px: number): ReadonlyMap<string, Box> =>
    new Map([...hard].map(([id, box]) => [id, isEnd(id) ? box : grow(box, -px)]))
  const [close, closest] = [nearer(CLOSER_PX), nearer(CLOSEST_PX)]
  const { usual, dense, finest } = GRAINS
  const tries = [[hard, usual], [hard, dense], [close, usual], [close, dense], [closest, finest]] as const
  for (const [some, grain] of tries) {
    const squeezed = candidatesFor(link, some, marks, perPorts, true, grain)
    if (squeezed.length > 0) return { candidates: squeezed, isClear: false }
  }
  const ends = new Map([...boxes].filter(([id]) => isEnd(id)))
  const labelled = candidatesFor(link, ends, marks, perPorts)
  const any = labelled.length > 0 ? labelled : candidatesFor(link, ends, marks, perPorts, true)
  const others = [...hard].filter(([id]) => !ends.has(id)).map(([, box]) => box)
  return { candidates: overFewest(any, others), isClear: false }
}

function overFewest(candidates: readonly Candidate[], boxes: readonly Box[]): Candidate[] {
  const counts = candidates.map(
    ({ runs, label }) => boxes.filter((box) => [...runs, label].some((part) => touches(part, box))).length,
  )
  const least = Math.min(...counts)
  return candidates.filter((_, at) => counts[at] === least)
}

function bySides(candidates: readonly Candidate[], { exit, enter }: Pick<LinkToLead, 'exit' | 'enter'> = {}) {
  const wanted = candidates.filter(
    ({ start, end }) => (exit ?? start.side) === start.side && (enter ?? end.side) === end.side,
  )
  return wanted.length > 0 ? wanted : candidates
}
