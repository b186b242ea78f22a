import { middleOf, overlaps, type Box, type Point, type Size } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { SPACING } from '../geometry/spacing.ts'
import { hasFixed, isLarge, type Blocks } from './blocks.ts'
import { asked, isFlow } from './sources.ts'
import { laneOrders, nearOrders, type LaneOrder } from './laneOrders.ts'

/** Where every node is on a grid whose unit is a card with its gutter. Whole numbers, except for what may not move. */
export interface Cells {
  col: Float64Array
  row: Float64Array
}

/** Extents in grid units, both ends included. */
export interface Span {
  left: number
  right: number
  top: number
  bottom: number
}

/** A board as the search sees it: blocks, which are its nodes, lanes and links by number. */
export interface Puzzle extends Blocks {
  /** Grid unit, px. */
  pitch: Point
  /** Middle of the cell 0,0 in page px; counts only where something may not move. */
  origin: Point
  all: readonly number[]
  movable: readonly number[]
  /** Nodes in no lane. */
  outside: readonly number[]
  /** The lane of each node, or -1. */
  laneOf: Int32Array
  members: readonly (readonly number[])[]
  /** Lanes that keep their place, and those that hold nothing, have a span of their own. */
  fixedSpans: readonly (Span | undefined)[]
  orders: readonly LaneOrder[]
  from: Int32Array
  to: Int32Array
  /** Links that are read from left to right; feedback, monitoring and answers may run back. */
  flows: readonly boolean[]
  /** Those of them with which a design begins. */
  begins: readonly boolean[]
  /** And those on a way that comes round to there again. */
  asked: readonly boolean[]
  neighbours: readonly (readonly number[])[]
  /** Whether something that may not move is in the way there. */
  isBlocked: (col: number, row: number) => boolean
  /** How much it counts that a board reads well, beside short links; 1 is usual. */
  reading: number
  /** Nothing is fixed, so rows and columns can be as wide as what they hold. */
  isFree: boolean
  marks: Marks
}

/** Which cells hold a card, for one evaluation after the other: `round` tells the marks of this one from older ones. */
export interface Marks {
  round: number
  cells: Int32Array
}

/**
 * Cells on either side of the first that can be marked; further out they are taken for others, which no board gets to.
 */
export const REACH = 256

const CLEARANCE_PX = 32

export function makePuzzle(board: Blocks): Puzzle {
  const { blocks, lanes, links, fixed, sources, back } = board
  const indexOf = new Map(blocks.map(({ id }, index) => [id, index]))
  const laneIndex = new Map(lanes.map(({ id }, index) => [id, index]))
  const laneOf = Int32Array.from(blocks, ({ lane }) => laneIndex.get(lane ?? '') ?? -1)
  const staying = blocks.filter(({ id }) => fixed.has(id))
  const isFree = !hasFixed(board)
  const grid = gridOf(board, staying, isFree)
  const from = Int32Array.from(links, (link) => indexOf.get(link.from) ?? -1)
  const to = Int32Array.from(links, (link) => indexOf.get(link.to) ?? -1)
  const members = lanes.map((_, lane) => blocks.flatMap((_block, node) => (laneOf[node] === lane ? [node] : [])))
  const onWay = asked(links, board)
  return {
    ...board,
    ...grid,
    laneOf,
    members,
    from,
    to,
    isFree,
    reading: 1,
    all: blocks.map((_, node) => node),
    movable: blocks.flatMap(({ id }, node) => (fixed.has(id) ? [] : [node])),
    outside: blocks.flatMap((_, node) => (laneOf[node] === -1 ? [node] : [])),
    marks: { round: 0, cells: new Int32Array(4 * REACH * REACH) },
    fixedSpans: lanes.map((lane, at) =>
      fixed.has(lane.id) || (!isFree && members[at]?.length === 0) ? spanOf(lane, grid) : undefined,
    ),
    orders: isLarge(board)
      ? nearOrders(laneOrders(lanes), (lane) => (members[lane]?.length ?? 0) > 0)
      : laneOrders(lanes),
    flows: links.map((link) => isFlow(link) && !back.has(link.id)),
    asked: links.map(({ id }) => onWay.has(id)),
    begins: links.map((link) => isFlow(link) && sources.has(link.from) && !sources.has(link.to)),
    neighbours: neighboursOf(blocks.length, from, to),
    isBlocked: isFree ? () => false : blockedCells(grid, [...staying, ...board.obstacles], largest(blocks)),
  }
}

