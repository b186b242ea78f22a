import { overlaps, type Box } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { insideOf, SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphLane, GraphPart } from '../graph/boardGraph.ts'
import { runsOf } from '../routing/route.ts'
import { boundsOfBoard, COLUMN_PX, coursesOn, ROW_PX, snapped, solidPieces, type Scene } from './arrangement.ts'
import type { Spot } from './placePieces.ts'

/** What a new card keeps free around others, px: a link has to fit between. */
const AIR = { cardX: 64, cardY: 40, other: 24, link: 14, label: 8 } as const
/** Columns and rows nearer than this are one, px. */
const SAME_PX = 40
const REACH = 4
/** A place off the usual ones is only taken when nothing else is left. */
const PRICE = { grow: 0.3, column: 0.05, row: 0.15, growDown: 0.7, off: 40 } as const

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
): Spot[] {
  const own = graph.parts.filter((part) => part.lane === lane.id)
  const columns = columnsOf(lane, graph, own, near, count)
  const inside = insideOf(lane)
  const [top, bottom] = [inside.y + COMPONENT_SIZE.h / 2, inside.y + inside.h - COMPONENT_SIZE.h / 2]
  const rows = steps(own[0] === undefined ? top : own[0].y + own[0].h / 2, ROW_PX, top, bottom)
  const isFree = freeTest(graph, lane.id)
  const spots = columns.flatMap((x, column) =>
    rows.map((middle, row): Spot => {
      const spot = { x, y: middle - COMPONENT_SIZE.h / 2, ...COMPONENT_SIZE, lane: lane.id }
      const grows = spot.x + spot.w > size.x + size.w ? PRICE.grow : 0
      const growsDown = spot.y + spot.h + SPACING.lanePadding > lane.y + size.h ? PRICE.growDown : 0
      return { ...spot, price: column * PRICE.column + row * PRICE.row + grows + growsDown }
    }),
  )
  return [...spots.filter((spot) => isFree(spot) && canReach(lane, spot, graph)), ...under({ graph, view }, count)]
}

/** Where loose cards could go around those they are linked to; under everything when there is no room. */
export function spotsNear(near: readonly string[], { graph, view }: Scene, count: number): Spot[] {
  const anchors = graph.parts.filter(({ id }) => near.includes(id))
  const isFree = freeTest(graph, undefined)
  const reach = Math.max(REACH, count + 1)
  const spots = anchors.flatMap((anchor) => Array.from({ length: (2 * reach + 1) * (2 * REACH + 1) }, (_, at): Spot => {
    const [col, row] = [Math.floor(at / (2 * REACH + 1)) - reach, (at % (2 * REACH + 1)) - REACH]
    const x = anchor.x + col * COLUMN_PX
    const y = anchor.y + (anchor.h - COMPONENT_SIZE.h) / 2 + row * ROW_PX
    return {
      x,
      y,
      ...COMPONENT_SIZE,
      price: Math.abs(col) * PRICE.column + Math.abs(row) * PRICE.row + (row < 0 ? PRICE.column : 0),
    }
  }))
  return [...spots.filter(isFree), ...under({ graph, view }, count)]
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
  const all = own.length > 0 || laned.length > 0 ? laned.map(({ x }) => x) : [first]
  const wanted = parts.filter(({ id }) => near.includes(id)).flatMap(({ x }) => [x, x + COLUMN_PX])
  const found: number[] = []
  for (const x of [...all, ...wanted].sort((a, b) => a - b)) {
    if (x >= first && !found.some((other) => Math.abs(other - x) < SAME_PX)) found.push(x)
  }
  const last = found.at(-1) ?? first
  return [...found, ...Array.from({ length: count + 1 }, (_, at) => last + (at + 1) * COLUMN_PX)]
}

function steps(through: number, by: number, from: number, to: number): number[] {
  const found: number[] = []
  for (let at = through - Math.floor((through - from) / by) * by; at <= to + 0.5; at += by) found.push(at)
  return found
}

/** A lane may grow to the right as long as nothing else is there. */
function canReach(lane: GraphLane, spot: Box, graph: BoardGraph): boolean {
  const right = lane.x + lane.w
  const beyond = spot.x + spot.w + SPACING.lanePadding - right
  if (beyond <= 0) return true
  const strip = { x: right, y: lane.y, w: beyond, h: lane.h }
  return !foreignTo(lane, graph).some((box) => overlaps(box, strip))
}

/** What may not come to lie in a lane. */
export function foreignTo({ id }: GraphLane, graph: BoardGraph): Box[] {
  const parts = new Set(graph.parts.filter(({ lane }) => lane === id).map((part) => part.id))
  return [...solidPieces(graph).filter((one) => !parts.has(one.id)), ...graph.lanes.filter((lane) => lane.id !== id)]
}

function freeTest(graph: BoardGraph, lane: string | undefined): (spot: Box) => boolean {
  const courses = coursesOn(graph)
  const runs = courses.flatMap(({ points }) => runsOf(points))
  const labels = courses.flatMap(({ labelBox }) => labelBox ?? [])
  const parts = new Set(graph.parts.map(({ id }) => id))
  const others = [
    ...solidPieces(graph).filter(({ id }) => !parts.has(id)),
    ...graph.lanes.filter(({ id }) => id !== lane),
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
    x: snapped(x) + at * COLUMN_PX,
    y: snapped(y + h) + SPACING.laneGutter,
    ...COMPONENT_SIZE,
    price: PRICE.off + at,
  }))
}
