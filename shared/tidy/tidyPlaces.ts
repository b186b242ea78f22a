import { middleOf } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { insideOf } from '../geometry/spacing.ts'
import type { GraphLane, GraphPiece } from '../graph/boardGraph.ts'
import { hasFixed, isLarge, type Blocks } from './blocks.ts'
import { elkStarts, type ElkLayout } from './elkStarts.ts'
import { linkLength } from './linkLength.ts'
import { placeCells } from './placeCells.ts'
import type { TidyPlaces } from './tidied.ts'
import { placesIfTidy } from './placesIfTidy.ts'
import { makePuzzle } from './puzzle.ts'
import { searchCells } from './searchCells.ts'
import { startCells } from './startCells.ts'
import { isAllowed } from './tidyCost.ts'

/** Tried in turn while links come out longer than without lanes: reading well gives way to short links. */
const READINGS = [1, 0.3, 0] as const
const READINGS_LARGE = [1, 0] as const
/** The share of a plain layout's length to stay below, lanes or not. */
const AIM = 0.92
/** Steps, beside the usual, where the usual did not do. */
const LONG_SEARCH = 3
/** A board that is tidy stays as it is unless its links could be this much shorter. */
const GOOD_ENOUGH = 1.2

/**
 * Where the cards and lanes of a board should lie: what may not move stays, cards stay in their lanes, lanes apart and
 * in their order. Undefined when there is no such arrangement, because what may not move is in each other's way.
 */
export async function tidyPlaces(board: Blocks, layout: ElkLayout): Promise<TidyPlaces | undefined> {
  const whole = withStandIns(board)
  const plain = await elkStarts(whole, layout)
  const aim = AIM * Math.min(...plain.map((middles) => linkLength(whole, middles)))
  const puzzle = makePuzzle(whole)
  const fresh = plain.map((middles) => startCells(puzzle, middles))
  const lengthOf = ({ blocks }: TidyPlaces): number => linkLength(whole, blocks.map(middleOf))
  let starts = fresh
  let best: { places: TidyPlaces; length: number } | undefined
  for (const reading of isLarge(whole) ? READINGS_LARGE : READINGS) {
    const found = starts
      .map((start) => searchCells({ ...puzzle, reading }, start, reading === 1 || isLarge(whole) ? 1 : LONG_SEARCH))
      .filter(({ cost }) => isAllowed(cost))
    // At first the best in all counts; where that is too long, length alone.
    const taken = reading === 1 ? found.sort((one, other) => one.cost - other.cost).slice(0, 1) : found
    for (const { cells } of taken) {
      const places = placeCells(puzzle, cells)
      const length = lengthOf(places)
      if (best === undefined || length < best.length) best = { places, length }
    }
    if (best === undefined || best.length <= aim) break
    // What reads well is a good beginning for what is short, and a fresh one may still be better.
    const well = taken.slice(0, 1).map(({ cells }) => cells)
    starts = isLarge(whole) && well.length > 0 ? well : [...well, ...fresh]
  }
  const now = placesIfTidy(puzzle)
  const stays = now !== undefined && best !== undefined && lengthOf(now) <= GOOD_ENOUGH * best.length
  const places = stays ? now : best?.places
  return places && { ...places, blocks: places.blocks.slice(0, board.blocks.length) }
}

/** An empty lane takes part as if it held one card; where something is fixed it stays as it is. */
function withStandIns(board: Blocks): Blocks {
  if (hasFixed(board)) return board
  const empty = board.lanes.filter((lane) => board.blocks.every((block) => block.lane !== lane.id))
  return { ...board, blocks: [...board.blocks, ...empty.map((lane) => standIn(lane, board.blocks))] }
}

/** In a column that there is, so that a lane that was tidied up empty is known again. */
function standIn(lane: GraphLane, blocks: readonly GraphPiece[]): GraphPiece {
  const { x, y, w } = insideOf(lane)
  const above = blocks.find((block) => block.x >= x && block.x + block.w <= x + w)
  const middle = above === undefined ? x + COMPONENT_SIZE.w / 2 : middleOf(above).x
  const id = `in ${lane.id}`
  const { pageId, id: parentId } = lane
  const still = { rotation: 0, isLocked: false, isPinned: false }
  return {
    id,
    pageId,
    parentId,
    lane: parentId,
    holder: id,
    ...still,
    x: middle - COMPONENT_SIZE.w / 2,
    y,
    ...COMPONENT_SIZE,
  }
}
