import { expect, test } from 'vitest'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { leavesWays } from '../../../shared/placing/leavesWays.ts'
import { settleBlock } from '../../../shared/placing/settleBlock.ts'
import { graphLink, graphPart } from '../../fakes/graphPieces.ts'

const AIR = { x: 16, y: 16 }

/** Two cards that face each other through a passage between two walls, joined by a straight link. */
function passage(width: number): BoardGraph {
  const wall = { x: 176, w: 900, h: 900 }
  const link = graphLink({ id: 'link', from: 'a', to: 'b', course: { points: [{ x: 176, y: 32 }, { x: 1076, y: 32 }] } })
  return {
    parts: [
      graphPart({ id: 'a', x: 0, y: 0 }), graphPart({ id: 'b', x: 1076, y: 0 }),
      graphPart({ id: 'above', ...wall, y: 32 - width / 2 - wall.h }), graphPart({ id: 'below', ...wall, y: 32 + width / 2 }),
      graphPart({ id: 'left', x: -300, w: 260, y: -1200, h: 2400 }), graphPart({ id: 'right', x: 1290, w: 260, y: -1200, h: 2400 }),
    ],
    lanes: [],
    others: [],
    links: [link],
  }
}

test('a card in the only passage leaves a link no way; one in a wide passage, and one that lies on no link, do', () => {
  const card = { x: 500, y: 0, w: 176, h: 64 }
  expect(leavesWays([card], passage(120))).toBe(false)
  expect(leavesWays([card], passage(400))).toBe(true)
  expect(leavesWays([{ ...card, y: 3000 }], passage(120))).toBe(true)
})

test('what is dropped where a link would have no way goes to the nearest place where it has one', () => {
  const [graph, box] = [passage(320), { x: 500, y: -40, w: 176, h: 150 }]
  const suits = (places: Parameters<typeof leavesWays>[0]): boolean => leavesWays(places, graph)
  const near = settleBlock({ boxes: [box], air: AIR }, graph)
  expect(near.by).toEqual({ x: 0, y: 0 })
  const fine = settleBlock({ boxes: [box], air: AIR, suits }, graph)
  expect(leavesWays([{ ...box, x: box.x + fine.by.x, y: box.y + fine.by.y }], graph)).toBe(true)
  expect(settleBlock({ boxes: [box], air: AIR, suits: () => false }, graph), 'where none suits, the nearest').toEqual(near)
})
