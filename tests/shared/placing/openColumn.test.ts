import { describe, expect, it } from 'vitest'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { newNodeKey, type Addition } from '../../../shared/placing/addition.ts'
import { planAddition, type AdditionPlan } from '../../../shared/placing/planAddition.ts'
import { graphLane, graphLink, graphPart } from '../../fakes/graphPieces.ts'
import { overlaps } from '../../../shared/geometry/box.ts'

const [COLUMNS, ROWS] = [5, 5]
const NEW = newNodeKey(1)

function fullLane(isPinned = false): BoardGraph {
  const cards = Array.from({ length: COLUMNS * ROWS }, (_, at) => [at % COLUMNS, Math.floor(at / COLUMNS)] as const)
  return {
    parts: cards.map(([column, row]) =>
      graphPart({ id: `${column}-${row}`, x: 24 + column * 304, y: 32 + row * 136, lane: 'lane', isPinned: isPinned && column === 4 }),
    ),
    lanes: [graphLane({ id: 'lane', x: 0, y: 0, w: 1440, h: 664, plane: 'online' })],
    others: [],
    links: [graphLink({ id: 'link', from: '1-1', to: '2-1' })],
  }
}

function between(from: string, to: string, graph: BoardGraph): AdditionPlan {
  const node = (key: string, existingId?: string) => ({ key, kind: 'ranker', title: key, technology: '', ...(existingId !== undefined && { existingId }) })
  const link = (a: string, b: string) => ({ from: a, to: b, kind: 'request' as const, label: '' })
  const addition: Addition = { nodes: [node(from, from), node(NEW), node(to, to)], links: [link(from, NEW), link(NEW, to)], lanes: [] }
  return planAddition(addition, { graph, view: { x: 0, y: 0, w: 1440, h: 900 } })
}

describe('a part between two others in a full lane', () => {
  it('gets a column of its own between them: what stands after it moves on, and the lane grows around it', () => {
    const graph = fullLane()
    const { cards: [card], standing, lanes } = between('1-0', '2-0', graph)
    expect(card).toMatchObject({ x: 632, y: 32, lane: 'lane' })
    expect(standing.parts.map(({ id, x }, at) => [id, x - (graph.parts[at]?.x ?? 0)])).toEqual(graph.parts.map(({ id }) => [id, Number(id[0]) < 2 ? 0 : 304]))
    expect(lanes).toMatchObject([{ id: 'lane', w: 1744, h: 664 }])
    expect(standing.parts.filter((part) => card !== undefined && overlaps(part, card))).toEqual([])
  })

  it('goes where there is room when what stands after it may not move', () => {
    const graph = fullLane(true)
    const { standing } = between('1-0', '2-0', graph)
    expect(standing.parts.map(({ x }) => x)).toEqual(graph.parts.map(({ x }) => x))
  })
})
