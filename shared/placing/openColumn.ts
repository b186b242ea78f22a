import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphLane, GraphPart } from '../graph/boardGraph.ts'
import { movedBoard } from '../graph/movedBoard.ts'
import type { Addition } from './addition.ts'
import { COLUMN_PX, ROW_PX, solidPieces, type Arrangement } from './arrangement.ts'
import { grownBoard } from './growLanes.ts'
import { isFreeFor } from './spots.ts'

/** From here on a card that joins two others no longer lies between them, in columns and in rows. */
const FAR = { columns: 1.5, rows: 2.5 } as const

/** Columns nearer than this are one, px. */
const SAME_PX = 40

interface Between {
  key: string
  from: GraphPart
  to: GraphPart
}

/** The one new card of an addition that leads from a card on to the next one in the same lane; undefined for others. */
function betweenTwo({ nodes, links }: Addition, { parts }: BoardGraph): Between | undefined {
  const [fresh, ...more] = nodes.filter(({ existingId }) => existingId === undefined)
  if (fresh === undefined || more.length > 0) return undefined
  const ids = links.flatMap(({ from, to }) => (from === fresh.key ? [to] : to === fresh.key ? [from] : []))
  const ends = parts.filter(({ id }) => ids.includes(id)).toSorted((a, b) => a.x - b.x)
  const [from, to] = ends
  if (from?.lane === undefined || to === undefined || ends.length > 2 || from.lane !== to.lane) return undefined
  const isBeside = to.x >= from.x + from.w && Math.abs(from.y - to.y) < ROW_PX
  return isBeside ? { key: fresh.key, from, to } : undefined
}

/** Whether the card that an arrangement puts between two others came to lie far from both. */
export function isFarFromMiddle(addition: Addition, { cards, standing }: Arrangement): boolean {
  const between = betweenTwo(addition, standing)
  const card = cards.get(between?.key ?? '')
  if (between === undefined || card === undefined) return false
  const { from, to } = between
  const [left, right] = [from.x - FAR.columns * COLUMN_PX, to.x + FAR.columns * COLUMN_PX]
  return card.x < left || card.x > right || Math.abs(card.y - from.y) > FAR.rows * ROW_PX
}

/**
 * A new column between two cards of a lane, for the one that leads from one to the other: what stands in the lane from
 * the second on moves to the right, and the lane grows. Undefined when something in the way may not move.
 */
export function openColumn(addition: Addition, graph: BoardGraph): Arrangement | undefined {
  const between = betweenTwo(addition, graph)
  const lane = graph.lanes.find(({ id }) => id === between?.from.lane)
  if (between === undefined || lane === undefined || lane.isLocked || lane.rotation !== 0) return undefined
  const { key, from, to } = between
  const own = solidPieces(graph).filter((one) => one.lane === lane.id)
  const moving = own.filter(({ x }) => x >= to.x - SAME_PX)
  const isStuck = moving.some((one) => one.isLocked || one.isPinned || one.parentId !== lane.id)
  const isCrowded = own.some((one) => !moving.includes(one) && one.x + one.w > to.x)
  if (isStuck || isCrowded || graph.lanes.some((one) => one.lane === lane.id)) return undefined
  const ends = moving.reduce((far, { x, w }) => Math.max(far, x + w + COLUMN_PX), 0)
  const wide = widened(lane, Math.max(0, ends + SPACING.lanePadding - lane.x - lane.w), graph)
  if (wide === undefined) return undefined
  const ids = new Set(moving.map(({ id }) => id))
  const standing = movedBoard(wide, ({ id }) => ({ x: ids.has(id) ? COLUMN_PX : 0, y: 0 }))
  const place = { x: to.x, y: from.y + (from.h - COMPONENT_SIZE.h) / 2, ...COMPONENT_SIZE, lane: lane.id }
  const isSame = (one: GraphLane, was: GraphLane | undefined): boolean =>
    was !== undefined && one.x === was.x && one.y === was.y && one.w === was.w && one.h === was.h
  const lanes = standing.lanes.filter((one) => !isSame(one, graph.lanes.find(({ id }) => id === one.id)))
  return { cards: new Map([[key, place]]), lanes, standing }
}

function widened(lane: GraphLane, right: number, graph: BoardGraph): BoardGraph | undefined {
  const strip = { x: lane.x + lane.w, y: lane.y, w: right, h: lane.h }
  if (right > 0 && !isFreeFor(lane, strip, graph)) return grownBoard(graph, new Map([[lane.id, { right, down: 0 }]]))
  return { ...graph, lanes: graph.lanes.map((one) => (one === lane ? { ...lane, w: lane.w + right } : one)) }
}
