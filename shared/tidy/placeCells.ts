import { alignEdge } from '../geometry/alignEdge.ts'
import { boundsOf, boxFrom, grow, moved, overlaps, type Box, type Point } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { laneAround, SPACING } from '../geometry/spacing.ts'
import type { TidyPlaces } from './tidied.ts'
import { labelSize } from '../routing/labelSize.ts'
import { GRID_PX } from './grid.ts'
import { wideAsTitles } from './wideAsTitles.ts'
import { LANE_TITLE_AFAR_PX, laneTitleWidth } from '../board/laneTitleWidth.ts'
import type { Cells, Puzzle } from './puzzle.ts'

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
  const blocks = puzzle.blocks.map((block, index): Box => {
    const { x = 0, y = 0 } = centres[index] ?? {}
    const { w, h } = block
    return puzzle.fixed.has(block.id) ? boxFrom(block) : { x: x - w / 2, y: y - h / 2, w, h }
  })
  const places = { blocks, lanes: lanesAround(puzzle, blocks) }
  // A board is seen whole once it has been tidied up.
  const titles = puzzle.lanes.map((lane) => Math.ceil(laneTitleWidth(lane, LANE_TITLE_AFAR_PX)))
  if (!puzzle.isFree) {
    const may = titles.map((width, at) => (puzzle.fixed.has(puzzle.lanes[at]?.id ?? '') ? 0 : width))
    return wideAsTitles(places, may, puzzle.obstacles)
  }
  const straight = { blocks, lanes: straightEdges(puzzle, places) }
  return backInPlace(puzzle, wideAsTitles(straight, titles))
}

function gridCentres({ origin, pitch }: Puzzle, { col, row }: Cells): Point[] {
  return [...col.keys()].map((node) => ({
    x: origin.x + (col[node] ?? 0) * pitch.x,
    y: origin.y + (row[node] ?? 0) * pitch.y,
  }))
}

function bandCentres(puzzle: Puzzle, { col, row }: Cells): Point[] {
  const { blocks } = puzzle
  const columns = bands(
    col,
    blocks.map(({ w }) => w),
    COMPONENT_SIZE.w,
    (left, right) => columnGap(puzzle, col, left, right),
  )
  const rows = bands(
    row,
    blocks.map(({ h }) => h),
    COMPONENT_SIZE.h,
    (upper, lower) => rowGap(puzzle, row, upper, lower),
  )
  return blocks.map((_, node) => ({ x: columns.get(col[node] ?? 0) ?? 0, y: rows.get(row[node] ?? 0) ?? 0 }))
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
function columnGap({ from, to, links }: Puzzle, col: Float64Array, left: number, right: number): number {
  const labels = links.map(({ label }, link) =>
    isBetween(col[from[link] ?? 0], col[to[link] ?? 0], left, right) ? labelSize(label, { w: 0, h: 0 }).w : 0,
  )
  const widest = Math.min(WIDEST_LABEL_PX, Math.max(0, ...labels))
  return onGrid(Math.max(SPACING.columnGutter, widest + LABEL_STUB_PX))
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
  return isEdge ? SPACING.laneGutter : SPACING.rowGutter
}

function lanesAround({ lanes, blocks, fixed, members, isFree }: Puzzle, places: readonly Box[]): Box[] {
  return lanes.map((lane, at) => {
    const own = (members[at] ?? []).flatMap((node) => places[node] ?? [])
    // A lane whose members all stay has no reason to change, and an empty one has its own size.
    const isStill = (node: number): boolean => fixed.has(blocks[node]?.id ?? '')
    const stays = own.length === 0 || (!isFree && (fixed.has(lane.id) || members[at]?.every(isStill) === true))
    return stays ? boxFrom(lane) : laneAround(boundsOf(own))
  })
}

/** Lanes with nothing beside them begin and end on one line. */
function straightEdges({ orders }: Puzzle, { blocks, lanes }: TidyPlaces): Box[] {
  const isFree = (strip: Box, lane: Box, isTurned: (before: number, after: number) => boolean): boolean => {
    const room = grow(strip, 0, SHOULDER_PX)
    const others = [...lanes.filter((other) => other !== lane), ...blocks]
    return (
      others.every((box) => !overlaps(box, room)) &&
      !orders.some(({ before, after, axis }) => axis === 'x' && isTurned(before, after))
    )
  }
  const wide = alignEdge(lanes, 'right', (strip, lane) => isFree(strip, lane, (before) => lanes[before] === lane))
  const left = alignEdge(lanes, 'left', (strip, lane) => isFree(strip, lane, (_, after) => lanes[after] === lane))
  return left.map((lane, at) => ({ ...lane, w: lane.w + (wide[at]?.w ?? 0) - (lanes[at]?.w ?? 0) }))
}

/** The top left corner stays where it was, or as near as what else lies there allows. */
function backInPlace(puzzle: Puzzle, { blocks, lanes }: TidyPlaces): TidyPlaces {
  const was = boundsOf([...puzzle.blocks, ...puzzle.lanes])
  const now = boundsOf([...blocks, ...lanes])
  const home = { x: onGrid(was.x - now.x), y: onGrid(was.y - now.y) }
  const by = moved(home, wayAround(moved(now, home), puzzle.obstacles))
  const move = (box: Box): Box => ({ ...box, x: Math.round(box.x + by.x), y: Math.round(box.y + by.y) })
  return { blocks: blocks.map(move), lanes: lanes.map(move) }
}

/** The shortest way to the left, right, up or down on which a box covers none of the others. */
function wayAround(box: Box, others: readonly Box[]): Point {
  const directions = [{ x: -1, y: 0 }, { x: 1, y: 0 }, { x: 0, y: -1 }, { x: 0, y: 1 }]
  const ways = directions.map((direction) => {
    let by = 0
    // Every round clears at least one of the others for good.
    for (let round = 0; round <= others.length; round++) {
      const hit = others.find((other) =>
        overlaps(moved(box, { x: direction.x * by, y: direction.y * by }), other, GRID_PX),
      )
      if (hit !== undefined) by = distanceOut(box, hit, direction)
    }
    return { x: onGrid(direction.x * by), y: onGrid(direction.y * by), by }
  })
  const { x, y } = ways.reduce((one, other) => (other.by < one.by ? other : one))
  return { x, y }
}

function distanceOut(box: Box, other: Box, { x, y }: Point): number {
  if (x < 0) return box.x + box.w - other.x + LANE_AIR_PX
  if (x > 0) return other.x + other.w - box.x + LANE_AIR_PX
  return y < 0 ? box.y + box.h - other.y + LANE_AIR_PX : other.y + other.h - box.y + LANE_AIR_PX
}

function onGrid(value: number): number {
  return Math.ceil(value / GRID_PX) * GRID_PX
}
