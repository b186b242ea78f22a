import type { LanePlane } from '../board/laneProps.ts'
import { LANE_TITLE, LANE_TITLE_AFAR_PX, laneTitleWidth } from '../board/laneTitleWidth.ts'
import { bordersOf, boundsOf, grow, touches, type Box, type Point } from '../geometry/box.ts'
import type { Side } from '../geometry/port.ts'
import { plateAfar } from './labelSize.ts'
import type { Route } from './route.ts'

export interface Obstacles {
  /** Every card but the two that the link joins, with the air that links leave around them. */
  cards: readonly Box[]
  ends: readonly [Box, Box]
  marks: LaneMarks
}

/** What lanes draw, as boxes. */
export interface LaneMarks {
  titles: readonly Box[]
  borders: readonly Box[]
}

/** A lane as links see it. */
export type LaneBox = Box & { plane: LanePlane; title: string }

export function laneMarks(lanes: readonly LaneBox[]): LaneMarks {
  return { titles: lanes.map(titleBox), borders: lanes.flatMap(bordersOf) }
}

export function withClearance(card: Box): Box {
  return grow(card, CARD_CLEARANCE_PX)
}

/** Points of ugliness. Only their order matters: a label on a card is worse than any number of corners. */
const COST = {
  perPx: 0.03,
  corner: 24,
  offCentrePort: 6,
  detour: 50,
  jog: 90,
  crossing: 45,
  /** Two links in one line, which nobody can tell apart; per meeting and per px. */
  shared: 300,
  sharedPerPx: 1,
  nearParallel: 40,
  sharedPort: 260,
  /** Links that part from one card, or meet at one, may share their line: it reads as one branching link. */
  bundled: -10,
  labelOnLabel: 700,
  labelOnLink: 220,
  labelSqueezed: 160,
  labelOnBorder: 60,
  labelOnTitle: 400,
  titleCrossed: 500,
  alongBorder: 120,
} as const

/** The main path runs through the middle of its cards, and others make room for it. */
const STRAIGHT_FACTOR = 12
/** Air that links leave around cards. */
export const CARD_CLEARANCE_PX = 10
/** A link's head is 4 px wide on either side of its line. */
const TITLE_AIR_PX = 5
const JOG_PX = 28
const LABEL_CLEARANCE_PX = 5
/** Between two labels that are drawn as large as they get. */
const LABEL_APART_PX = 2
const PARALLEL_PX = 14
const BORDER_PX = 10

type RouteShape = Omit<Route, 'labelPosition'>

/** Whether a route runs over or too close to a card that it does not join. */
export function hitsCards(runs: readonly Box[], { cards }: Pick<Obstacles, 'cards'>): boolean {
  return runs.some((run) => cards.some((card) => touches(card, run)))
}

/** Whether a label lies on a card, or too close to one. */
export function labelHitsCards(label: Box, { cards, ends }: Obstacles): boolean {
  return (
    cards.some((card) => touches(card, label)) || ends.some((card) => touches(grow(card, LABEL_CLEARANCE_PX), label))
  )
}

/** What a way costs by itself, wherever its label sits. */
export function wayCost(
  { start, end, points, runs }: Pick<RouteShape, 'start' | 'end' | 'points' | 'runs'>,
  { ends, marks }: Pick<Obstacles, 'ends' | 'marks'>,
): number {
  const corners = points.length - 2
  const ports = [start.at, end.at].filter((at) => at !== 0).length * (corners === 0 ? STRAIGHT_FACTOR : 1)
  const jogs = corners > 1 && runs.slice(1, -1).some((run) => run.w + run.h < JOG_PX) ? COST.jog : 0
  const shape = jogs + corners * COST.corner + ports * COST.offCentrePort + lengthOf(runs) * COST.perPx
  return shape + detourCost({ start, end }, ends) + alongLanesCost(runs, marks)
}

/** What its label costs by itself on the run that carries it. */
export function labelCost(
  label: Box,
  labelled: readonly [Point, Point],
  { titles, borders }: LaneMarks,
): number {
  const plate = plateAfar(label)
  const onTitles = titles.filter((title) => touches(title, plate)).length * COST.labelOnTitle
  const onBorders = borders.filter((border) => touches(border, label)).length * COST.labelOnBorder
  return squeezeCost(label, labelled) + onTitles + onBorders
}

/** Leaving a card by the side that faces away from the other one, or arriving there, reads as a mistake. */
function detourCost({ start, end }: Pick<RouteShape, 'start' | 'end'>, [a, b]: readonly [Box, Box]): number {
  return (facesAway(start.side, a, b) ? COST.detour : 0) + (facesAway(end.side, b, a) ? COST.detour : 0)
}

function facesAway(side: Side, card: Box, other: Box): boolean {
  if (side === 'right') return other.x < card.x
  if (side === 'left') return other.x > card.x
  return side === 'bottom' ? other.y < card.y : other.y > card.y
}

