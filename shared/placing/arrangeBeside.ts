import { alignEdge } from '../geometry/alignEdge.ts'
import { overlaps, type Box } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { laneAround, SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphLane } from '../graph/boardGraph.ts'
import { isNew, newLane, type Addition } from './addition.ts'
import {
  boundsOfBoard,
  ROW_PX,
  shiftedBoard,
  snapped,
  solidPieces,
  type Arrangement,
  type Scene,
} from './arrangement.ts'
import { flowOrder } from './flowOrder.ts'
import { placePieces, type Piece, type Spot } from './placePieces.ts'
import { foreignTo, spotsInLane, spotsNear } from './spots.ts'
import type { LaneWishes } from './wishLanes.ts'

/** Between a lane and the next one below it: room for links and the labels on them, px. */
const LANE_GAP_PX = 72
/** Lanes that begin or end this near to each other, px, do so on one line. */
const SAME_PX = 4
/** Rows that a lane may grow by at once. */
const MOST_NEW_ROWS = 3
const NEW_LANE = { w: 1120, h: laneAround({ x: 0, y: 0, ...COMPONENT_SIZE }).h } as const

export interface BesideOptions {
  /** A card on the board beside which new ones go when they are linked to nothing there. */
  anchor?: string
  /** Spots that turned out to have no way for a link, by the names this gives them. */
  refused?: ReadonlySet<string>
}

/**
 * Adds components to a board beside what they are linked to, in its lanes; lanes grow, and what lies below makes room.
 */
export function arrangeBeside(
  addition: Addition,
  wishes: LaneWishes,
  { graph, view }: Scene,
  { anchor, refused = new Set() }: BesideOptions,
): Arrangement {
  const board = { ...graph, lanes: [...graph.lanes, ...newLanes(wishes, { graph, view })] }
  const count = addition.nodes.filter(({ existingId }) => existingId === undefined).length
  const used = new Set(wishes.laneOf.values())
  const growing = board.lanes.filter((lane) => used.has(lane.id) && canGrow(lane, graph))
  // The search looks at a board whose lanes have grown as far as they may; afterwards each keeps only what it needs.
  const rows = Math.min(MOST_NEW_ROWS, count)
  const roomy = stretched(board, new Map(growing.map((lane) => [lane.id, rows * ROW_PX])))
  const pieces = piecesOf(addition, wishes, { graph: roomy, view }, board, anchor)
  const open = pieces.map((piece) => ({
    ...piece,
    spots: piece.spots.filter((spot) => !refused.has(spotName(piece.key, spot))),
  }))
  const fixed = new Map(solidPieces(roomy).map((one) => [one.id, one]))
  return settled(placePieces({ pieces: open, fixed, ties: addition.links }), board, roomy)
}

/** Lanes that are wished for and not there, one below the other under everything. */
function newLanes({ missing }: LaneWishes, { graph, view }: Scene): GraphLane[] {
  const bounds = boundsOfBoard(graph)
  const first = graph.lanes.toSorted((a, b) => a.x - b.x)[0]
  const w = graph.lanes.length === 0 ? NEW_LANE.w : Math.max(...graph.lanes.map((lane) => lane.w))
  const x = first?.x ?? bounds?.x ?? snapped(view.x + (view.w - w) / 2)
  const y = bounds === undefined ? snapped(view.y + (view.h - NEW_LANE.h) / 2) : bounds.y + bounds.h + LANE_GAP_PX
  return missing.map((plane, at) => newLane(plane, { x, y: y + at * (NEW_LANE.h + LANE_GAP_PX), w, h: NEW_LANE.h }))
}

/** Not when something that may not move lies below. */
function canGrow(lane: GraphLane, { lanes, parts, others }: BoardGraph): boolean {
  const bottom = lane.y + lane.h - SAME_PX
  const loose = [...parts, ...others].filter((piece) => piece.lane === undefined)
  return !lane.isLocked && ![...lanes, ...loose].some((one) => one.isLocked && one.y >= bottom)
}

/** The board as it is when some lanes are higher by so many px. */
function stretched(graph: BoardGraph, extra: ReadonlyMap<string, number>): BoardGraph {
  const shifted = shiftedBoard(graph, shiftBy(graph.lanes, extra))
  return { ...shifted, lanes: shifted.lanes.map((lane) => ({ ...lane, h: lane.h + (extra.get(lane.id) ?? 0) })) }
}

