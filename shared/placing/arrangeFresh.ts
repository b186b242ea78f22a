import { boundsOf, moved, overlaps, type Box, type Point } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { onGrid, SPACING } from '../geometry/spacing.ts'
import { textWidth } from '../geometry/textMetrics.ts'
import { placeKit, type Grid } from '../kit/placeKit.ts'
import { LABEL } from '../routing/labelSize.ts'
import { FLOW_PLANES, newLane, newLaneId, type Addition, type FlowPlane } from './addition.ts'
import { boundsOfBoard, boxesOn, COLUMN_PX, ROW_PX, type Arrangement, type Scene } from './arrangement.ts'
import type { BoardGraph, GraphLane } from '../graph/boardGraph.ts'
import { foldRows, type Cell } from './foldRows.ts'
import { depthsOf, flowOrder } from './flowOrder.ts'
import { placePieces, type Piece, type Spot } from './placePieces.ts'
import type { LaneWishes } from './wishLanes.ts'

const LANES_APART_PX = 96
const MOST_COLUMNS = 12
const MOST_ROWS = 5
const WIDEST_GUTTER_PX = 240
/** What a label needs on a link beside its own width: tldraw wraps it earlier. */
const LABEL_ROOM_PX = 96
const AIR_PX = 48
/** Cheap, so that it only decides between equals. */
const PRICE = { column: 0.04, row: 0.12 } as const

/**
 * Arranges components that stand in no relation to what is on the board: a grid of their own, with lanes where they are
 * wished for.
 * @param columns so many at most side by side; what comes after is in rows below
 */
export function arrangeFresh(addition: Addition, wishes: LaneWishes, scene: Scene, columns: number): Arrangement {
  const { nodes, lanes } = placeKit({ architecture: gridOf(addition, wishes, columns) })
  const block = boundsOf([...nodes, ...lanes])
  const corner = freeCorner(block, scene)
  const by = { x: corner.x - block.x, y: corner.y - block.y }
  return {
    cards: new Map(
      nodes.map(({ node, ...box }) => [node.id, { ...moved(box, by), ...(node.lane !== '' && { lane: node.lane }) }]),
    ),
    lanes: lanes.map(({ lane, ...box }) => newLane(lane.plane, moved(box, by))),
    standing: scene.graph,
  }
}

type LaneOf = LaneWishes['laneOf']

interface FreshLane {
  id: string
  plane: FlowPlane
}

/** With no lane empty: who comes here has none that is. */
function gridOf({ nodes, links }: Addition, { laneOf, missing }: LaneWishes, most: number): Grid<FreshLane> {
  const keys = flowOrder(nodes.map(({ key }) => key), links)
  const laid = links.length === 0 ? asWritten(keys, laneOf, most) : asLinked(keys, { nodes, links }, laneOf)
  const folded = foldRows(laid, (key) => laneOf.get(key), links, most)
  const cellOf = (key: string): Cell => folded.get(key) ?? { col: 0, row: 0 }
  return {
    lanes: missing.map((plane) => ({ id: newLaneId(plane), plane })),
    nodes: nodes.map(({ key, kind, title, technology }) => ({
      id: key,
      kind,
      title,
      technology,
      lane: laneOf.get(key) ?? '',
      ...cellOf(key),
    })),
    columnGaps: roomForLabels(links, cellOf),
  }
}

type Cells = ReadonlyMap<string, Cell>

function asLinked(keys: readonly string[], { nodes, links }: Pick<Addition, 'nodes' | 'links'>, laneOf: LaneOf): Cells {
  const spots = spotsByLane({ nodes, links }, laneOf)
  const pieces = keys.map((key): Piece => ({ key, lane: laneOf.get(key), spots: spots.get(laneOf.get(key)) ?? [] }))
  const chosen = placePieces({ pieces, fixed: new Map(), ties: links })
  const columns = ranks([...chosen.values()].map(({ x }) => x))
  const rows = ranks([...chosen.values()].map(({ y }) => y))
  return new Map(keys.map((key) => {
    const spot = chosen.get(key)
    return [key, { col: columns.get(spot?.x ?? 0) ?? 0, row: rows.get(spot?.y ?? 0) ?? 0 }]
  }))
}

