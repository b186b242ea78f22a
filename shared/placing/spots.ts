import { contains, overlaps, type Box } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { insideOf, onGrid, SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphLane, GraphPart } from '../graph/boardGraph.ts'
import { runsOf } from '../routing/route.ts'
import { boundsOfBoard, COLUMN_PX, coursesOn, ROW_PX, solidPieces, type Scene } from './arrangement.ts'
import type { Spot } from './placePieces.ts'
import { isBeyond, placeInRow, type RowReach } from './wrapping.ts'

/** What a new card keeps free around others, px: a link has to fit between. */
const AIR = { cardX: 64, cardY: 40, other: 24, link: 14, label: 8 } as const
/** Columns and rows nearer than this are one, px. */
const SAME_PX = 40
/** A row that is nearer to the next than this, in usual ones, has no room between. */
const LEAST_ROW = 0.75
const REACH = 4
/** A place off the usual ones is only taken when nothing else is left. */
const PRICE = { grow: 0.3, column: 0.05, row: 0.15, growDown: 0.7, beyond: 2.2, off: 40 } as const

/**
 * Where cards could go in a lane: its columns and rows gone on to the right and down. `size` is the lane before it was
 * stretched.
 */
export function spotsInLane(
  lane: GraphLane,
  size: Box,
  { graph, view }: Scene,
  count: number,
  near: readonly string[],
  reach: RowReach,
): Spot[] {
  const own = graph.parts.filter((part) => part.lane === lane.id)
  const columns = columnsOf(lane, graph, own, near, count)
  const inside = insideOf(lane)
  const [top, bottom] = [inside.y + COMPONENT_SIZE.h / 2, inside.y + inside.h - COMPONENT_SIZE.h / 2]
  const named = own.filter(({ id }) => near.includes(id))
  const rows = rowsAt([...named, ...own].map(({ y, h }) => y + h / 2), top, bottom)
  const isFree = freeTest(graph, lane.id)
  const spots = columns.flatMap((x, column) =>
    rows.map((middle, row): Spot => {
      const spot = { x, y: middle - COMPONENT_SIZE.h / 2, ...COMPONENT_SIZE, lane: lane.id }
      const grows = spot.x + spot.w > lane.x + size.w ? PRICE.grow : 0
      const growsDown = spot.y + spot.h + SPACING.lanePadding > lane.y + size.h ? PRICE.growDown : 0
      const price = column * PRICE.column + row * PRICE.row + grows + growsDown + beyondPrice(x, reach)
      return { ...spot, price, row: placeInRow(spot, reach) }
    }),
  )
  return [...spots.filter((spot) => isFree(spot) && canReach(lane, spot, graph)), ...under({ graph, view }, count)]
}

/** Where loose cards could go around those they are linked to; under everything when there is no room. */
export function spotsNear(
  near: readonly string[], { graph, view }: Scene, count: number, rowReach: RowReach,
): Spot[] {
  const anchors = graph.parts.filter(({ id }) => near.includes(id))
  const isFree = freeTest(graph, undefined)
  const reach = Math.max(REACH, count + 1)
  const spots = anchors.flatMap((anchor) => Array.from({ length: (2 * reach + 1) * (2 * REACH + 1) }, (_, at): Spot => {
    const [col, row] = [Math.floor(at / (2 * REACH + 1)) - reach, (at % (2 * REACH + 1)) - REACH]
    const x = anchor.x + col * COLUMN_PX
    const away = Math.abs(col) * PRICE.column + Math.abs(row) * PRICE.row + (row < 0 ? PRICE.column : 0)
    const y = anchor.y + (anchor.h - COMPONENT_SIZE.h) / 2 + row * ROW_PX
    return {
      x,
      y,
      ...COMPONENT_SIZE,
      price: away + beyondPrice(x, rowReach),
      row: placeInRow({ x }, rowReach),
    }
  }))
  return [...spots.filter(isFree), ...under({ graph, view }, count)]
}

function beyondPrice(x: number, reach: RowReach): number {
  return isBeyond({ x }, reach) ? PRICE.beyond + ((x - reach.end) / COLUMN_PX) * PRICE.grow : 0
}

