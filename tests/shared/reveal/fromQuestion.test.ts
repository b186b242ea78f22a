import { describe, expect, test } from 'vitest'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { structureOf } from '../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import type { Kit, KitNode } from '../../../shared/kit/kit.ts'
import { laneId, nodeId } from '../../../shared/kit/kitIds.ts'
import { laneTitlesAt } from '../../../shared/kit/laneTitles.ts'
import { layersOfRecords, type KitLayer } from '../../../shared/kit/layers.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { revealCopy } from '../../../shared/kit/reveal.ts'
import { planReveal } from '../../../shared/reveal/planReveal.ts'
import { layerOnBoard } from '../../../shared/reveal/standIns.ts'
import { KITS } from '../../../templates/index.ts'
import { after, collisions, ownCard, upTo } from './support/revealedBoard.ts'

describe('an interview, from the question alone to the reference', () => {
  const kit = KITS[0] as Kit
  const layerNow = (records: readonly BoardRecord[]): KitLayer => {
    const graph = graphOf(records)
    return layerOnBoard(kit, layersOfRecords(kit, layOut(kit)), { structure: structureOf(graph), lanes: graph.lanes, shapeIds: records.map(({ id }) => id) })
  }
  const own = kit.architecture.lanes.map(({ title }) => title)
  const titlesOn = (records: readonly BoardRecord[]): string[] => graphOf(records).lanes.map(({ title }) => title)

  test.each([
    ['an empty board', []],
    ['cards where the lanes would lie', [ownCard('shape:a', 'client-app', 'page:page', { x: 40, y: 40 }), ownCard('shape:b', 'pager', 'page:page', { x: 700, y: 300 })]],
  ] as const)('on %s: lanes first, with titles that tell nothing, and each gets its own with its last card', (_, start) => {
    let board: BoardRecord[] = [...start]
    for (const layer of ['prompt', 'scaffold', 'partial', 'reference'] as const) {
      board = after(board, planReveal(kit, graphOf(board), layer))
      expect(titlesOn(board)).toEqual([...laneTitlesAt(kit, layer).values()])
      expect(layerNow(board)).toBe(layer)
      const { parts, ...graph } = graphOf(board)
      expect(collisions({ ...graph, parts: parts.filter(({ id }) => !start.some((one) => one.id === id)) })).toEqual([])
    }
    expect(titlesOn(board)).toEqual(own)
  })

  test('lanes that somebody drew are the kit’s, and none comes beside them; a title of theirs stays', () => {
    const drawn = upTo(kit, 'prompt').map((record, at) => ({ ...record, id: `shape:mine-${at}`, props: { ...(record.props as object), title: `Mine ${at}` } }))
    const graph = graphOf(drawn)
    expect(planReveal(kit, graph, 'prompt').records).toEqual([])
    expect(layerNow(drawn)).toBe('prompt')
    expect(titlesOn(after(drawn, planReveal(kit, graph, 'reference')))).toEqual(drawn.map((_, at) => `Mine ${at}`))
  })

  test('beside the drawing, a copy has the same titles', () => {
    const board = [ownCard('shape:a', 'client-app', 'page:page', { x: 40, y: 40 })]
    const first = after(board, revealCopy(kit, graphOf(board), 'partial'))
    expect(titlesOn(first)).toEqual([...laneTitlesAt(kit, 'partial').values()])
    expect(titlesOn(after(first, revealCopy(kit, graphOf(first), 'reference')))).toEqual(own)
  })

  test('a part that a host says is another one comes, and one that is said to be it does not', () => {
    const meta = kit.architecture.nodes.find(({ id }) => id === 'meta') as KitNode
    const board = [...upTo(kit, 'prompt'), ownCard('shape:own', meta.kind, laneId(kit, meta.lane), { x: 24, y: 40 })]
    const comes = (isSame?: boolean): boolean => {
      const said = isSame === undefined ? [] : [{ node: 'meta', part: 'shape:own', isSame }]
      return planReveal(kit, graphOf(board), 'reference', said).records.some(({ id }) => id === nodeId(kit, 'meta'))
    }
    expect([comes(), comes(true), comes(false)]).toEqual([false, false, true])
  })
})
