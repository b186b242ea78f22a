import { alignEdge } from '../geometry/alignEdge.ts'
import { moved, type Box, type Point } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { laneAround, onGrid, SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphLane } from '../graph/boardGraph.ts'
import { isNew, newLane, type Addition } from './addition.ts'
import { boundsOfBoard, COLUMN_PX, ROW_PX, solidPieces, type Arrangement, type Scene } from './arrangement.ts'
import { flowOrder } from './flowOrder.ts'
import { grownBoard, SAME_LINE_PX, type Growth } from './growLanes.ts'
import { placePieces, type Piece, type Spot } from './placePieces.ts'
import { placeInRow, rowReach, type RowReach } from './wrapping.ts'
import { isFreeFor, spotsInLane, spotsNear } from './spots.ts'
import type { LaneWishes } from './wishLanes.ts'

/** Between a lane and the next one below it: room for links and the labels on them, px. */
const LANE_GAP_PX = 72
/** Rows that a lane may grow by at once, as long as that is enough: each is searched. */
const FEW_NEW_ROWS = 3
const LEAST_LANE_PX = laneAround({ x: 0, y: 0, ...COMPONENT_SIZE }).w
const NEW_LANE = { w: 1120, h: laneAround({ x: 0, y: 0, ...COMPONENT_SIZE }).h } as const

export interface BesideOptions {
  /** A card on the board beside which new ones go when they are linked to nothing there. */
  anchor?: string
  /** Spots that turned out to have no way for a link, by the names this gives them. */
  refused?: ReadonlySet<string>
}

/**
 * Adds components to a board beside what they are linked to, in its lanes; lanes grow, and what lies beside and below
 * makes room.
 */
export function arrangeBeside(
  addition: Addition,
  wishes: LaneWishes,
  scene: Scene,
  options: BesideOptions = {},
): Arrangement {
  const count = addition.nodes.filter(({ existingId }) => existingId === undefined).length
  const few = arrangeIn(addition, wishes, scene, { ...options, rows: Math.min(FEW_NEW_ROWS, count) })
  const isPlaced = [...few.cards].every(([key, { lane }]) => lane === wishes.laneOf.get(key))
  return isPlaced ? few : arrangeIn(addition, wishes, scene, { ...options, rows: count + 1 })
}

function arrangeIn(
  addition: Addition,
  wishes: LaneWishes,
  { graph, view }: Scene,
  { anchor, refused = new Set(), rows }: BesideOptions & { rows: number },
): Arrangement {
  const board = { ...graph, lanes: [...graph.lanes, ...newLanes(wishes, { graph, view })] }
  // The search looks at a board whose lanes have grown as far as they may; afterwards each keeps only what it needs.
  const most = mostGrowth(board, new Set(wishes.laneOf.values()), rows)
  const roomy = grownBoard(board, most) ?? board
  const pieces = piecesOf(addition, wishes, { graph: roomy, view }, board, anchor)
  const open = pieces.map((piece) => ({
    ...piece,
    spots: piece.spots.filter((spot) => !refused.has(spotName(piece.key, spot))),
  }))
  const rowsOf = reaches({ graph: board, view })
  const fixed = new Map(solidPieces(roomy).map((one) => [one.id, { ...one, row: placeInRow(one, rowsOf(one.lane)) }]))
  const chosen = placePieces({ pieces: open, fixed, ties: addition.links, standing: graph.links })
  return settled(chosen, board, roomy, most)
}

/** Lanes that are wished for and not there, one below the other under everything. */
function newLanes({ missing }: LaneWishes, { graph, view }: Scene): GraphLane[] {
  const bounds = boundsOfBoard(graph)
  const first = graph.lanes.toSorted((a, b) => a.x - b.x)[0]
  const w = graph.lanes.length === 0 ? NEW_LANE.w : Math.max(...graph.lanes.map((lane) => lane.w))
  const x = first?.x ?? bounds?.x ?? onGrid(view.x + (view.w - w) / 2)
  const y = bounds === undefined ? onGrid(view.y + (view.h - NEW_LANE.h) / 2) : bounds.y + bounds.h + LANE_GAP_PX
  return missing.map((plane, at) => newLane(plane, { x, y: y + at * (NEW_LANE.h + LANE_GAP_PX), w, h: NEW_LANE.h }))
}