/** Columns of all lanes together, so that what stands below each other lines up, then more to the right. */
function columnsOf(
  lane: GraphLane,
  { parts }: BoardGraph,
  own: readonly GraphPart[],
  near: readonly string[],
  count: number,
): number[] {
  const first = lane.x + SPACING.lanePadding
  const laned = parts.filter((part) => part.lane !== undefined)
  const all = own.length > 0 ? laned.map(({ x }) => x) : [...laned.map(({ x }) => x), first]
  const wanted = parts.filter(({ id }) => near.includes(id)).flatMap(({ x }) => [x, x + COLUMN_PX])
  const found: number[] = []
  for (const x of [...all, ...wanted].sort((a, b) => a - b)) {
    if (x >= first && !found.some((other) => Math.abs(other - x) < SAME_PX)) found.push(x)
  }
  const last = found.at(-1) ?? first
  return [...found, ...Array.from({ length: count + 1 }, (_, at) => last + (at + 1) * COLUMN_PX)]
}

/**
 * The middles of rows from `top` to `bottom`: those on which cards lie already, where two are almost one the first of
 * them, and between and beyond these as many as there is room for.
 */
function rowsAt(middles: readonly number[], top: number, bottom: number): number[] {
  const isNew = (middle: number, at: number): boolean =>
    middles.slice(0, at).every((other) => Math.abs(other - middle) >= SAME_PX)
  const lines = middles.filter(isNew)
  const own = (lines.length === 0 ? [top] : lines).toSorted((a, b) => a - b)
  const above = Math.floor(((own[0] ?? top) - top) / ROW_PX)
  const found = Array.from({ length: Math.max(0, above) }, (_, at) => (own[0] ?? top) - (above - at) * ROW_PX)
  for (const [at, line] of own.entries()) {
    const next = own[at + 1]
    const end = next === undefined ? bottom + 0.5 : next - LEAST_ROW * ROW_PX
    for (let middle = line; middle === line || middle <= end; middle += ROW_PX) found.push(middle)
  }
  return found
}

/** A lane may grow to the right as long as nothing else is there. */
function canReach(lane: GraphLane, spot: Box, graph: BoardGraph): boolean {
  const right = lane.x + lane.w
  const beyond = spot.x + spot.w + SPACING.lanePadding - right
  if (beyond <= 0) return true
  return isFreeFor(lane, { x: right, y: lane.y, w: beyond, h: lane.h }, graph)
}

/** Whether a lane may take in a strip beside it: nothing else is there, and what it lies in reaches as far. */
export function isFreeFor(lane: GraphLane, strip: Box, graph: BoardGraph): boolean {
  const around = [...graph.lanes, ...graph.others].find(({ id }) => id === lane.parentId)
  const isWithin = around === undefined || contains(around, strip)
  return isWithin && !foreignTo(lane, graph).some((box) => overlaps(box, strip))
}

/** What may not come to lie in a lane. */
function foreignTo({ id }: GraphLane, graph: BoardGraph): Box[] {
  const own = new Set([...graph.parts, ...graph.others].filter(({ lane }) => lane === id).map((piece) => piece.id))
  return [...solidPieces(graph).filter((one) => !own.has(one.id)), ...otherLanes(id, graph)]
}

/** The lanes that a lane has nothing to do with. */
function otherLanes(id: string | undefined, { lanes }: BoardGraph): GraphLane[] {
  const around = new Set([id])
  // A lane may lie in a lane.
  for (let at = lanes.find((lane) => lane.id === id)?.lane; at !== undefined && !around.has(at);) {
    around.add(at)
    at = lanes.find((lane) => lane.id === at)?.lane
  }
  return lanes.filter((lane) => !around.has(lane.id))
}

function freeTest(graph: BoardGraph, lane: string | undefined): (spot: Box) => boolean {
  const courses = coursesOn(graph)
  const runs = courses.flatMap(({ points }) => runsOf(points))
  const labels = courses.flatMap(({ labelBox }) => labelBox ?? [])
  const parts = new Set(graph.parts.map(({ id }) => id))
  const others = [
    ...solidPieces(graph).filter(({ id }) => !parts.has(id)),
    ...otherLanes(lane, graph),
  ]
  return (spot) =>
    !(
      graph.parts.some((part) => overlaps(part, spot, AIR.cardX, AIR.cardY)) ||
      others.some((box) => overlaps(box, spot, AIR.other, AIR.other)) ||
      runs.some((run) => overlaps(run, spot, AIR.link, AIR.link)) ||
      labels.some((label) => overlaps(label, spot, AIR.label, AIR.label))
    )
}

function under({ graph, view }: Scene, count: number): Spot[] {
  const { x, y, h } = boundsOfBoard(graph) ?? { ...view, h: 0 }
  return Array.from({ length: count }, (_, at) => ({
    x: onGrid(x) + at * COLUMN_PX,
    y: onGrid(y + h) + SPACING.laneGutter,
    ...COMPONENT_SIZE,
    price: PRICE.off + at,
  }))
}
