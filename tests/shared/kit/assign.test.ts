import { expect, test } from 'vitest'
import { assign, type Offer } from '../../../shared/kit/assign.ts'
import { seeded } from '../../fakes/random.ts'

/** All ways to give columns to rows, the best of them by count and then by score. */
function bestByTrying(rows: number, offers: readonly Offer[], row = 0, taken: readonly number[] = []): [count: number, score: number] {
  if (row === rows) return [0, 0]
  let best = bestByTrying(rows, offers, row + 1, taken)
  for (const { row: of, column, score } of offers) {
    if (of !== row || taken.includes(column)) continue
    const [count, more] = bestByTrying(rows, offers, row + 1, [...taken, column])
    if (count + 1 > best[0] || (count + 1 === best[0] && more + score > best[1])) best = [count + 1, more + score]
  }
  return best
}

test('gives columns to as many rows as there can be, and so that they go together best', () => {
  const random = seeded(5)
  for (let run = 0; run < 300; run++) {
    const [rows, columns] = [1 + random.int(5), 1 + random.int(5)]
    const all = Array.from({ length: rows * columns }, (_, at) => ({ row: at % rows, column: Math.floor(at / rows), score: random.int(50) / 10 }))
    const offers = all.filter(() => random.int(3) > 0)
    const found = assign(rows, columns, offers)
    const given = found.flatMap((column, row) => (column === undefined ? [] : [offers.find((one) => one.row === row && one.column === column)]))
    expect(given).not.toContain(undefined)
    expect(new Set(given.map((one) => one?.column)).size).toBe(given.length)
    const [count, score] = bestByTrying(rows, offers)
    expect(given).toHaveLength(count)
    expect(given.reduce((sum, one) => sum + (one?.score ?? 0), 0)).toBeCloseTo(score)
  }
})

test('gives nothing where nothing is offered', () => {
  expect(assign(0, 3, [])).toEqual([])
  expect(assign(2, 0, [])).toEqual([undefined, undefined])
  expect(assign(2, 2, [])).toEqual([undefined, undefined])
})