function shiftBy(lanes: readonly GraphLane[], extra: ReadonlyMap<string, number>): Arrangement['shift'] {
  return (y) => lanes.reduce((sum, lane) => sum + (lane.y + lane.h - SAME_PX <= y ? (extra.get(lane.id) ?? 0) : 0), 0)
}

function piecesOf(
  { nodes, links }: Addition,
  { laneOf }: LaneWishes,
  roomy: Scene,
  before: BoardGraph,
  anchor: string | undefined,
): Piece[] {
  const fresh = nodes.filter(({ existingId }) => existingId === undefined).map(({ key }) => key)
  const reused = nodes.flatMap(({ existingId }) => existingId ?? [])
  const near = reused.length > 0 ? reused : anchor === undefined ? [] : [anchor]
  const spotsIn = (id: string | undefined): readonly Spot[] => {
    const lane = roomy.graph.lanes.find((one) => one.id === id)
    const size = before.lanes.find((one) => one.id === id)
    if (lane === undefined || size === undefined) return spotsNear(near, roomy, fresh.length)
    return spotsInLane(lane, size, roomy, fresh.length, near)
  }
  const spots = new Map([...new Set(fresh.map((key) => laneOf.get(key)))].map((lane) => [lane, spotsIn(lane)]))
  return flowOrder(fresh, links).map((key) => ({ key, lane: laneOf.get(key), spots: spots.get(laneOf.get(key)) ?? [] }))
}

function spotName(key: string, { x, y }: Pick<Spot, 'x' | 'y'>): string {
  return `${key} ${x} ${y}`
}

/** Takes back what lanes did not need of their growth. */
function settled(chosen: ReadonlyMap<string, Spot>, board: BoardGraph, roomy: BoardGraph): Arrangement {
  const topOf = new Map(roomy.lanes.map(({ id, y }) => [id, y]))
  const needs = new Map(board.lanes.map((lane) => [lane.id, needOf(lane, topOf.get(lane.id) ?? lane.y, chosen)]))
  const shift = shiftBy(board.lanes, needs)
  const wide = board.lanes.map((lane) => {
    const ends = spotsOf(lane, chosen).map((spot) => spot.x + spot.w + SPACING.lanePadding)
    const w = Math.max(lane.x + lane.w, ...ends) - lane.x
    return { ...lane, y: lane.y + shift(lane.y), w, h: lane.h + (needs.get(lane.id) ?? 0) }
  })
  const lanes = alignLanes(wide, { ...shiftedBoard(board, shift), lanes: wide })
  const laneNow = new Map(lanes.map((lane) => [lane.id, lane]))
  const cards = new Map([...chosen].map(([key, { price: _price, ...spot }]) => {
    const [from, to] = [topOf.get(spot.lane ?? ''), laneNow.get(spot.lane ?? '')]
    const y = from === undefined || to === undefined ? spot.y : spot.y - from + to.y
    return [key, { ...spot, y, spot: spotName(key, spot) }]
  }))
  const isChanged = ({ y, w, h }: GraphLane, before: Box | undefined): boolean =>
    before?.y !== y || before.w !== w || before.h !== h
  return { cards, lanes: lanes.filter((lane, at) => isNew(lane.id) || isChanged(lane, board.lanes[at])), shift }
}

function spotsOf({ id }: GraphLane, chosen: ReadonlyMap<string, Spot>): Spot[] {
  return [...chosen.values()].filter(({ lane }) => lane === id)
}

/** How many px of its growth a lane needs, whose top is at `top` while it has all of it. */
function needOf(lane: GraphLane, top: number, chosen: ReadonlyMap<string, Spot>): number {
  const bottoms = spotsOf(lane, chosen).map((spot) => spot.y + spot.h + SPACING.lanePadding - top)
  return Math.max(0, ...bottoms.map((bottom) => bottom - lane.h))
}

/** Lanes that begin on one line end on one, too, unless something else stands there. */
function alignLanes(lanes: readonly GraphLane[], board: BoardGraph): GraphLane[] {
  const isFree = (strip: Box, lane: GraphLane): boolean =>
    !lane.isLocked && !foreignTo(lane, board).some((box) => overlaps(box, strip))
  return alignEdge(lanes, 'right', isFree, ({ x }) => lanes.filter((mate) => Math.abs(mate.x - x) < SAME_PX))
}
