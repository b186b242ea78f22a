import { alignEdge } from '../geometry/alignEdge.ts'
import { boundsOf, overlaps, type Box } from '../geometry/box.ts'
import { laneAround, SPACING } from '../geometry/spacing.ts'
import { findComponent } from '../catalog/index.ts'
import { chipTexts } from '../catalog/chips.ts'
import { COMPONENT_SIZE, componentHeight } from '../geometry/cardSize.ts'
import type { Kit, KitArchitecture, KitLane, KitNode } from './kit.ts'

export interface PlacedNode extends Box {
  node: KitNode
}

export interface PlacedLane extends Box {
  lane: KitLane
}

/** Where everything of a kit goes, in page px with the first card's column at x 0 and the first row at y 0. */
export interface KitPlacement {
  nodes: readonly PlacedNode[]
  lanes: readonly PlacedLane[]
  bounds: Box
}

/**
 * Turns grid cells into page positions. Columns and rows are shared by all lanes, so that straight links stay straight.
 */
export function placeKit(kit: Pick<Kit, 'architecture'>): KitPlacement {
  const { architecture } = kit
  const heights = architecture.nodes.map(nodeHeight)
  const rows = rowBands(architecture, heights)
  const columns = columnStarts(architecture)
  const nodes = architecture.nodes.map((node, index) => {
    const h = heights[index] ?? COMPONENT_SIZE.h
    const band = rows[node.row] ?? { y: 0, h }
    return { node, x: columns[node.col] ?? 0, y: band.y + (band.h - h) / 2, w: COMPONENT_SIZE.w, h }
  })
  const zones = architecture.lanes.map((lane) => placeLane(lane, nodes, rows))
  const lanes = alignEdge(zones, 'right', (strip) => !zones.some((zone) => overlaps(zone, strip)))
  return withCorridors({ nodes, lanes, bounds: boundsOf([...nodes, ...lanes]) }, SPACING.corridor, SPACING.corridor)
}

/**
 * Makes room inside the lanes at the right and the bottom edge (or takes it back), where links run around the last
 * cards.
 */
export function withCorridors({ nodes, lanes, bounds }: KitPlacement, right: number, bottom: number): KitPlacement {
  const wider = lanes.map((lane) => ({
    ...lane,
    w: lane.w + (lane.x + lane.w === bounds.x + bounds.w ? right : 0),
    h: lane.h + (lane.y + lane.h === bounds.y + bounds.h ? bottom : 0),
  }))
  return { nodes, lanes: wider, bounds: boundsOf([...nodes, ...wider]) }
}

function nodeHeight(node: KitNode): number {
  const definition = findComponent(node.kind)
  const chips = definition !== undefined && chipTexts(definition, node.attrs ?? {}).length > 0
  return componentHeight({ chips, note: false })
}

function columnStarts({ nodes, columnGaps }: KitArchitecture): number[] {
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

function rowBands({ nodes, lanes, rowGaps }: KitArchitecture, heights: readonly number[]): Band[] {
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

function gutterBelow(row: number, nodes: readonly KitNode[], lanes: readonly KitLane[]): number {
  const ending = lanes.filter((lane) => lastRow(lane, nodes) === row)
  const starting = lanes.filter((lane) => firstRow(lane, nodes) === row + 1)
  if (ending.length === 0 && starting.length === 0) return SPACING.rowGutter
  const turnsOffline =
    ending.some((lane) => lane.plane === 'online') && starting.some((lane) => lane.plane === 'offline')
  return turnsOffline ? SPACING.planeGutter : SPACING.laneGutter
}

function rowsOf(lane: KitLane, nodes: readonly KitNode[]): number[] {
  return nodes.filter((node) => node.lane === lane.id).map((node) => node.row)
}

function firstRow(lane: KitLane, nodes: readonly KitNode[]): number {
  return Math.min(...rowsOf(lane, nodes))
}

function lastRow(lane: KitLane, nodes: readonly KitNode[]): number {
  return Math.max(...rowsOf(lane, nodes))
}

function placeLane(lane: KitLane, nodes: readonly PlacedNode[], rows: readonly Band[]): PlacedLane {
  const own = nodes.filter((placed) => placed.node.lane === lane.id)
  const bands = own.map((placed) => rows[placed.node.row] ?? placed)
  const inner = boundsOf(
    own.map((placed, index) => ({ x: placed.x, w: placed.w, y: bands[index]?.y ?? 0, h: bands[index]?.h ?? 0 })),
  )
  return { lane, ...laneAround(inner) }
}
