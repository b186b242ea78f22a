import { overlaps } from '../geometry/box.ts'
import { boundsOf, type Box } from '../geometry/box.ts'
import { labelSize } from '../routing/labelSize.ts'
import { TIDY_SPACING, type Cells, type Puzzle } from './puzzle.ts'

/** Where everything goes, in page px and in the board's own order. */
export interface TidyPlaces {
  nodes: Box[]
  lanes: Box[]
}

const GRID_PX = 8
/** Line on either side of a label that sits between two cards. */
const LABEL_STUB_PX = 56
const WIDEST_LABEL_PX = 112
const LANE_AIR_PX = 48
/** Room in a lane's last row or column for links that run around its cards. */
const SHOULDER_PX = 16

/**
 * Turns cells into places: bands as wide as what they hold when nothing is fixed, else a plain grid through what is.
 */
export function placeCells(puzzle: Puzzle, cells: Cells): TidyPlaces {
  const centres = puzzle.isFree ? bandCentres(puzzle, cells) : gridCentres(puzzle, cells)
  const nodes = puzzle.board.nodes.map((node, index): Box => {
    const { id: _id, lane: _lane, isFixed: _fixed, ...box } = node
    const { x = 0, y = 0 } = centres[index] ?? {}
    return node.isFixed ? box : { x: x - box.w / 2, y: y - box.h / 2, w: box.w, h: box.h }
  })
  const places = { nodes, lanes: lanesAround(puzzle, nodes) }
  return puzzle.isFree ? backInPlace(puzzle, { nodes, lanes: straightEdges(puzzle, places) }) : places
}

function gridCentres({ origin, pitch }: Puzzle, { col, row }: Cells): { x: number; y: number }[] {
  return [...col.keys()].map((node) => ({
    x: origin.x + (col[node] ?? 0) * pitch.x,
    y: origin.y + (row[node] ?? 0) * pitch.y,
  }))
}

function bandCentres(puzzle: Puzzle, { col, row }: Cells): { x: number; y: number }[] {
  const { nodes } = puzzle.board
  const columns = bands(
    col,
    nodes.map(({ w }) => w),
    TIDY_SPACING.card.w,
    (left, right) => columnGap(puzzle, col, left, right),
  )
  const rows = bands(
    row,
    nodes.map(({ h }) => h),
    TIDY_SPACING.card.h,
    (upper, lower) => rowGap(puzzle, row, upper, lower),
  )
  return nodes.map((_, node) => ({ x: columns.get(col[node] ?? 0) ?? 0, y: rows.get(row[node] ?? 0) ?? 0 }))
}

/** The middle of each band that holds something; empty ones take no room. */
function bands(
  values: Float64Array,
  sizes: readonly number[],
  least: number,
  gap: (before: number, after: number) => number,
): Map<number, number> {
  const middles = new Map<number, number>()
  let [end, last] = [0, Number.NaN]
  for (const value of [...new Set(values)].sort((a, b) => a - b)) {
    const size = Math.max(least, ...sizes.filter((_, node) => values[node] === value))
    const begin = Number.isNaN(last) ? 0 : end + gap(last, value)
    middles.set(value, begin + size / 2)
    ;[end, last] = [begin + size, value]
  }
  return middles
}

/** Wide enough for the labels of the links that cross only this gap. */
function columnGap({ from, to, board }: Puzzle, col: Float64Array, left: number, right: number): number {
  const labels = board.links.map(({ label }, link) =>
    isBetween(col[from[link] ?? 0], col[to[link] ?? 0], left, right) ? labelSize(label, { w: 0, h: 0 }).w : 0,
  )
  const widest = Math.min(WIDEST_LABEL_PX, Math.max(0, ...labels))
  return onGrid(Math.max(TIDY_SPACING.columnGutter, widest + LABEL_STUB_PX))
}

function isBetween(one: number | undefined, other: number | undefined, left: number, right: number): boolean {
  return (one === left && other === right) || (one === right && other === left)
}

/** More where a lane ends or begins, for its edge, its title and air. */
function rowGap({ members }: Puzzle, row: Float64Array, upper: number, lower: number): number {
  const isEdge = members.some((nodes) => {
    const rows = nodes.map((node) => row[node] ?? 0)
    return rows.length > 0 && (Math.max(...rows) === upper || Math.min(...rows) === lower)
  })
  return isEdge ? TIDY_SPACING.laneGutter : TIDY_SPACING.rowGutter
}

