import { alignEdge } from '../geometry/alignEdge.ts'
import { boundsOf, overlaps, type Box, type Point } from '../geometry/box.ts'
import { laneAround, SPACING } from '../geometry/spacing.ts'
import { definitionOf } from '../board/plainComponent.ts'
import { chipTexts } from '../catalog/chips.ts'
import { COMPONENT_SIZE, componentHeight } from '../geometry/cardSize.ts'
import type { KitArchitecture, KitLane, KitNode } from './kit.ts'

export interface PlacedNode extends Box {
  node: KitNode
}

export interface PlacedLane<L = KitLane> extends Box {
  lane: L
}

/** Components on cells, in lanes of any sort. */
export interface Grid<L> extends Pick<KitArchitecture, 'nodes' | 'columnGaps' | 'rowGaps'> {
  lanes: readonly L[]
}

type GridLane = Pick<KitLane, 'id' | 'plane'>

/** Where everything of a kit goes, in page px with the first card's column at x 0 and the first row at y 0. */
export interface KitPlacement<L = KitLane> {
  nodes: readonly PlacedNode[]
  lanes: readonly PlacedLane<L>[]
  bounds: Box
}

/**
 * Turns grid cells into page positions. Columns and rows are shared by all lanes, so that straight links stay straight.
 */
export function placeKit<L extends GridLane>({ architecture }: { architecture: Grid<L> }): KitPlacement<L> {
  const heights = architecture.nodes.map(nodeHeight)
  const rows = rowBands(architecture, heights)
  const columns = columnStarts(architecture)
  const nodes = architecture.nodes.map((node, index) => {
    const h = heights[index] ?? COMPONENT_SIZE.h
    const band = rows[node.row] ?? { y: 0, h }
    return { node, x: columns[node.col] ?? 0, y: band.y + (band.h - h) / 2, w: COMPONENT_SIZE.w, h }
  })
  const zones = architecture.lanes.map((lane) => placeLane(lane, nodes, rows))
  const even = alignEdge(zones, 'right', (strip) => !zones.some((zone) => overlaps(zone, strip)))
  const lanes = grownAtEdges(even, nodes, SPACING.corridor, SPACING.corridor)
  return { nodes, lanes, bounds: boundsOf([...nodes, ...lanes]) }
}

/**
 * Takes back the room that lanes at the right and the bottom edge have for links around the last cards, where no link
 * runs there.
 */
export function withoutIdleCorridors<B extends Box>(
  lanes: readonly B[],
  cards: readonly Box[],
  points: readonly Point[],
): B[] {
  const inside = boundsOf(cards)
  const usesRight = points.some(({ x }) => x > inside.x + inside.w)
  const usesBottom = points.some(({ y }) => y > inside.y + inside.h)
  return grownAtEdges(lanes, cards, usesRight ? 0 : -SPACING.corridor, usesBottom ? 0 : -SPACING.corridor)
}

function grownAtEdges<B extends Box>(lanes: readonly B[], cards: readonly Box[], right: number, bottom: number): B[] {
  const all = boundsOf([...lanes, ...cards])
  return lanes.map((lane) => ({
    ...lane,
    w: lane.w + (lane.x + lane.w === all.x + all.w ? right : 0),
    h: lane.h + (lane.y + lane.h === all.y + all.h ? bottom : 0),
  }))
}

function nodeHeight(node: KitNode): number {
  const definition = definitionOf(node.kind)
  const chips = definition !== undefined && chipTexts(definition, node.attrs ?? {}).length > 0
  return componentHeight({ chips, note: false })
}

function columnStarts({ nodes, columnGaps }: Grid<unknown>): number[] {
  const count = Math.max(...nodes.map((node) => node.col)) + 1
  const starts = [0]
  for (let col = 1; col < count; col++) {
    starts.push((starts[col - 1] ?? 0) + COMPONENT_SIZE.w + (columnGaps?.[col - 1] ?? SPACING.columnGutter))
  }
  return starts
}

interface Band {
  y: number
  h: number
}

function rowBands({ nodes, lanes, rowGaps }: Grid<GridLane>, heights: readonly number[]): Band[] {
  const count = Math.max(...nodes.map((node) => node.row)) + 1
  const bands: Band[] = []
  let y = 0
  for (let row = 0; row < count; row++) {
    const h = Math.max(COMPONENT_SIZE.h, ...nodes.map((node, index) => (node.row === row ? (heights[index] ?? 0) : 0)))
    bands.push({ y, h })
    y += h + (rowGaps?.[row] ?? gutterBelow(row, nodes, lanes))
  }
  return bands
}

function gutterBelow(row: number, nodes: readonly KitNode[], lanes: readonly GridLane[]): number {
  const ending = lanes.filter((lane) => lastRow(lane, nodes) === row)
  const starting = lanes.filter((lane) => firstRow(lane, nodes) === row + 1)
  if (ending.length === 0 && starting.length === 0) return SPACING.rowGutter
  const turnsOffline =
    ending.some((lane) => lane.plane === 'online') && starting.some((lane) => lane.plane === 'offline')
  return turnsOffline ? SPACING.planeGutter : SPACING.laneGutter
}

function rowsOf(lane: GridLane, nodes: readonly KitNode[]): number[] {
  return nodes.filter((node) => node.lane === lane.id).map((node) => node.row)
}

function firstRow(lane: GridLane, nodes: readonly KitNode[]): number {
  return Math.min(...rowsOf(lane, nodes))
}

function lastRow(lane: GridLane, nodes: readonly KitNode[]): number {
  return Math.max(...rowsOf(lane, nodes))
}

function placeLane<L extends GridLane>(
  lane: L,
  nodes: readonly PlacedNode[],
  rows: readonly Band[],
): PlacedLane<L> {
  const own = nodes.filter((placed) => placed.node.lane === lane.id)
  const bands = own.map((placed) => rows[placed.node.row] ?? placed)
  const inner = boundsOf(
    own.map((placed, index) => ({ x: placed.x, w: placed.w, y: bands[index]?.y ?? 0, h: bands[index]?.h ?? 0 })),
  )
  return { lane, ...laneAround(inner) }
}