/** As many rows as are asked for; where something below may not move one row, else columns, else as it is. */
function mostGrowth(board: BoardGraph, used: ReadonlySet<string>, rows: number): ReadonlyMap<string, Growth> {
  const growth = new Map<string, Growth>()
  for (const lane of board.lanes) {
    if (!used.has(lane.id)) continue
    const right = Math.max(0, LEAST_LANE_PX - lane.w)
    const wishes = [
      { right, down: rows * ROW_PX },
      { right, down: ROW_PX },
      { right: rows * COLUMN_PX, down: 0 },
      { right: COLUMN_PX, down: 0 },
    ]
    const found = wishes.find((wish) => grownBoard(board, new Map([...growth, [lane.id, wish]])) !== undefined)
    if (found !== undefined) growth.set(lane.id, found)
  }
  return growth
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
  const rowsOf = reaches({ graph: before, view: roomy.view })
  const near = reused.length > 0 ? reused : anchor === undefined ? [] : [anchor]
  const spotsIn = (id: string | undefined): readonly Spot[] => {
    const lane = roomy.graph.lanes.find((one) => one.id === id)
    const size = before.lanes.find((one) => one.id === id)
    const reach = rowsOf(id)
    if (lane === undefined || size === undefined) return spotsNear(near, roomy, fresh.length, reach)
    return spotsInLane(lane, size, roomy, fresh.length, near, reach)
  }
  const spots = new Map([...new Set(fresh.map((key) => laneOf.get(key)))].map((lane) => [lane, spotsIn(lane)]))
  return flowOrder(fresh, links).map((key) => ({ key, lane: laneOf.get(key), spots: spots.get(laneOf.get(key)) ?? [] }))
}

function reaches(scene: Scene): (lane: string | undefined) => RowReach {
  const known = new Map(scene.graph.lanes.map((lane) => [lane.id, rowReach(lane, scene)]))
  const loose = rowReach(undefined, scene)
  return (lane) => known.get(lane ?? '') ?? loose
}

function spotName(key: string, { x, y }: Pick<Spot, 'x' | 'y'>): string {
  return `${key} ${x} ${y}`
}

/** Takes back what lanes did not need of their growth. */
function settled(
  chosen: ReadonlyMap<string, Spot>,
  board: BoardGraph,
  roomy: BoardGraph,
  most: ReadonlyMap<string, Growth>,
): Arrangement {
  const topOf = new Map(roomy.lanes.map((lane) => [lane.id, lane]))
  const needs = new Map(board.lanes.map((lane) => [lane.id, needOf(lane, topOf.get(lane.id) ?? lane, chosen)]))
  // Where a lane only takes in what is free beside it, nothing has to move.
  const isPushing = (lane: GraphLane, { right, down }: Growth): boolean =>
    right > 0 && !isFreeFor(lane, { x: lane.x + lane.w, y: lane.y, w: right, h: lane.h + down }, board)
  const pushes = new Map(board.lanes.map((lane) => {
    const need = needs.get(lane.id) ?? { right: 0, down: 0 }
    return [lane.id, { ...need, right: isPushing(lane, need) ? need.right : 0 }]
  }))
  const standing = grownBoard(board, pushes) ?? grownBoard(board, most) ?? board
  const before = new Map(board.lanes.map((lane) => [lane.id, lane]))
  const wide = standing.lanes.map((lane) => {
    const { id, w } = before.get(lane.id) ?? lane
    return { ...lane, w: Math.max(lane.w, w + (needs.get(id)?.right ?? 0)) }
  })
  const lanes = alignLanes(wide, { ...standing, lanes: wide })
  const laneNow = new Map(lanes.map((lane) => [lane.id, lane]))
  const cards = new Map([...chosen].map(([key, { price: _price, ...spot }]) => {
    const [from, to] = [topOf.get(spot.lane ?? ''), laneNow.get(spot.lane ?? '')]
    const place = from === undefined || to === undefined ? spot : moved(spot, { x: to.x - from.x, y: to.y - from.y })
    return [key, { ...place, spot: spotName(key, spot) }]
  }))
  const isChanged = (lane: GraphLane): boolean => {
    const was = before.get(lane.id)
    return was === undefined || lane.x !== was.x || lane.y !== was.y || lane.w !== was.w || lane.h !== was.h
  }
  return {
    cards,
    lanes: lanes.filter((lane) => isNew(lane.id) || isChanged(lane)),
    standing: { ...standing, lanes: lanes.filter(({ id }) => !isNew(id)) },
  }
}

/** How many px a lane needs beyond its own size, which lies at `roomy` while it has all that it may get. */
function needOf(lane: GraphLane, roomy: Point, chosen: ReadonlyMap<string, Spot>): Growth {
  const own = [...chosen.values()].filter((spot) => spot.lane === lane.id)
  const rights = own.map((spot) => spot.x + spot.w + SPACING.lanePadding - roomy.x - lane.w)
  const bottoms = own.map((spot) => spot.y + spot.h + SPACING.lanePadding - roomy.y - lane.h)
  return { right: Math.max(0, ...rights), down: Math.max(0, ...bottoms) }
}

/** Lanes that begin on one line end on one, too, unless something else stands there. */
function alignLanes(lanes: readonly GraphLane[], board: BoardGraph): GraphLane[] {
  const isFree = (strip: Box, lane: GraphLane): boolean =>
    !lane.isLocked && !lane.isPinned && lane.rotation === 0 && isFreeFor(lane, strip, board)
  return alignEdge(lanes, 'right', isFree, ({ x }) => lanes.filter((mate) => Math.abs(mate.x - x) < SAME_LINE_PX))
}
