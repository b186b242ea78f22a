import { describe, expect, it } from 'vitest'
import { moved, type Box } from '../../../shared/geometry/box.ts'
import type { BoardGraph, GraphPart } from '../../../shared/graph/boardGraph.ts'
import { laneUnder, settleBlock, type Settled } from '../../../shared/placing/settleBlock.ts'
import { graphLane, graphOther, graphPart } from '../../fakes/graphPieces.ts'
import { seeded } from '../../fakes/random.ts'
import { flawsIn } from './support/graphFlaws.ts'
import { lanedBoards } from './support/lanedBoards.ts'

const AIR = { x: 16, y: 16 }
const CARD = { w: 176, h: 64 }
const SEEDS = Number(process.env['SOAK_SEEDS'] ?? 50)

/** The board with cards where they settled. */
function withCards(graph: BoardGraph, boxes: readonly Box[], { by, lane, standing = graph }: Settled, name: string): BoardGraph {
  const cards = boxes.map((box, at): GraphPart => graphPart({ ...moved(box, by), id: `${name} ${at}`, ...(lane !== undefined && { lane }) }))
  return { ...standing, parts: [...standing.parts, ...cards] }
}

describe('what is dropped or pasted', () => {
  it.each(lanedBoards())('comes to lie on nothing and on no border, in the lane under it: $name', ({ graph }) => {
    const random = seeded(3)
    // Links are led again afterwards, by whoever dropped it.
    const empty = { ...graph, links: [] }
    let board: BoardGraph = empty
    for (let turn = 0; turn < SEEDS / 2; turn += 1) {
      const start = { x: random.int(1400) - 50, y: random.int(900) - 50 }
      const boxes = Array.from({ length: 1 + random.int(3) }, (_, at) => ({ ...CARD, x: start.x + at * 240, y: start.y }))
      const settled = settleBlock({ boxes, air: AIR }, board)
      const known = new Set(flawsIn(board))
      const after = withCards(board, boxes, settled, `turn ${turn}`)
      expect(flawsIn(after).filter((flaw) => !known.has(flaw)), `turn ${turn}`).toEqual([])
      // A fresh board now and then, because no page is filled for ever.
      board = turn % 10 === 9 ? empty : after
    }
  })

  const lane = graphLane({ id: 'lane', title: 'Online', x: 0, y: 0, w: 500, h: 140 })
  const board: BoardGraph = { parts: [], links: [], others: [], lanes: [lane] }

  it('stays where it was dropped when nothing is in the way', () => {
    expect(settleBlock({ boxes: [{ x: 40, y: 50, ...CARD }], air: AIR }, board)).toEqual({ by: { x: 0, y: 0 }, lane: 'lane' })
    expect(settleBlock({ boxes: [{ x: 40, y: 400, ...CARD }], air: AIR }, board)).toEqual({ by: { x: 0, y: 0 } })
  })

  it('belongs to the lane under the pointer, and is nudged inside of its border', () => {
    const settled = settleBlock({ boxes: [{ x: 100, y: 110, ...CARD }], air: AIR, at: { x: 120, y: 130 } }, board)
    expect(settled).toEqual({ by: { x: 0, y: -58 }, lane: 'lane' })
    expect(settleBlock({ boxes: [{ x: 100, y: 110, ...CARD }], air: AIR, at: { x: 120, y: 160 } }, board).lane).toBeUndefined()
  })

  it('lets a full lane grow, never over what is locked', () => {
    const full = { ...board, parts: [24, 250].map((x) => graphPart({ id: String(x), x, y: 50, lane: 'lane' })) }
    const { lane: home, standing } = settleBlock({ boxes: [{ x: 100, y: 60, ...CARD }], air: AIR }, full)
    expect(home).toBe('lane')
    expect(standing?.lanes[0]?.h).toBeGreaterThan(140)
    const held = { ...full, others: [graphOther({ id: 'held', x: 0, y: 150, w: 500, h: 100, isLocked: true })] }
    expect(settleBlock({ boxes: [{ x: 100, y: 60, ...CARD }], air: AIR }, held).standing?.lanes[0]).toMatchObject({ y: 0, h: 140 })
  })

  it('falls past lanes that are locked or turned', () => {
    for (const held of [{ isLocked: true }, { rotation: 1 }]) {
      const graph = { ...board, lanes: [{ ...lane, ...held }] }
      expect(laneUnder({ x: 100, y: 60 }, graph)).toBeUndefined()
      expect(settleBlock({ boxes: [{ x: 100, y: 60, ...CARD }], air: AIR }, graph).by).not.toEqual({ x: 0, y: 0 })
    }
  })

  it('goes beside what was pasted before, each time anew', () => {
    let now = board
    for (let copy = 0; copy < 4; copy += 1) {
      const boxes = [{ x: 40, y: 50, ...CARD }]
      now = withCards(now, boxes, settleBlock({ boxes, air: AIR }, now), `copy ${copy}`)
    }
    expect(flawsIn(now)).toEqual([])
    expect(now.parts.map((part) => part.lane)).toEqual(['lane', 'lane', 'lane', 'lane'])
  })
})