function lanesAround({ board, members, isFree }: Puzzle, nodes: readonly Box[]): Box[] {
  const { lanePadding, laneTitle } = TIDY_SPACING
  return board.lanes.map((lane, at) => {
    const own = (members[at] ?? []).flatMap((node) => nodes[node] ?? [])
    // A lane whose members all stay has no reason to change, and an empty one has its own size.
    const stays =
      own.length === 0 ||
      (!isFree && (lane.isFixed || members[at]?.every((node) => board.nodes[node]?.isFixed) === true))
    if (stays) return { x: lane.x, y: lane.y, w: lane.w, h: lane.h }
    const inner = boundsOf(own)
    return {
      x: inner.x - lanePadding,
      y: inner.y - laneTitle,
      w: inner.w + 2 * lanePadding,
      h: inner.h + laneTitle + lanePadding,
    }
  })
}

/** Lanes with nothing beside them begin and end on one line, because ragged edges look like a mistake. */
function straightEdges({ orders }: Puzzle, { nodes, lanes }: TidyPlaces): Box[] {
  if (lanes.length === 0) return []
  const all = boundsOf(lanes)
  return lanes.map((lane, at) => {
    const beside = [...lanes.filter((other) => other !== lane), ...nodes].filter(
      (box) => box.y < lane.y + lane.h + SHOULDER_PX && lane.y < box.y + box.h + SHOULDER_PX,
    )
    const isOpenRight =
      beside.every((box) => box.x < lane.x + lane.w) &&
      !orders.some(({ before, axis }) => before === at && axis === 'x')
    const isOpenLeft =
      beside.every((box) => box.x + box.w > lane.x) && !orders.some(({ after, axis }) => after === at && axis === 'x')
    const x = isOpenLeft ? all.x : lane.x
    const right = isOpenRight ? all.x + all.w : lane.x + lane.w
    return { ...lane, x, w: right - x }
  })
}

/** The top left corner stays where it was, or as near as what else lies there allows. */
function backInPlace({ board }: Puzzle, { nodes, lanes }: TidyPlaces): TidyPlaces {
  const was = boundsOf([...board.nodes, ...board.lanes])
  const now = boundsOf([...nodes, ...lanes])
  const home = { x: onGrid(was.x - now.x), y: onGrid(was.y - now.y) }
  const clear = { ...now, x: now.x + home.x, y: now.y + home.y }
  const away = wayAround(clear, board.obstacles)
  const by = { x: home.x + away.x, y: home.y + away.y }
  const move = (box: Box): Box => ({ ...box, x: Math.round(box.x + by.x), y: Math.round(box.y + by.y) })
  return { nodes: nodes.map(move), lanes: lanes.map(move) }
}

/** The shortest way to the left, right, up or down on which a box covers none of the others. */
function wayAround(box: Box, others: readonly Box[]): { x: number; y: number } {
  const directions = [{ x: -1, y: 0 }, { x: 1, y: 0 }, { x: 0, y: -1 }, { x: 0, y: 1 }]
  const ways = directions.map((direction) => {
    let by = 0
    // Every round clears at least one of the others for good.
    for (let round = 0; round <= others.length; round++) {
      const hit = others.find((other) =>
        overlaps({ ...box, x: box.x + direction.x * by, y: box.y + direction.y * by }, other, GRID_PX),
      )
      if (hit !== undefined) by = distanceOut(box, hit, direction)
    }
    return { x: onGrid(direction.x * by), y: onGrid(direction.y * by), by }
  })
  const { x, y } = ways.reduce((one, other) => (other.by < one.by ? other : one))
  return { x, y }
}

function distanceOut(box: Box, other: Box, { x, y }: { x: number; y: number }): number {
  if (x < 0) return box.x + box.w - other.x + LANE_AIR_PX
  if (x > 0) return other.x + other.w - box.x + LANE_AIR_PX
  return y < 0 ? box.y + box.h - other.y + LANE_AIR_PX : other.y + other.h - box.y + LANE_AIR_PX
}

function onGrid(value: number): number {
  return Math.ceil(value / GRID_PX) * GRID_PX
}
