import { costOf, isAllowed } from './tidyCost.ts'
import { isLarge } from './tidyBoard.ts'
import type { Cells, Puzzle } from './puzzle.ts'

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
  const { cells } = anneal(puzzle, closeUp(puzzle, start), effort)
  return polish(puzzle, closeUp(puzzle, cells))
}

/** Takes out columns and rows that hold nothing. */
function closeUp({ isFree }: Puzzle, { col, row }: Cells): Cells {
  return isFree ? { col: ranksOf(col), row: ranksOf(row) } : { col, row }
}

function ranksOf(values: Float64Array): Float64Array {
  const rank = new Map([...new Set(values)].sort((a, b) => a - b).map((value, index) => [value, index]))
  return values.map((value) => rank.get(value) ?? 0)
}

function anneal(puzzle: Puzzle, start: Cells, effort: number): Found {
  const next = chance(puzzle.board.nodes.length * 31 + puzzle.board.links.length)
  const steps =
    effort *
    Math.max(
      LEAST_STEPS,
      Math.min(
        MOST_STEPS,
        STEPS_PER_CARD * puzzle.movable.length,
        Math.round(MOST_WORK / (puzzle.board.nodes.length + puzzle.board.links.length)),
      ),
    )
  const now = copy(start)
  const best = { cells: copy(start), cost: costOf(puzzle, start) }
  let cost = best.cost
  const before = copy(start)
  for (let step = 0; step < steps; step++) {
    assign(before, now)
    if (!move(puzzle, now, next)) continue
    const moved = costOf(puzzle, now)
    const heat = HOTTEST * (COLDEST / HOTTEST) ** (step / steps)
    if (moved <= cost || next() < Math.exp((cost - moved) / heat)) cost = moved
    else assign(now, before)
    if (cost < best.cost) {
      assign(best.cells, now)
      best.cost = cost
    }
  }
  return best
}

/** Every card in turn goes to the best place near one of its neighbours, or trades places, until none wants another. */
function polish(puzzle: Puzzle, cells: Cells): Found {
  let cost = costOf(puzzle, cells)
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    if (isLarge(puzzle.board) && sweep >= MOST_SWEEPS_LARGE && isAllowed(cost)) break
    const before = cost
    for (const node of puzzle.movable) {
      for (const near of [node, ...(puzzle.neighbours[node] ?? [])]) {
        for (const [across, down] of NEAR)
          cost = tryPlace(puzzle, cells, cost, node, at(cells.col, near) + across, at(cells.row, near) + down)
      }
    }
    if (cost === before) break
  }
  return { cells, cost }
}

function tryPlace(puzzle: Puzzle, cells: Cells, cost: number, node: number, col: number, row: number): number {
  const [fromCol, fromRow] = [at(cells.col, node), at(cells.row, node)]
  const other = place(puzzle, cells, node, Math.round(col), Math.round(row))
  const moved = costOf(puzzle, cells)
  if (moved < cost) return moved
  if (other !== undefined) {
    cells.col[other] = at(cells.col, node)
    cells.row[other] = at(cells.row, node)
  }
  cells.col[node] = fromCol
  cells.row[node] = fromRow
  return cost
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

function copy({ col, row }: Cells): Cells {
  return { col: col.slice(), row: row.slice() }
}

function assign(target: Cells, source: Cells): void {
  target.col.set(source.col)
  target.row.set(source.row)
}

/** Numbers in [0, 1) that follow from the seed alone (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
