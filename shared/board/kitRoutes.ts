import type { Kit, KitLink, LinkPin } from './kit.ts'
import { elbowsBetween, readPort, runsOf, SIDES, type Elbow, type KitRoute, type Point, type Port } from './kitElbow.ts'
import { boundsOf, KIT_SPACING, placeKit, withCorridors, type Box, type KitPlacement, type PlacedNode } from './kitGrid.ts'
import { costOfPair, hitsCards, laneMarks, ownCost, withClearance, type LaneMarks, type Obstacles } from './kitRouteCost.ts'
import { labelSize, type Size } from './kitText.ts'
import { LINK_LOOKS } from './links.ts'

export interface KitPlan {
  placement: KitPlacement
  routes: readonly KitRoute[]
}

interface Candidate extends KitRoute {
  cost: number
}

/** tldraw stops this far from a card at an end with a head: its own offset and half of a 2 px stroke. */
const HEAD_GAP_PX = 11
/** tldraw pushes a label that is nearer than 20 px to an end away from it. */
const LABEL_TO_END_PX = 26
const PORT_SHARE = 0.3
const BENT_COST = 150
const LABEL_OFF_MIDDLE_COST = 10
const KEPT_PER_PORTS = 10
const MOST_BUNDLED = 60
const MOST_ROUNDS = 12

/** Where a kit's cards go and how its links run. */
export function planKit(kit: Kit): KitPlan {
  const placement = placeKit(kit)
  const routes = routeKit(kit, placement)
  return { placement: withoutIdleCorridors(placement, routes), routes }
}

function withoutIdleCorridors(placement: KitPlacement, routes: readonly KitRoute[]): KitPlacement {
  const cards = boundsOf(placement.nodes)
  const points = routes.flatMap((route) => route.points)
  const usesRight = points.some((point) => point.x > cards.x + cards.w)
  const usesBottom = points.some((point) => point.y > cards.y + cards.h)
  return withCorridors(placement, usesRight ? 0 : -KIT_SPACING.corridor, usesBottom ? 0 : -KIT_SPACING.corridor)
}

/**
 * Picks a route for every link: among those tldraw can draw, the set with the least cost (runs on top of each other, crossings,
 * labels in the way, corners, length). The easiest links choose first; then each is improved in turn until nothing gets better.
 */
function routeKit(kit: Kit, placement: KitPlacement): KitRoute[] {
  const boxes = new Map(placement.nodes.map((placed) => [placed.node.id, placed]))
  const marks = laneMarks(placement.lanes)
  const options = kit.architecture.links.map((link) => candidatesFor(link, boxes, marks))
  const chosen: (Candidate | undefined)[] = options.map(() => undefined)
  const easiestFirst = options.map((_, index) => index).sort((a, b) => (options[a]?.[0]?.cost ?? 0) - (options[b]?.[0]?.cost ?? 0))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!improve(options, chosen, easiestFirst)) break
  }
  return chosen.filter((candidate) => candidate !== undefined)
}

function improve(options: readonly Candidate[][], chosen: (Candidate | undefined)[], order: readonly number[]): boolean {
  let changed = false
  for (const index of order) {
    const best = cheapest(options[index] ?? [], chosen, index)
    if (best !== chosen[index]) changed = true
    chosen[index] = best
  }
  return changed
}

function cheapest(candidates: readonly Candidate[], chosen: readonly (Candidate | undefined)[], index: number): Candidate | undefined {
  let best = chosen[index]
  let least = best === undefined ? Infinity : costAmong(best, chosen, index)
  for (const candidate of candidates) {
    // Sorted by their own cost, so none of the rest can win either, save by running along with others.
    if (candidate.cost >= least + MOST_BUNDLED) break
    const cost = costAmong(candidate, chosen, index, least)
    if (cost < least) [best, least] = [candidate, cost]
  }
  return best
}

function costAmong(candidate: Candidate, chosen: readonly (Candidate | undefined)[], index: number, limit = Infinity): number {
  let cost = candidate.cost
  for (let other = 0; other < chosen.length && cost < limit; other++) {
    const peer = chosen[other]
    if (other !== index && peer !== undefined) cost += costOfPair(candidate, peer)
  }
  return cost
}

function candidatesFor(link: KitLink, boxes: ReadonlyMap<string, PlacedNode>, marks: LaneMarks): Candidate[] {
  const a = boxes.get(link.from)
  const b = boxes.get(link.to)
  if (a === undefined || b === undefined) throw new Error(`The link ${link.from} -> ${link.to} names a node that this kit does not have.`)
  if (link.pin !== undefined) return [pinnedRoute(link, link.pin, a, b)]
  const cards = [...boxes.values()].filter((box) => box !== a && box !== b)
  const obstacles: Obstacles = { cards: cards.map(withClearance), ends: [a, b], marks }
  const found: Candidate[] = []
  for (const start of portsOf(a)) {
    for (const end of portsOf(b)) {
      const free = elbowsBetween(a, b, start, end).map((elbow) => ({ ...elbow, runs: runsOf(elbow.points) })).filter(({ runs }) => !hitsCards(runs, obstacles))
      // A few for each pair of ports, because the best places for the middle run may be taken by other links.
      found.push(...free.flatMap((elbow) => placeLabels(link, elbow, obstacles)).sort(byCost).slice(0, KEPT_PER_PORTS))
    }
  }
  return preferStraight(found.filter((candidate) => candidate.cost < Infinity)).sort(byCost)
}

