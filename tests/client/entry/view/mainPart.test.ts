import { expect, it } from 'vitest'
import { mainPart } from '../../../../client/entry/view/mainPart.ts'

const box = (x: number, y: number, w: number, h: number) => ({ x, y, w, h })
const cards = [0, 400, 800].map((x) => box(x, 0, 176, 96))
const board = { x: 0, y: 0, w: 976, h: 96 }

it('is all of a board that a screen can show', () => {
  expect(mainPart([...cards, box(9_000, 0, 10, 10)], cards)).toMatchObject({ x: 0, w: 9_010 })
  expect(mainPart([], [])).toBeUndefined()
})

it.each([
  ['a stroke far away', [box(900_000, 900_000, 10, 10)]],
  ['a box around everything', [box(-24_000, -24_000, 49_000, 49_000)]],
  ['more strokes far away than there are cards', Array.from({ length: 20 }, () => box(-900_000, 5, 10, 10))],
])('is where the components are, not where %s leads', (_what, strays) => {
  expect(mainPart([...strays, ...cards], cards)).toMatchObject(board)
})

it('is around the middle shape where there are no components', () => {
  expect(mainPart([...cards, box(900_000, 0, 10, 10)], [])).toMatchObject(board)
})
