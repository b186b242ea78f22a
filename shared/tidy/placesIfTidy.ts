import { costOf, isAllowed } from './tidyCost.ts'
import type { Box } from '../geometry/box.ts'
import { placeCells } from './placeCells.ts'
import type { TidyPlaces } from './tidied.ts'
import { cellOf, type Cells, type Puzzle } from './puzzle.ts'

/** Lines nearer to each other than this, px, are one. */
const SAME_LINE_PX = 1

/**
 * The places of a board that lies as tidying up would put it, cell by cell; undefined when it does not. It is how a
 * board that has been tidied up is known again, because the search need not come upon the same arrangement twice.
 */
export function placesIfTidy(puzzle: Puzzle): TidyPlaces | undefined {
  const { blocks, lanes } = puzzle
  const cells = puzzle.isFree ? linesOf(blocks) : gridCells(puzzle)
  if (!isAllowed(costOf(puzzle, cells))) return undefined
  const places = placeCells(puzzle, cells)
  const isThere = (now: Box, then: Box | undefined): boolean =>
    then !== undefined &&
    Math.max(Math.abs(now.x - then.x), Math.abs(now.y - then.y), Math.abs(now.w - then.w), Math.abs(now.h - then.h)) <
      SAME_LINE_PX
  return blocks.every((block, at) => isThere(block, places.blocks[at])) &&
    lanes.every((lane, at) => isThere(lane, places.lanes[at]))
    ? places
    : undefined
}

function gridCells(puzzle: Puzzle): Cells {
  const cells = puzzle.blocks.map((block) => {
    const { col, row } = cellOf(block, puzzle)
    return puzzle.fixed.has(block.id) ? { col, row } : { col: Math.round(col), row: Math.round(row) }
  })
  return { col: Float64Array.from(cells, ({ col }) => col), row: Float64Array.from(cells, ({ row }) => row) }
}

/** Each line through middles is a column or a row. */
function linesOf(blocks: readonly Box[]): Cells {
  return { col: ranks(blocks.map(({ x, w }) => x + w / 2)), row: ranks(blocks.map(({ y, h }) => y + h / 2)) }
}

function ranks(values: readonly number[]): Float64Array {
  const sorted = [...values].sort((a, b) => a - b)
  const begins = sorted.filter((value, at) => value - (sorted[at - 1] ?? -Infinity) > SAME_LINE_PX)
  return Float64Array.from(values, (value) => begins.findLastIndex((begin) => begin <= value))
}
