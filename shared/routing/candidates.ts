import { between, manhattan } from '../geometry/points.ts'
import { LINK_LOOKS } from '../board/links.ts'
import { boundsOf, grow, touches, type Box, type Point, type Size } from '../geometry/box.ts'
import { readPort, SIDES, type Port } from '../geometry/port.ts'
import { elbowsBetween, LEG_PX } from './elbow.ts'
import { labelSize } from './labelSize.ts'
import { runsOf, type Elbow, type LinkPin, type LinkToRoute, type Route } from './route.ts'
import {
  CARD_CLEARANCE_PX,
  hitsCards,
  labelCost,
  labelHitsCards,
  reachOf,
  wayCost,
  withClearance,
  type LaneMarks,
  type Obstacles,
} from './routeCost.ts'

/** A route that a link could take, with its label somewhere on it. */
export interface Candidate extends Route {
  /** What it costs by itself, whatever the other links do. */
  cost: number
  /** Who does not touch it with their own is in nobody's way. */
  reach: Box
}

type Labelled = Omit<Candidate, 'reach'>

/** A route without a label, and what it costs so. */
type Way = Elbow & Pick<Route, 'runs'> & { least: number }

/** tldraw stops this far from a card at an end with a head: its own offset and half of a 2 px stroke. */
const HEAD_GAP_PX = 11
/** tldraw pushes a label that is nearer than 20 px to an end away from it. */
const LABEL_TO_END_PX = 26
/** How far from the middle of a side links touch it, in shares of its length. */
const PORT_SHARES = [0, -0.3, 0.3] as const
/** For a link that has no way from those: as many places as one can tell apart, clear of round corners. */
const ALL_PORT_SHARES = [...PORT_SHARES, -0.15, 0.15, -0.4, 0.4] as const

/** How closely ways are looked for: from which places on a card, and how far apart their middle runs lie, px. */
export interface Grain {
  shares: readonly number[]
  trackPx: number
}

export const GRAINS = {
  usual: { shares: PORT_SHARES, trackPx: 8 },
  dense: { shares: ALL_PORT_SHARES, trackPx: 8 },
  /** For what has to get through a slit between two cards: between two coarse tracks there is room for one. */
  finest: { shares: ALL_PORT_SHARES, trackPx: 3 },
} as const satisfies Record<string, Grain>
const BENT_COST = 150
const LABEL_OFF_MIDDLE_COST = 10

/**
 * The routes that tldraw can draw between two of `boxes`, which are named by the ids that links use, and that hit no
 * card, the cheapest first; only its own for a pinned one. Their labels hit none either, unless they may.
 */
export function candidatesFor(
  link: LinkToRoute,
  boxes: ReadonlyMap<string, Box>,
  marks: LaneMarks,
  keptPerPorts: number,
  labelMayHit = false,
  { shares, trackPx }: Grain = GRAINS.usual,
): Candidate[] {
  const a = boxes.get(link.from)
  const b = boxes.get(link.to)
  if (a === undefined || b === undefined)
    throw new Error(`The link ${link.from} -> ${link.to} names a box that is not there.`)
  if (link.pin !== undefined) return [pinnedRoute(link, link.pin, a, b)]
  const obstacles = obstaclesNear(link, [a, b], boxes, marks)
  const sizeOn = labelSizes(link.label)
  const found: Labelled[] = []
  for (const start of portsOf(a, shares)) {
    for (const end of portsOf(b, shares)) {
      const free = elbowsBetween(a, b, start, end, trackPx)
        .map((elbow) => ({ ...elbow, runs: runsOf(elbow.points) }))
        .filter(({ runs }) => !hitsCards(runs, obstacles))
      // A few for each pair of ports, because the best places for the middle run may be taken by other links.
      const labelled = (way: Way): Labelled[] => placeLabels(link, way, obstacles, sizeOn, labelMayHit)
      found.push(...cheapest(free, keptPerPorts, obstacles, labelled))
    }
  }
  return preferStraight(found).sort(byCost).map((candidate) => ({ ...candidate, reach: reachOf(candidate) }))
}

/** The cheapest of what `labelled` makes of the ways; a label makes none cheaper than it is without. */
function cheapest(
  free: readonly Omit<Way, 'least'>[],
  most: number,
  obstacles: Obstacles,
  labelled: (way: Way) => Labelled[],
): Labelled[] {
  const ways = free.map((way) => ({ ...way, least: wayCost(way, obstacles) })).sort((a, b) => a.least - b.least)
  let found: Labelled[] = []
  for (const way of ways) {
    if (found.length === most && (found.at(-1)?.cost ?? Infinity) <= way.least) break
    found = [...found, ...labelled(way)].sort(byCost).slice(0, most)
  }
  return found
}

/** Only what a route between `ends` could come upon, because on a large board that is little of it. */
function obstaclesNear(
  link: LinkToRoute,
  ends: readonly [Box, Box],
  boxes: ReadonlyMap<string, Box>,
  { titles, borders }: LaneMarks,
): Obstacles {
  // Routes keep within a leg of their ends; a label sits on them with half of its size beside, and is widest in one
  // line.
  const reach = LEG_PX + CARD_CLEARANCE_PX + labelSize(link.label, { w: Infinity, h: 0 }).w
  const room = grow(boundsOf(ends), reach)
  const isNear = (box: Box): boolean => touches(box, room)
  const cards = [...boxes.values()].filter((box) => isNear(box) && !ends.includes(box))
  return {
    cards: cards.map(withClearance),
    ends,
    marks: { titles: titles.filter(isNear), borders: borders.filter(isNear) },
  }
}

