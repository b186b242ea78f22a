import type { Addition } from './addition.ts'

export interface Cell {
  col: number
  row: number
}

/** A link that leads from one band to the next is longer; a band that is not full costs less than that. */
const PRICE = { cut: 1, room: 0.04, band: 1.5 } as const

/**
 * Breaks a grid that is too wide as lines of writing are broken: between two columns, where the fewest links lead
 * across, and each lane has what comes after the break in rows below.
 * @param most columns
 */
export function foldRows(
  cells: ReadonlyMap<string, Cell>,
  laneOf: (key: string) => string | undefined,
  links: Addition['links'],
  most: number,
): ReadonlyMap<string, Cell> {
  const columns = Math.max(0, ...[...cells.values()].map(({ col }) => col)) + 1
  if (columns <= most) return cells
  const starts = bestBreaks(columns, most, (at) => linksAcross(at, cells, links))
  const bandOf = ({ col }: Cell): number => starts.findLastIndex((start) => start <= col)
  const lanes = [...new Set([...cells].sort(([, a], [, b]) => a.row - b.row).map(([key]) => laneOf(key)))]
  const folded = new Map<string, Cell>()
  let top = 0
  for (const lane of lanes) {
    for (const [band, start] of starts.entries()) {
      const own = [...cells].filter(([key, cell]) => laneOf(key) === lane && bandOf(cell) === band)
      const rows = [...new Set(own.map(([, { row }]) => row))].sort((a, b) => a - b)
      for (const [key, { col, row }] of own) folded.set(key, { col: col - start, row: top + rows.indexOf(row) })
      top += rows.length
    }
  }
  return folded
}

/** How many links lead over the gap before a column. */
function linksAcross(at: number, cells: ReadonlyMap<string, Cell>, links: Addition['links']): number {
  const isBefore = (key: string): boolean => (cells.get(key)?.col ?? 0) < at
  return links.filter(({ from, to }) => isBefore(from) !== isBefore(to)).length
}

/** The first column of each band, from the left: the cheapest way to each break, found from the shortest on. */
function bestBreaks(columns: number, most: number, across: (at: number) => number): number[] {
  const best: { cost: number; starts: number[] }[] = [{ cost: 0, starts: [] }]
  for (let end = 1; end <= columns; end += 1) {
    const ways = Array.from({ length: Math.min(most, end) }, (_, at) => {
      const start = end - at - 1
      const before = best[start] ?? { cost: Infinity, starts: [] }
      const cut = start === 0 ? 0 : across(start) * PRICE.cut
      const cost = before.cost + cut + PRICE.band + PRICE.room * (most - at - 1) ** 2
      return { cost, starts: [...before.starts, start] }
    })
    best.push(ways.reduce((least, way) => (way.cost < least.cost ? way : least)))
  }
  return best[columns]?.starts ?? [0]
}
