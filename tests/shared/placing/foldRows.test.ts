import { expect, it } from 'vitest'
import { foldRows, type Cell } from '../../../shared/placing/foldRows.ts'

const inRow = (keys: string): Map<string, Cell> => new Map([...keys].map((key, col) => [key, { col, row: 0 }]))
const chain = (keys: string) => [...keys].slice(1).map((to, at) => ({ from: keys[at] ?? '', to, kind: 'request' as const, label: '' }))
const rowsOf = (cells: ReadonlyMap<string, Cell>): string[] => {
  const rows: string[] = []
  for (const [key, { row }] of [...cells].sort(([, a], [, b]) => a.col - b.col)) rows[row] = (rows[row] ?? '') + key
  return rows
}
const nowhere = (): undefined => undefined

it.each([
  ['abcd', 4, ['abcd']],
  ['abcdef', 5, ['abc', 'def']],
  ['abcdefghij', 5, ['abcde', 'fghij']],
  ['abcdefghijklm', 5, ['abcd', 'efgh', 'ijklm']],
])('%s in rows of %i at most', (keys, most, rows) => {
  const found = rowsOf(foldRows(inRow(keys), nowhere, chain(keys), most))
  expect(found.join('')).toBe(keys)
  expect(found.map(({ length }) => length).sort()).toEqual(rows.map(({ length }) => length).sort())
})

it('breaks where the fewest links lead across, and keeps what stands in one column there', () => {
  const cells = new Map<string, Cell>([...inRow('abc'), ['d', { col: 3, row: 0 }], ['e', { col: 3, row: 1 }], ['f', { col: 4, row: 0 }], ['g', { col: 5, row: 0 }]])
  const links = [...chain('abcdfg'), ...chain('cef')]
  const folded = foldRows(cells, nowhere, links, 5)
  const [d, e] = [folded.get('d'), folded.get('e')]
  expect(e).toEqual({ col: d?.col, row: (d?.row ?? 0) + 1 })
  expect(folded.get('c')?.row, 'the fan is not torn from its source').toBe(d?.row)
})

it('lanes stay one below the other', () => {
  const cells = new Map<string, Cell>([...inRow('abcdef'), ...[...'uvwxyz'].map((key, col): [string, Cell] => [key, { col, row: 1 }])])
  const folded = foldRows(cells, (key) => (key < 'm' ? 'online' : 'offline'), [...chain('abcdef'), ...chain('uvwxyz')], 4)
  expect(rowsOf(folded)).toEqual(['abc', 'def', 'uvw', 'xyz'])
})
