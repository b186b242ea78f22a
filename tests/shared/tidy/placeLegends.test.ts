import { expect, test } from 'vitest'
import { blocksOf } from '../../../shared/tidy/blocks.ts'
import { placeLegends } from '../../../shared/tidy/placeLegends.ts'
import { graphLane, graphOther, graphPart } from '../../fakes/graphPieces.ts'

const BOARD = [{ x: 100, y: 100, w: 800, h: 200 }, { x: 100, y: 320, w: 800, h: 200 }]
const under = { x: 100, y: 526, w: 200, h: 60 }

test('a legend that the board left behind, or lies on now, goes under it', () => {
  expect(placeLegends([{ x: 100, y: 2000, w: 200, h: 60 }], BOARD, [])).toEqual([under])
  expect(placeLegends([{ x: 700, y: 250, w: 200, h: 60 }], BOARD, [])).toEqual([under])
})

test('one that lies beside the board stays, unless something else lies there', () => {
  const beside = { x: 950, y: 300, w: 200, h: 60 }
  expect(placeLegends([beside], BOARD, [])).toEqual([beside])
  expect(placeLegends([beside], BOARD, [{ x: 940, y: 310, w: 50, h: 50 }])).toEqual([under])
})

test('two go below each other, and below what lies under the board', () => {
  const far = { x: -5000, y: 0, w: 200, h: 60 }
  const note = { x: 150, y: 540, w: 100, h: 100 }
  expect(placeLegends([far, far], BOARD, [note])).toEqual([{ ...under, y: 646 }, { ...under, y: 712 }])
})

test('legends go with a whole board alone, and stay where they are locked or somebody has just put them', () => {
  const legend = graphOther({ id: 'legend', type: 'legend', y: 900 })
  const locked = graphOther({ id: 'locked', type: 'legend', y: 1200, isLocked: true })
  const graph = { parts: [graphPart({ id: 'a', lane: 'lane' })], lanes: [graphLane({ id: 'lane', w: 600, h: 200 })], others: [legend, locked], links: [] }
  const legendsOf = (asked: Parameters<typeof blocksOf>[1]) => blocksOf(graph, asked).legends.map(({ id }) => id)
  expect(legendsOf({ stay: new Set() })).toEqual(['legend'])
  expect(legendsOf({ stay: new Set(['legend']) })).toEqual([])
  expect(legendsOf({ stay: new Set(), only: new Set(['a', 'legend']) })).toEqual([])
  expect(blocksOf(graph, { stay: new Set() }).obstacles).toHaveLength(1)
})