/** The middle of each side, and places on either side of it. */
function portsOf(card: Box, shares: readonly number[]): Port[] {
  return SIDES.flatMap((side) => {
    const length = side === 'left' || side === 'right' ? card.h : card.w
    return shares.map((share) => ({ side, at: Math.sign(share) * Math.round(length * Math.abs(share)) }))
  })
}

// Cards that face each other are joined by a straight line; a bend there looks like a slip.
function preferStraight(candidates: readonly Labelled[]): Labelled[] {
  const canBeStraight = candidates.some((candidate) => candidate.points.length === 2)
  return candidates.map((candidate) =>
    canBeStraight && candidate.points.length > 2 ? { ...candidate, cost: candidate.cost + BENT_COST } : candidate,
  )
}

/** A pinned link keeps its route whatever it costs: somebody has looked at it. */
function pinnedRoute(link: LinkToRoute, pin: LinkPin, a: Box, b: Box): Candidate {
  const elbows = elbowsBetween(a, b, readPort(pin.exit), readPort(pin.enter), GRAINS.usual.trackPx)
  const elbow = nearest(elbows, (one) => one.midPoint, pin.mid ?? 0.5)
  if (elbow === undefined)
    throw new Error(`tldraw cannot draw ${link.from} -> ${link.to} from ${pin.exit} to ${pin.enter}.`)
  const labelled = placeLabels(
    link,
    { ...elbow, runs: runsOf(elbow.points), least: 0 },
    { cards: [], ends: [a, b], marks: { titles: [], borders: [] } },
    labelSizes(link.label),
    true,
  )
  const route = nearest(labelled, (one) => one.labelPosition, pin.labelAt ?? 0.5)
  if (route === undefined) throw new Error(`The link ${link.from} -> ${link.to} has no run.`)
  return { ...route, cost: 0, reach: reachOf(route) }
}

function nearest<T>(options: readonly T[], valueOf: (option: T) => number, wanted: number): T | undefined {
  return options.reduce<T | undefined>((best, option) => {
    return best === undefined || Math.abs(valueOf(option) - wanted) < Math.abs(valueOf(best) - wanted) ? option : best
  }, undefined)
}

function byCost(one: Labelled, other: Labelled): number {
  return one.cost - other.cost
}

/** How large a label is on a body, each worked out once: most bodies between the same ends are as wide. */
function labelSizes(label: string): (body: Size) => Size {
  const known = new Map<number, Size>()
  return (body) => {
    const key = body.w > body.h ? body.w : -1
    const size = known.get(key) ?? labelSize(label, body)
    known.set(key, size)
    return size
  }
}

/** A candidate for each place on each run of the route that could carry the label. */
function placeLabels(
  link: LinkToRoute,
  { least, ...elbow }: Way,
  obstacles: Obstacles,
  sizeOn: (body: Size) => Size,
  labelMayHit: boolean,
): Labelled[] {
  const body = trimHeads(elbow.points, link)
  const size = sizeOn(extent(body))
  const length = bodyLength(body)
  let before = 0
  const found: Labelled[] = []
  for (let index = 0; index + 1 < body.length; index++) {
    const run = [body[index], body[index + 1]] as [Point, Point]
    const runLength = manhattan(run[0], run[1])
    for (const share of sharesOf(run, size)) {
      const label = centredAt(between(run[0], run[1], share), size)
      if (!labelMayHit && labelHitsCards(label, obstacles)) continue
      const offMiddle = share === 0.5 ? 0 : LABEL_OFF_MIDDLE_COST
      const cost = least + labelCost(label, run, obstacles.marks) + offMiddle
      found.push({ ...elbow, link, body, label, labelPosition: (before + share * runLength) / length, cost })
    }
    before += runLength
  }
  return found
}

/** Places along a run, as shares of its length: the middle, and near either end where the run is long enough. */
function sharesOf([from, to]: [Point, Point], size: Size): number[] {
  const runLength = manhattan(from, to)
  const toEnd = ((from.y === to.y ? size.w : size.h) / 2 + LABEL_TO_END_PX) / runLength
  return toEnd < 0.42 ? [0.5, toEnd, 1 - toEnd] : [0.5]
}

function trimHeads(points: readonly Point[], link: LinkToRoute): Point[] {
  const look = LINK_LOOKS[link.kind]
  const body = points.map((point) => ({ ...point }))
  const last = body.length - 1
  if (look.arrowheadStart !== 'none') body[0] = nudge(body[0], body[1])
  body[last] = nudge(body[last], body[last - 1])
  return body
}

function nudge(end: Point | undefined, inner: Point | undefined): Point {
  if (end === undefined || inner === undefined) throw new Error('A route has at least two points.')
  const share = HEAD_GAP_PX / Math.max(manhattan(end, inner), HEAD_GAP_PX)
  return between(end, inner, share)
}

function extent(points: readonly Point[]): Size {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  return { w: Math.max(...xs) - Math.min(...xs), h: Math.max(...ys) - Math.min(...ys) }
}

function bodyLength(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + manhattan(point, points[index] ?? point), 0)
}

function centredAt({ x, y }: Point, { w, h }: Size): Box {
  return { x: x - w / 2, y: y - h / 2, w, h }
}
