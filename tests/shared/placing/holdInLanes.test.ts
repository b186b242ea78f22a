import { describe, expect, it } from 'vitest'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { boardHolding } from '../../../shared/placing/holdInLanes.ts'
import { graphLane, graphPart } from '../../fakes/graphPieces.ts'

const LANE = graphLane({ id: 'lane', x: 0, y: 0, w: 400, h: 200 })

function boardWith({ x = 24, y = 40, w = 176, h = 64 }, more: Partial<BoardGraph> = {}): BoardGraph {
  return { parts: [graphPart({ id: 'card', lane: 'lane', x, y, w, h })], lanes: [LANE], others: [], links: [], ...more }
}

const laneOf = (board: BoardGraph | undefined, id = 'lane') => board?.lanes.find((lane) => lane.id === id)

describe('a lane', () => {
  it('grows around a card that sticks out, to the right and down, and is left when all lies within', () => {
    expect(laneOf(boardHolding(boardWith({ w: 400 }), new Set(['card'])))).toMatchObject({ x: 0, w: 448, h: 200 })
    expect(laneOf(boardHolding(boardWith({ h: 300 }), new Set(['card'])))).toMatchObject({ y: 0, w: 400, h: 364 })
    expect(boardHolding(boardWith({}), new Set(['card']))).toBeUndefined()
  })

  it('is left as it is by those whose card it is not, when it is locked, and once it has grown', () => {
    const board = boardWith({ w: 400, h: 300 })
    expect(boardHolding(board, new Set(['other', 'lane']))).toBeUndefined()
    expect(boardHolding({ ...board, lanes: [{ ...LANE, isLocked: true }] }, new Set(['card']))).toBeUndefined()
    const grown = boardHolding(board, new Set(['card']))
    expect(grown).toBeDefined()
    expect(boardHolding(grown as BoardGraph, new Set(['card']))).toBeUndefined()
  })

  it('moves what is in the way, and nothing where room has been made already', () => {
    const [near, far] = [272, 500].map((y) => graphLane({ id: 'below', x: 0, y, w: 400, h: 200 }))
    const heldAbove = (below = LANE) => boardHolding(boardWith({ h: 200 }, { lanes: [LANE, below] }), new Set(['card']))
    expect(laneOf(heldAbove(near), 'below')).toMatchObject({ y: 336, h: 200 })
    expect(laneOf(heldAbove(far), 'below')).toMatchObject({ y: 500, h: 200 })
    expect(laneOf(heldAbove(far))).toMatchObject({ h: 264 })
    expect(heldAbove({ ...(near as typeof LANE), y: 240, isLocked: true })).toBeUndefined()
  })

  it('of two who make it larger at once comes to hold both cards, whichever size was kept', () => {
    const parts = [graphPart({ id: 'a', lane: 'lane', x: 424, y: 40 }), graphPart({ id: 'b', lane: 'lane', x: 24, y: 250 })]
    for (const [kept, lost] of [[{ w: 624 }, 'b'], [{ h: 338 }, 'a']] as const) {
      const board = { ...boardWith({}), parts, lanes: [{ ...LANE, ...kept }] }
      expect(boardHolding(board, new Set([lost === 'b' ? 'a' : 'b']))).toBeUndefined()
      expect(laneOf(boardHolding(board, new Set([lost])))).toMatchObject({ w: 624, h: 338 })
    }
  })
})