/** The cell that a box's middle lies in, not rounded. */
export function cellOf(box: Box, { pitch, origin }: Pick<Puzzle, 'pitch' | 'origin'>): { col: number; row: number } {
  return { col: (box.x + box.w / 2 - origin.x) / pitch.x, row: (box.y + box.h / 2 - origin.y) / pitch.y }
}

/** The smallest span around the nodes of a lane; undefined for an empty lane. */
export function spanAround(nodes: readonly number[], { col, row }: Cells): Span | undefined {
  if (nodes.length === 0) return undefined
  const span = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const node of nodes) {
    span.left = Math.min(span.left, col[node] ?? 0)
    span.right = Math.max(span.right, col[node] ?? 0)
    span.top = Math.min(span.top, row[node] ?? 0)
    span.bottom = Math.max(span.bottom, row[node] ?? 0)
  }
  return span
}

function gridOf(
  { blocks, links, fixed }: Blocks,
  staying: readonly Box[],
  isFree: boolean,
): Pick<Puzzle, 'pitch' | 'origin'> {
  const { columnGutter, rowGutter, laneGutter } = SPACING
  const { w, h } = isFree ? typical(blocks) : largest(blocks)
  const gutter = !isFree && links.some(({ label }) => label.length > 12) ? columnGutter + 32 : columnGutter
  // What stays is met best by a grid that it lies on.
  const { x, y } = middleOf(staying[0] ?? blocks.find(({ id }) => !fixed.has(id)) ?? { x: 0, y: 0, w, h })
  return { pitch: { x: w + gutter, y: h + (isFree ? rowGutter : laneGutter) }, origin: { x, y } }
}

function typical(boxes: readonly Box[]): Size {
  const byHeight = boxes.map(({ h }) => h).sort((a, b) => a - b)
  return { w: COMPONENT_SIZE.w, h: byHeight[Math.floor(byHeight.length / 2)] ?? COMPONENT_SIZE.h }
}

function largest(boxes: readonly Box[]): Size {
  const { w, h } = COMPONENT_SIZE
  return { w: Math.max(w, ...boxes.map((box) => box.w)), h: Math.max(h, ...boxes.map((box) => box.h)) }
}

function spanOf(box: Box, { pitch, origin }: Pick<Puzzle, 'pitch' | 'origin'>): Span {
  // A cell's own half on either side belongs to the card that is in it, and a gutter to nobody.
  const [reachX, reachY] = [pitch.x / 2 - SPACING.columnGutter / 2, pitch.y / 2 - SPACING.rowGutter / 2]
  return {
    left: (box.x + reachX - origin.x) / pitch.x,
    right: (box.x + box.w - reachX - origin.x) / pitch.x,
    top: (box.y + reachY - origin.y) / pitch.y,
    bottom: (box.y + box.h - reachY - origin.y) / pitch.y,
  }
}

function blockedCells(
  { pitch, origin }: Pick<Puzzle, 'pitch' | 'origin'>,
  boxes: readonly Box[],
  { w, h }: Size,
) {
  const known = new Map<number, boolean>()
  return (col: number, row: number): boolean => {
    const key = col * 8192 + row
    const answer = known.get(key)
    if (answer !== undefined) return answer
    const place = { x: origin.x + col * pitch.x - w / 2, y: origin.y + row * pitch.y - h / 2, w, h }
    const isTaken = boxes.some((box) => overlaps(box, place, CLEARANCE_PX))
    known.set(key, isTaken)
    return isTaken
  }
}

function neighboursOf(count: number, from: Int32Array, to: Int32Array): number[][] {
  const found = Array.from({ length: count }, () => new Set<number>())
  from.forEach((node, link) => {
    found[node]?.add(to[link] ?? -1)
    found[to[link] ?? -1]?.add(node)
  })
  return found.map((set) => [...set])
}
