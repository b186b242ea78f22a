import { isAllowed } from './tidyCost.ts'
import { elkStarts, type ElkLayout } from './elkStarts.ts'
import { isLarge, type TidyBoard, type TidyLane, type TidyNode } from './tidyBoard.ts'
import { linkLength, type Point } from './linkLength.ts'
import { placesIfTidy } from './placesIfTidy.ts'
import { placeCells, type TidyPlaces } from './placeCells.ts'
import { hasFixed, makePuzzle, TIDY_SPACING } from './puzzle.ts'
import { searchCells } from './searchCells.ts'
import { startCells } from './startCells.ts'

/** Tried in turn while links come out longer than without lanes: reading well gives way to short links. */
const READINGS = [1, 0.3, 0] as const
const READINGS_LARGE = [1, 0] as const
/** The share of a plain layout's length to stay below, lanes or not. */
const AIM = 0.92
/** Steps, beside the usual, where the usual did not do. */
const LONG_SEARCH = 3
/** A board that is tidy stays as it is unless its links could be this much shorter. */
const GOOD_ENOUGH = 1.1

/**
 * Where the cards and lanes of a board should lie: what may not move stays, cards stay in their lanes, lanes apart and
 * in their order. Undefined when there is no such arrangement, because what may not move is in each other's way.
 */
export async function tidyPlaces(board: TidyBoard, layout: ElkLayout): Promise<TidyPlaces | undefined> {
  const whole = withStandIns(board)
  const plain = await elkStarts(whole, layout)
  const aim = AIM * Math.min(...plain.map((middles) => linkLength(whole, middles)))
  const puzzle = makePuzzle(whole)
  const fresh = plain.map((middles) => startCells(puzzle, middles))
  const lengthOf = ({ nodes }: TidyPlaces): number => linkLength(whole, nodes.map(middleOf))
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
  return places && { ...places, nodes: places.nodes.slice(0, board.nodes.length) }
}

/** An empty lane takes part as if it held one card; where something is fixed it stays as it is. */
function withStandIns(board: TidyBoard): TidyBoard {
  if (hasFixed(board)) return board
  const empty = board.lanes.filter((lane) => board.nodes.every((node) => node.lane !== lane.id))
  return { ...board, nodes: [...board.nodes, ...empty.map((lane) => standIn(lane, board.nodes))] }
}

/** In a column that there is, so that a lane that was tidied up empty is known again. */
function standIn({ id, x, y, w }: TidyLane, nodes: readonly TidyNode[]): TidyNode {
  const { lanePadding, laneTitle, card } = TIDY_SPACING
  const above = nodes.find((node) => node.x >= x + lanePadding && node.x + node.w <= x + w - lanePadding)
  const middle = above === undefined ? x + lanePadding + card.w / 2 : above.x + above.w / 2
  return { id: `in ${id}`, lane: id, x: middle - card.w / 2, y: y + laneTitle, ...card, isFixed: false }
}

function middleOf({ x, y, w, h }: { x: number; y: number; w: number; h: number }): Point {
  return { x: x + w / 2, y: y + h / 2 }
}