/** The middle of each side, and a place on either side of it. */
function portsOf(card: Box): Port[] {
  return SIDES.flatMap((side) => {
    const off = Math.round((side === 'left' || side === 'right' ? card.h : card.w) * PORT_SHARE)
    return [0, -off, off].map((at) => ({ side, at }))
  })
}

// Cards that face each other are joined by a straight line; a bend there looks like a slip.
function preferStraight(candidates: readonly Candidate[]): Candidate[] {
  const canBeStraight = candidates.some((candidate) => candidate.points.length === 2)
  return candidates.map((candidate) => (canBeStraight && candidate.points.length > 2 ? { ...candidate, cost: candidate.cost + BENT_COST } : candidate))
}

/** A pinned link keeps its route whatever it costs: somebody has looked at it. */
function pinnedRoute(link: KitLink, pin: LinkPin, a: PlacedNode, b: PlacedNode): Candidate {
  const elbows = elbowsBetween(a, b, readPort(pin.exit), readPort(pin.enter))
  const elbow = nearest(elbows, (one) => one.midPoint, pin.mid ?? 0.5)
  if (elbow === undefined) throw new Error(`tldraw cannot draw ${link.from} -> ${link.to} from ${pin.exit} to ${pin.enter}.`)
  const labelled = placeLabels(link, { ...elbow, runs: runsOf(elbow.points) }, { cards: [], ends: [a, b], marks: { titles: [], borders: [] } })
  const route = nearest(labelled, (one) => one.labelPosition, pin.labelAt ?? 0.5)
  if (route === undefined) throw new Error(`The link ${link.from} -> ${link.to} has no run.`)
  return { ...route, cost: 0 }
}

function nearest<T>(options: readonly T[], valueOf: (option: T) => number, wanted: number): T | undefined {
  return options.reduce<T | undefined>((best, option) => {
    return best === undefined || Math.abs(valueOf(option) - wanted) < Math.abs(valueOf(best) - wanted) ? option : best
  }, undefined)
}

function byCost(one: Candidate, other: Candidate): number {
  return one.cost - other.cost
}

/** One candidate for each run of the route that could carry the label; the longest run first. */
function placeLabels(link: KitLink, elbow: Elbow & Pick<KitRoute, 'runs'>, obstacles: Obstacles): Candidate[] {
  const body = trimHeads(elbow.points, link)
  const size = labelSize(link.label, extent(body))
  const length = bodyLength(body)
  let before = 0
  const found: Candidate[] = []
  for (let index = 0; index + 1 < body.length; index++) {
    const run = [body[index], body[index + 1]] as [Point, Point]
    const runLength = distance(run[0], run[1])
    for (const share of sharesOf(run, size)) {
      const label = centredAt(between(run[0], run[1], share), size)
      const route = { ...elbow, link, body, label, labelPosition: (before + share * runLength) / length }
      found.push({ ...route, cost: ownCost(route, run, obstacles) + (share === 0.5 ? 0 : LABEL_OFF_MIDDLE_COST) })
    }
    before += runLength
  }
  return found
}

/** Places along a run, as shares of its length: the middle, and near either end where the run is long enough. */
function sharesOf([from, to]: [Point, Point], size: Size): number[] {
  const runLength = distance(from, to)
  const toEnd = ((from.y === to.y ? size.w : size.h) / 2 + LABEL_TO_END_PX) / runLength
  return toEnd < 0.42 ? [0.5, toEnd, 1 - toEnd] : [0.5]
}

function trimHeads(points: readonly Point[], link: KitLink): Point[] {
  const look = LINK_LOOKS[link.kind]
  const body = points.map((point) => ({ ...point }))
  const last = body.length - 1
  if (look.arrowheadStart !== 'none') body[0] = nudge(body[0], body[1])
  body[last] = nudge(body[last], body[last - 1])
  return body
}

function nudge(end: Point | undefined, inner: Point | undefined): Point {
  if (end === undefined || inner === undefined) throw new Error('A route has at least two points.')
  const share = HEAD_GAP_PX / Math.max(distance(end, inner), HEAD_GAP_PX)
  return between(end, inner, share)
}

function extent(points: readonly Point[]): Size {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  return { w: Math.max(...xs) - Math.min(...xs), h: Math.max(...ys) - Math.min(...ys) }
}

function bodyLength(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + distance(point, points[index] ?? point), 0)
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y)
}

function between(one: Point, other: Point, share: number): Point {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share }
}

function centredAt({ x, y }: Point, { w, h }: Size): Box {
  return { x: x - w / 2, y: y - h / 2, w, h }
}
