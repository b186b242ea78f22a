/** Who of the second side may be given to who of the first, and how well the two go together, 0 or more. */
export interface Offer {
  row: number
  column: number
  score: number
}

const REFUSED = 1e12

/**
 * Gives each row at most one column and each column to at most one row: to as many rows as can have one, whatever the
 * scores are, and then so that the scores are highest together. Returns the column of each row, by the Hungarian
 * method in `rows ** 2 * (rows + columns)` steps.
 */
export function assign(rows: number, columns: number, offers: readonly Offer[]): (number | undefined)[] {
  const highest = Math.max(0, ...offers.map(({ score }) => score))
  // Above what all rows could gain together by giving one of them up.
  const each = (highest + 1) * (rows + 1)
  const costs = Array.from({ length: rows }, () => {
    // Behind the columns stands a place for each row that goes without.
    return new Float64Array(columns + rows).fill(REFUSED, 0, columns)
  })
  for (const { row, column, score } of offers) {
    const line = costs[row]
    if (line !== undefined) line[column] = -each - score
  }
  return columnsOf(cheapest(costs, rows, columns + rows), rows, columns)
}

function columnsOf(rowOf: Int32Array, rows: number, columns: number): (number | undefined)[] {
  const found: (number | undefined)[] = Array.from({ length: rows }, () => undefined)
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] ?? 0
    if (row > 0) found[row - 1] = column - 1
  }
  return found
}

/** The row, from 1, that each column, from 1, goes to; 0 for none. */
function cheapest(costs: readonly Float64Array[], rows: number, columns: number): Int32Array {
  const [rowPrice, columnPrice] = [new Float64Array(rows + 1), new Float64Array(columns + 1)]
  const rowOf = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    const before = new Int32Array(columns + 1)
    const least = new Float64Array(columns + 1).fill(Infinity)
    const isUsed = new Uint8Array(columns + 1)
    let at = 0
    while (rowOf[at] !== 0) {
      isUsed[at] = 1
      const from = rowOf[at]!
      let [step, next] = [Infinity, 0]
      for (let column = 1; column <= columns; column++) {
        if (isUsed[column] === 1) continue
        const cost = costs[from - 1]![column - 1]! - rowPrice[from]! - columnPrice[column]!
        if (cost < least[column]!) [least[column], before[column]] = [cost, at]
        if (least[column]! < step) [step, next] = [least[column]!, column]
      }
      for (let column = 0; column <= columns; column++) {
        if (isUsed[column] === 1) {
          rowPrice[rowOf[column]!]! += step
          columnPrice[column]! -= step
        } else least[column]! -= step
      }
      at = next
    }
    for (; at !== 0; at = before[at]!) rowOf[at] = rowOf[before[at]!]!
  }
  return rowOf
}