/** All of a route and its label, with as much around as another must touch to cost it anything. */
export function reachOf({ runs, label }: Pick<RouteShape, 'runs' | 'label'>): Box {
  return grow(boundsOf([...runs, label]), PARALLEL_PX)
}

/**
 * What links may share: those of a kind that leave one place or meet at one their whole line (`bundle`), or nothing,
 * so that a place on a card is one link's own (`apart`), with room beside it (`wide`).
 */
export type Sharing = 'bundle' | 'apart' | 'wide'

/** Two places on a side are one up to this far from each other, px. */
const ONE_PORT_PX = { bundle: 0, apart: 0, wide: 15 } as const satisfies Record<Sharing, number>

/** What two routes cost each other. */
export function costOfPair(one: RouteShape, other: RouteShape, sharing: Sharing): number {
  const bundle = sharing === 'bundle' && isBundle(one, other)
  let cost = sharing !== 'bundle' && sharesPort(one, other, ONE_PORT_PX[sharing]) ? COST.sharedPort : 0
  for (const a of one.runs) {
    for (const b of other.runs) cost += runPairCost(a, b, bundle)
  }
  if (touches(plateAfar(one.label, LABEL_APART_PX), plateAfar(other.label))) cost += COST.labelOnLabel
  if (other.runs.some((run) => touches(grow(one.label, LABEL_CLEARANCE_PX), run))) cost += COST.labelOnLink
  if (one.runs.some((run) => touches(grow(other.label, LABEL_CLEARANCE_PX), run))) cost += COST.labelOnLink
  return cost
}

function runPairCost(a: Box, b: Box, bundle: boolean): number {
  const isAcross = a.h === 0
  if (isAcross !== (b.h === 0)) return touches(grow(a, 1), b) && !bundle ? COST.crossing : 0
  const apart = isAcross ? Math.abs(a.y - b.y) : Math.abs(a.x - b.x)
  const together = isAcross ? overlapLength(a.x, a.w, b.x, b.w) : overlapLength(a.y, a.h, b.y, b.h)
  if (together <= 0 || apart >= PARALLEL_PX) return 0
  if (bundle && apart === 0) return COST.bundled
  return apart < 6 ? COST.shared + together * COST.sharedPerPx : COST.nearParallel
}

/** Same kind and same port at the same card: drawn on top of each other they read as one branching link. */
function isBundle(one: RouteShape, other: RouteShape): boolean {
  if (one.link.kind !== other.link.kind) return false
  const parts = one.link.from === other.link.from && samePort(one.start, other.start)
  const meets = one.link.to === other.link.to && samePort(one.end, other.end)
  return parts || meets
}

function sharesPort(one: RouteShape, other: RouteShape, within: number): boolean {
  return touchesAt(other, one.link.from, one.start, within) || touchesAt(other, one.link.to, one.end, within)
}

function touchesAt({ link, start, end }: RouteShape, id: string, port: Route['start'], within: number): boolean {
  return (link.from === id && samePort(start, port, within)) || (link.to === id && samePort(end, port, within))
}

function samePort(one: Route['start'], other: Route['start'], within = 0): boolean {
  return one.side === other.side && Math.abs(one.at - other.at) <= within
}

function squeezeCost(label: Box, [from, to]: readonly [Point, Point]): number {
  const isAcross = from.y === to.y
  const room = isAcross ? Math.abs(from.x - to.x) - label.w : Math.abs(from.y - to.y) - label.h
  return room >= 24 ? 0 : COST.labelSqueezed * (1 - Math.max(room, 0) / 48)
}

function alongLanesCost(runs: readonly Box[], { titles, borders }: LaneMarks): number {
  let cost = 0
  for (const title of titles) if (runs.some((run) => touches(title, run))) cost += COST.titleCrossed
  for (const border of borders) if (runs.some((run) => runsAlong(run, border))) cost += COST.alongBorder
  return cost
}

function runsAlong(run: Box, border: Box): boolean {
  if ((run.h === 0) !== (border.h === 0)) return false
  const apart = run.h === 0 ? Math.abs(run.y - border.y) : Math.abs(run.x - border.x)
  return apart <= BORDER_PX && touches(grow(border, BORDER_PX), run)
}

/** Where a lane's title is drawn as a case study opens, and the air around it. */
function titleBox({ x, y, w, plane, title }: LaneBox): Box {
  const width = laneTitleWidth({ plane, title }, LANE_TITLE_AFAR_PX) - 2 * LANE_TITLE.insetX
  const h = LANE_TITLE_AFAR_PX + 2 * TITLE_AIR_PX
  return {
    x: x + LANE_TITLE.insetX - TITLE_AIR_PX,
    y: y + LANE_TITLE.middle - h / 2,
    w: Math.min(width, w - LANE_TITLE.insetX) + 2 * TITLE_AIR_PX,
    h,
  }
}

function lengthOf(runs: readonly Box[]): number {
  return runs.reduce((sum, run) => sum + run.w + run.h, 0)
}

function overlapLength(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b)
}
