import { expect, test } from 'vitest'
import { CATALOG, findComponent } from '../../../shared/catalog/index.ts'
import { withBothSides } from '../../../shared/catalog/neighbours.ts'

test('who is named names back: behind what it names itself, in the order of the list', () => {
  const entries = withBothSides([
    { id: 'a', neighbours: { in: [], out: ['b'] } },
    { id: 'b', neighbours: { in: [], out: ['d', 'c'] } },
    { id: 'c', neighbours: { in: ['a'], out: [] } },
    { id: 'd', neighbours: { in: ['c', 'a'], out: [] } },
  ])
  expect(entries.map(({ id, neighbours }) => [id, neighbours.in.join(' '), neighbours.out.join(' ')])).toEqual([
    ['a', '', 'b c d'],
    ['b', 'a', 'd c'],
    ['c', 'a b', 'd'],
    ['d', 'c a b', ''],
  ])
})

test('an entry shows its own neighbours first, as it ranks them', () => {
  for (const { id, neighbours } of CATALOG) {
    const shown = findComponent(id)?.neighbours
    expect(shown?.in.slice(0, neighbours.in.length)).toEqual(neighbours.in)
    expect(shown?.out.slice(0, neighbours.out.length)).toEqual(neighbours.out)
  }
})
