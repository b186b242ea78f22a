import { boundsOf, moved, overlaps, type Box, type Point } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { SPACING } from '../geometry/spacing.ts'
import { textWidth } from '../geometry/textMetrics.ts'
import { placeKit, type Grid } from '../kit/placeKit.ts'
import { LABEL } from '../routing/labelSize.ts'
import { FLOW_PLANES, newLane, newLaneId, type Addition, type FlowPlane } from './addition.ts'
import { boundsOfBoard, boxesOn, COLUMN_PX, ROW_PX, snapped, type Arrangement, type Scene } from './arrangement.ts'
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
 */
export function arrangeFresh(addition: Addition, wishes: LaneWishes, scene: Scene): Arrangement {
  const { nodes, lanes } = placeKit({ architecture: gridOf(addition, wishes) })
  const block = boundsOf([...nodes, ...lanes])
  const corner = freeCorner(block, scene)
  const by = { x: corner.x - block.x, y: corner.y - block.y }
  return {
    cards: new Map(
      nodes.map(({ node, ...box }) => [node.id, { ...moved(box, by), ...(node.lane !== '' && { lane: node.lane }) }]),
    ),
    lanes: lanes.map(({ lane, ...box }) => newLane(lane.plane, moved(box, by))),
    shift: () => 0,
  }
}

interface FreshLane {
  id: string
  plane: FlowPlane
}

/** With no lane empty: who comes here has none that is. */
function gridOf({ nodes, links }: Addition, { laneOf, missing }: LaneWishes): Grid<FreshLane> {
  const keys = flowOrder(nodes.map(({ key }) => key), links)
  const spots = spotsByLane({ nodes, links }, laneOf)
  const pieces = keys.map((key): Piece => ({ key, lane: laneOf.get(key), spots: spots.get(laneOf.get(key)) ?? [] }))
  const chosen = placePieces({ pieces, fixed: new Map(), ties: links })
  const columns = ranks([...chosen.values()].map(({ x }) => x))
  const rows = ranks([...chosen.values()].map(({ y }) => y))
  const cellOf = (key: string): { col: number; row: number } => {
    const spot = chosen.get(key)
    return { col: columns.get(spot?.x ?? 0) ?? 0, row: rows.get(spot?.y ?? 0) ?? 0 }
  }
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

/** Online above offline; in each as many columns as its longest chain and as many rows as its widest step. */
function spotsByLane(
  { nodes, links }: Pick<Addition, 'nodes' | 'links'>,
  laneOf: LaneWishes['laneOf'],
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
    const wanted = Math.min(WIDEST_GUTTER_PX, snapped(textWidth(label, LABEL) + LABEL_ROOM_PX))
    const col = Math.min(a.col, b.col)
    gaps[col] = Math.max(gaps[col] ?? SPACING.columnGutter, wanted)
  }
  return gaps
}

/** In the middle of the view if nothing is there, else under everything. */
function freeCorner({ w, h }: Box, { graph, view }: Scene): Point {
  const all = boundsOfBoard(graph)
  const middle = { x: snapped(view.x + (view.w - w) / 2), y: snapped(view.y + (view.h - h) / 2) }
  if (all === undefined || !boxesOn(graph).some((box) => overlaps({ ...middle, w, h }, box, AIR_PX))) return middle
  return { x: snapped(all.x), y: snapped(all.y + all.h + 2 * AIR_PX) }
}
