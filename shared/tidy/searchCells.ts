import { anneal, settle, type Problem } from '../search/localSearch.ts'
import { chanceFrom } from '../search/chance.ts'
import { isLarge } from './blocks.ts'
import type { Cells, Puzzle } from './puzzle.ts'
import { costOf, isAllowed } from './tidyCost.ts'

/** Steps of the search, divided by the size of the board, so that a large one does not take longer than a moment. */
const MOST_WORK = 1_600_000
const MOST_STEPS = 14_000
const STEPS_PER_CARD = 700
const LEAST_STEPS = 3_000
/** px of link: hot enough to leave a neighbourhood, in the end too cold for a bend. */
const HOTTEST = 400
const COLDEST = 6
const MOST_SWEEPS = 8
/** The later ones gain hardly anything, and on a large board each takes a while. */
const MOST_SWEEPS_LARGE = 3
const NEAR = [[1, 0], [0, 1], [0, -1], [-1, 0], [1, 1], [1, -1], [-1, 1], [-1, -1], [2, 0], [0, 2], [0, -2]] as const

export interface Found {
  cells: Cells
  cost: number
}

/**
 * Rearranges cards until their links are short and read from left to right. The same board always gives the same
 * answer.
 * @param effort how many times the usual number of steps
 */
export function searchCells(puzzle: Puzzle, start: Cells, effort = 1): Found {
  if (puzzle.movable.length === 0) return { cells: start, cost: costOf(puzzle, start) }
  const begin = closeUp(puzzle, start)
  const chance = chanceFrom(puzzle.blocks.length * 31 + puzzle.links.length)
  const { state } = anneal(begin, costOf(puzzle, begin), {
    steps: effort * stepsFor(puzzle),
    change: (cells) => (move(puzzle, cells, chance) ? costOf(puzzle, cells) : undefined),
    copy: ({ col, row }) => ({ col: col.slice(), row: row.slice() }),
    assign: (target, source) => {
      target.col.set(source.col)
      target.row.set(source.row)
    },
    heat: { hottest: HOTTEST, coldest: COLDEST, chance },
  })
  return polish(puzzle, closeUp(puzzle, state))
}

function stepsFor({ movable, blocks, links }: Puzzle): number {
  const most = Math.min(
    MOST_STEPS,
    STEPS_PER_CARD * movable.length,
    Math.round(MOST_WORK / (blocks.length + links.length)),
  )
  return Math.max(LEAST_STEPS, most)
}

/** Takes out columns and rows that hold nothing. */
function closeUp({ isFree }: Puzzle, { col, row }: Cells): Cells {
  return isFree ? { col: ranksOf(col), row: ranksOf(row) } : { col, row }
}

function ranksOf(values: Float64Array): Float64Array {
  const rank = new Map([...new Set(values)].sort((a, b) => a - b).map((value, index) => [value, index]))
  return values.map((value) => rank.get(value) ?? 0)
}

/** Every card in turn goes to the best place near one of its neighbours, or trades places, until none wants another. */
function polish(puzzle: Puzzle, cells: Cells): Found {
  let cost = costOf(puzzle, cells)
  const problem: Problem<Cell> = {
    things: puzzle.movable,
    options: (node) => cellsNear(puzzle, cells, node),
    costOf: () => cost,
    costWith: (node, { col, row }) => {
      const from = { col: at(cells.col, node), row: at(cells.row, node) }
      const other = place(puzzle, cells, node, col, row)
      const there = costOf(puzzle, cells)
      if (other !== undefined) put(cells, other, { col, row })
      put(cells, node, from)
      return there
    },
    take: (node, { col, row }) => {
      place(puzzle, cells, node, col, row)
      cost = costOf(puzzle, cells)
    },
  }
  settle(problem, isLarge(puzzle) ? MOST_SWEEPS_LARGE : MOST_SWEEPS)
  if (isLarge(puzzle) && !isAllowed(cost)) settle(problem, MOST_SWEEPS - MOST_SWEEPS_LARGE)
  return { cells, cost }
}

interface Cell {
  col: number
  row: number
}

/** Around where a card and its neighbours are at that moment. */
function* cellsNear({ neighbours }: Puzzle, { col, row }: Cells, node: number): Generator<Cell> {
  for (const near of [node, ...(neighbours[node] ?? [])]) {
    for (const [across, down] of NEAR)
      yield { col: Math.round(at(col, near) + across), row: Math.round(at(row, near) + down) }
  }
}

function put(cells: Cells, node: number, { col, row }: Cell): void {
  cells.col[node] = col
  cells.row[node] = row
}

/** Puts a card into a cell; who is there takes its place. */
function place(
  { movable }: Puzzle,
  { col, row }: Cells,
  node: number,
  toCol: number,
  toRow: number,
): number | undefined {
  const other = movable.find((one) => one !== node && col[one] === toCol && row[one] === toRow)
  if (other !== undefined) {
    col[other] = at(col, node)
    row[other] = at(row, node)
  }
  col[node] = toCol
  row[node] = toRow
  return other
}

/** One random change; false when there was none to make. */
function move(puzzle: Puzzle, cells: Cells, next: () => number): boolean {
  const node = pick(puzzle.movable, next)
  const near = puzzle.neighbours[node]?.length && next() < 0.75 ? pick(puzzle.neighbours[node] ?? [], next) : node
  const [across, down] = pick(NEAR, next)
  const [col, row] = [Math.round(at(cells.col, near)) + across, Math.round(at(cells.row, near)) + down]
  const kind = next()
  if (kind < 0.7 || !puzzle.isFree) return place(puzzle, cells, node, col, row) !== node
  if (kind < 0.85)
    return (
      makeRoom(across !== 0 ? cells.col : cells.row, across !== 0 ? col : row) &&
      place(puzzle, cells, node, col, row) !== node
    )
  return shiftLane(puzzle, cells, puzzle.laneOf[node] ?? -1, across, down)
}

/** A new column or row: everything from there on moves away by one. */
function makeRoom(values: Float64Array, from: number): boolean {
  for (let node = 0; node < values.length; node++) if (at(values, node) >= from) values[node] = at(values, node) + 1
  return true
}

function shiftLane({ members }: Puzzle, { col, row }: Cells, lane: number, across: number, down: number): boolean {
  for (const node of members[lane] ?? []) {
    col[node] = at(col, node) + across
    row[node] = at(row, node) + down
  }
  return lane !== -1
}

function at(values: Float64Array, node: number): number {
  return values[node] ?? 0
}

function pick<T>(items: readonly T[], next: () => number): T {
  return items[Math.floor(next() * items.length)] as T
}