/** What no link joins is read as writing is: in rows, each lane below the last, as even as they can be. */
function asWritten(keys: readonly string[], laneOf: LaneOf, most: number): Cells {
  const found = new Map<string, Cell>()
  let top = 0
  for (const lane of [undefined, ...FLOW_PLANES.map(newLaneId)]) {
    const own = keys.filter((key) => laneOf.get(key) === lane)
    const rows = Math.ceil(own.length / most)
    const columns = Math.ceil(own.length / Math.max(1, rows))
    own.forEach((key, at) => found.set(key, { col: at % columns, row: top + Math.floor(at / columns) }))
    top += rows
  }
  return found
}

/** Online above offline; in each as many columns as its longest chain and as many rows as its widest step. */
function spotsByLane(
  { nodes, links }: Pick<Addition, 'nodes' | 'links'>,
  laneOf: LaneOf,
): Map<string | undefined, Spot[]> {
  const keys = nodes.map(({ key }) => key)
  const columns = Math.min(MOST_COLUMNS, Math.max(...depthsOf(keys, links).values()) + 2)
  const found = new Map<string | undefined, Spot[]>()
  let top = 0
  for (const lane of [undefined, ...FLOW_PLANES.map(newLaneId)]) {
    const count = keys.filter((key) => laneOf.get(key) === lane).length
    if (count === 0) continue
    const rows = Math.max(Math.min(MOST_ROWS, count), Math.ceil(count / columns) + 1)
    found.set(lane, cells(columns, rows, top, lane))
    // Counted as if it were full of rows only so far as it hardly matters: between lanes distance down costs little.
    top += Math.min(rows, 2) * ROW_PX + LANES_APART_PX + (rows > 2 ? (rows - 2) * ROW_PX : 0)
  }
  return found
}

function cells(columns: number, rows: number, top: number, lane: string | undefined): Spot[] {
  return Array.from({ length: columns * rows }, (_, at) => {
    const [col, row] = [Math.floor(at / rows), at % rows]
    return {
      x: col * COLUMN_PX,
      y: top + row * ROW_PX,
      ...COMPONENT_SIZE,
      lane,
      price: col * PRICE.column + row * PRICE.row,
    }
  })
}

/** The place of each value among all that occur, so that empty columns and rows vanish. */
function ranks(values: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank]))
}

/** Wider gutters where a labelled link runs straight from one column to the next. */
function roomForLabels(
  links: Addition['links'],
  cellOf: (key: string) => { col: number; row: number },
): Record<number, number> {
  const gaps: Record<number, number> = {}
  for (const { from, to, label } of links) {
    const [a, b] = [cellOf(from), cellOf(to)]
    if (label === '' || Math.abs(a.col - b.col) !== 1) continue
    const wanted = Math.min(WIDEST_GUTTER_PX, onGrid(textWidth(label, LABEL) + LABEL_ROOM_PX))
    const col = Math.min(a.col, b.col)
    gaps[col] = Math.max(gaps[col] ?? SPACING.columnGutter, wanted)
  }
  return gaps
}

/** In the middle of the view if nothing is there, else under everything; with other lanes below those. */
function freeCorner({ w, h }: Box, { graph, view }: Scene): Point {
  const all = boundsOfBoard(graph)
  const middle = { x: onGrid(view.x + (view.w - w) / 2), y: onGrid(view.y + (view.h - h) / 2) }
  const planes = planesOf(graph)
  const isTaken = boxesOn(graph).some((box) => overlaps({ ...middle, w, h }, box, AIR_PX))
  if (all === undefined || (planes.length === 0 && !isTaken)) return middle
  const x = planes.length === 0 ? onGrid(all.x) : Math.min(...planes.map((lane) => lane.x))
  return { x, y: onGrid(all.y + all.h + 2 * AIR_PX) }
}

function planesOf({ lanes }: BoardGraph): GraphLane[] {
  return lanes.filter(({ plane }) => plane !== 'free')
}

/** Nothing lies beside what is under everything, so that it may end where the widest lane there does. */
export function asWideAsLanes(lanes: readonly GraphLane[], graph: BoardGraph): GraphLane[] {
  const right = Math.max(-Infinity, ...planesOf(graph).map(({ x, w }) => x + w))
  return lanes.map((lane) => ({ ...lane, w: Math.max(lane.w, right - lane.x) }))
}
