import { expect, it } from 'vitest'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { adoptedBy } from '../../../shared/placing/adopt.ts'
import { contains } from '../../../shared/geometry/box.ts'
import { graphLane, graphOther, graphPart } from '../../fakes/graphPieces.ts'

const zone = graphLane({ id: 'zone', x: 0, y: 0, w: 1120, h: 264 })
const within = graphPart({ id: 'within', x: 40, y: 60 })
const plain = graphOther({ id: 'plain', type: 'geo', x: 300, y: 60, w: 160, h: 80 })
const low = graphOther({ id: 'low', type: 'geo', x: 500, y: 220, w: 160, h: 80 })
const grazed = graphOther({ id: 'grazed', type: 'geo', x: 700, y: 250, w: 160, h: 80 })
const board: BoardGraph = { parts: [within], others: [plain, low, grazed], lanes: [zone], links: [] }

it('a lane put over loose cards holds them and stays as it was where all lie in it', () => {
  const whole = { ...board, others: [plain] }
  for (const reach of ['whole', 'middle'] as const)
    expect(adoptedBy(zone, whole, reach)).toEqual({ ids: ['within', 'plain'], box: zone })
})

it('a lane grows around what it covers the middle of, and leaves what it grazes', () => {
  expect(adoptedBy(zone, board, 'whole').ids).toEqual(['within', 'plain'])
  const { ids, box } = adoptedBy(zone, board, 'middle')
  expect(ids).toContain('low')
  expect(contains(box, low) && contains(box, zone)).toBe(true)
  expect(adoptedBy(zone, { ...board, others: [grazed] }, 'middle')).toEqual({ ids: ['within'], box: zone })
})

it('a lane takes nothing that is locked, held elsewhere, bound, or a legend, and grows into no other lane', () => {
  const not = [
    graphOther({ ...plain, id: 'locked', isLocked: true }),
    graphOther({ ...plain, id: 'held', parentId: 'frame' }),
    graphOther({ ...plain, id: 'arrow', type: 'arrow', from: 'within' }),
    graphOther({ ...plain, id: 'legend', type: 'legend' }),
  ]
  expect(adoptedBy(zone, { ...board, others: not }, 'middle').ids).toEqual(['within'])
  const below = graphLane({ id: 'below', x: 0, y: 270, w: 1120, h: 264 })
  expect(adoptedBy(zone, { ...board, lanes: [zone, below] }, 'middle')).toEqual({ ids: ['within', 'plain'], box: zone })
})
