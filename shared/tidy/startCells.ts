import { cellOf, spanAround, type Cells, type Puzzle } from './puzzle.ts'

/**
 * Puts the middles that a layout without lanes found onto the grid: columns as they are, rows gathered into their
 * lanes.
 */
export function startCells(puzzle: Puzzle, middles: readonly { x: number; y: number }[]): Cells {
  const cells: Cells = { col: columnsOf(middles), row: new Float64Array(middles.length) }
  puzzle.members.forEach((nodes) => stackRows(nodes, middles, cells))
  const free = [...puzzle.laneOf.keys()].filter((node) => puzzle.laneOf[node] === -1)
  stackRows(free, middles, cells)
  orderLanes(puzzle, cells)
  liftAbove(puzzle, free, cells)
  return puzzle.isFree ? cells : alignToFixed(puzzle, cells)
}

/** Nodes of one layer have one middle; a new column begins where the next middle is clearly further right. */
function columnsOf(middles: readonly { x: number }[]): Float64Array {
  const order = middles.map((_, node) => node).sort((a, b) => (middles[a]?.x ?? 0) - (middles[b]?.x ?? 0))
  const columns = new Float64Array(middles.length)
  let [column, begin] = [0, middles[order[0] ?? 0]?.x ?? 0]
  for (const node of order) {
    const x = middles[node]?.x ?? 0
    if (x > begin + NEW_COLUMN_PX) [column, begin] = [column + 1, x]
    columns[node] = column
  }
  return columns
}

const NEW_COLUMN_PX = 88

function stackRows(nodes: readonly number[], middles: readonly { y: number }[], { col, row }: Cells): void {
  const filled = new Map<number, number>()
  for (const node of [...nodes].sort((a, b) => (middles[a]?.y ?? 0) - (middles[b]?.y ?? 0))) {
    const at = filled.get(col[node] ?? 0) ?? 0
    row[node] = at
    filled.set(col[node] ?? 0, at + 1)
  }
}

/** Moves lanes apart as whole blocks until each order holds. */
function orderLanes({ members, orders }: Puzzle, cells: Cells): void {
  // Orders are a partial order of lanes, so that many rounds are enough.
  for (let round = 0; round <= members.length; round++) {
    for (const { before, after, axis } of orders) {
      const [one, other] = [spanAround(members[before] ?? [], cells), spanAround(members[after] ?? [], cells)]
      if (one === undefined || other === undefined) continue
      const overlap = axis === 'x' ? one.right + 1 - other.left : one.bottom + 1 - other.top
      if (overlap > 0)
        for (const node of members[after] ?? []) shift(axis === 'x' ? cells.col : cells.row, node, overlap)
    }
  }
}

/** What is in no lane starts above all of them, where it is in nobody's way. */
function liftAbove({ laneOf }: Puzzle, free: readonly number[], { row }: Cells): void {
  if (free.length === laneOf.length) return
  const height = Math.max(0, ...free.map((node) => row[node] ?? 0)) + 1
  for (const node of free) shift(row, node, -height)
}

/** Moves everything so that, on the whole, what may not move is where it is; then puts that exactly there. */
function alignToFixed(puzzle: Puzzle, { col, row }: Cells): Cells {
  const { blocks, fixed } = puzzle
  const kept = blocks.flatMap((block, index) => (fixed.has(block.id) ? [{ index, ...cellOf(block, puzzle) }] : []))
  const byCol = Math.round(mean(kept.map((one) => one.col - (col[one.index] ?? 0))))
  const byRow = Math.round(mean(kept.map((one) => one.row - (row[one.index] ?? 0))))
  for (const node of puzzle.movable) {
    shift(col, node, byCol)
    shift(row, node, byRow)
  }
  for (const one of kept) {
    col[one.index] = one.col
    row[one.index] = one.row
  }
  return { col, row }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function shift(values: Float64Array, node: number, by: number): void {
  values[node] = (values[node] ?? 0) + by
}
