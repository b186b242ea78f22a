import type { GraphPart } from '../graph/boardGraph.ts'

export interface Cell {
  col: number
  row: number
}

/** Cards whose middles are this close, px, stand in one column or one row: half a card. */
const SAME_COLUMN_PX = 88
const SAME_ROW_PX = 40

/**
 * The cells of a grid that keep cards in the order they stand in. Cards outside of all lanes go to rows of their own
 * below the others, because a lane is the box around its cards and may not lie across another.
 */
export function cellsOf(cards: readonly GraphPart[]): Map<string, Cell> {
  const columns = bandsOf(cards.map(({ x, w }) => x + w / 2), SAME_COLUMN_PX)
  const inLanes = cards.filter(({ lane }) => lane !== undefined)
  const loose = cards.filter(({ lane }) => lane === undefined)
  const rows = rowsFrom(inLanes, 0)
  const looseRows = rowsFrom(loose, Math.max(-1, ...rows.values()) + 1)
  const cells = new Map<string, Cell>()
  const taken = new Set<string>()
  for (const card of cards) {
    const row = rows.get(card.id) ?? looseRows.get(card.id) ?? 0
    let col = bandAt(columns, card.x + card.w / 2, SAME_COLUMN_PX)
    // Two cards that lie on each other go side by side.
    while (taken.has(`${col},${row}`)) col++
    taken.add(`${col},${row}`)
    cells.set(card.id, { col, row })
  }
  return cells
}

function rowsFrom(cards: readonly GraphPart[], first: number): Map<string, number> {
  const middles = cards.map(({ y, h }) => y + h / 2)
  const bands = bandsOf(middles, SAME_ROW_PX)
  return new Map(cards.map(({ id }, index) => [id, first + bandAt(bands, middles[index] ?? 0, SAME_ROW_PX)]))
}

/** Where each band begins: the first value, then every value too far from the start of the band before it. */
function bandsOf(values: readonly number[], within: number): number[] {
  const starts: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = starts.at(-1)
    if (last === undefined || value - last > within) starts.push(value)
  }
  return starts
}

function bandAt(starts: readonly number[], value: number, within: number): number {
  return starts.findLastIndex((start) => value >= start && value - start <= within)
}
