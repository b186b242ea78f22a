import { describe, expect, it } from 'vitest'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { blocksOf } from '../../../shared/tidy/blocks.ts'
import { graphLane, graphLink, graphOther, graphPart } from '../../fakes/graphPieces.ts'

const NOBODY = { stay: new Set<string>() }
const ids = (pieces: readonly { id: string }[]): string[] => pieces.map(({ id }) => id)

/** A lane with one card, a group of two, a note that is linked and one that is not, and ink. */
const BOARD: BoardGraph = {
  parts: [
    graphPart({ id: 'a', lane: 'lane' }),
    graphPart({ id: 'b', x: 300, holder: 'group', parentId: 'group' }),
    graphPart({ id: 'c', x: 300, y: 100, holder: 'group', parentId: 'group' }),
  ],
  lanes: [graphLane({ id: 'lane', w: 600, h: 200 })],
  others: [
    graphOther({ id: 'group', type: 'group', x: 300, w: 176, h: 164 }),
    graphOther({ id: 'linked', x: 900 }),
    graphOther({ id: 'note', x: 1200, w: 50, h: 50 }),
    graphOther({ id: 'ink', type: 'draw', x: 1500 }),
  ],
  links: [
    graphLink({ id: 'a-b', from: 'a', to: 'b' }),
    graphLink({ id: 'b-c', from: 'b', to: 'c' }),
    graphLink({ id: 'a-linked', from: 'a', to: 'linked' }),
    graphLink({ id: 'a-lane', from: 'a', to: 'lane' }),
  ],
}

describe('blocksOf', () => {
  it('takes a group for one block, as large as it is, and leaves ink out', () => {
    const { blocks, obstacles } = blocksOf(BOARD, NOBODY)
    expect(ids(blocks)).toEqual(['a', 'group', 'linked'])
    expect(blocks[1]).toMatchObject({ x: 300, y: 0, w: 176, h: 164 })
    expect(obstacles).toEqual([{ x: 1200, y: 0, w: 50, h: 50 }])
  })

  it('joins blocks, and leads anew only links whose ends may leave by another side', () => {
    const { links, routable } = blocksOf(BOARD, NOBODY)
    expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual(['a group', 'a linked'])
    expect([...routable]).toEqual(['a-linked'])
  })

  it('keeps in place what is pinned or locked, was not asked for or has just been placed', () => {
    const fixedWith = (asked: { only?: ReadonlySet<string>; stay: ReadonlySet<string> }, board = BOARD) =>
      [...blocksOf(board, asked).fixed].sort()
    expect(fixedWith(NOBODY)).toEqual([])
    expect(fixedWith({ only: new Set(['a']), stay: new Set() })).toEqual(['group', 'linked'])
    expect(fixedWith({ stay: new Set(['lane']) })).toEqual(['lane'])
    const parts = BOARD.parts.map((part) => (part.id === 'c' ? { ...part, isPinned: true } : part))
    expect(fixedWith(NOBODY, { ...BOARD, parts }), 'a group stays with what is pinned in it').toEqual(['group'])
  })

  it('leaves what stands beside the design as it is and uncovered, unless it is asked for or all that is there', () => {
    const apart = new Set(['far', 'legend'])
    const beside = {
      parts: [graphPart({ id: 'own', lane: 'near' }), graphPart({ id: 'given', x: 924, y: 40, lane: 'far' })],
      lanes: [graphLane({ id: 'near', w: 600, h: 200 }), graphLane({ id: 'far', x: 900, w: 600, h: 200 })],
      others: [graphOther({ id: 'legend', type: 'legend', x: 900, y: 300, w: 100, h: 20 })],
      links: [graphLink({ id: 'both', from: 'own', to: 'given' })],
    }
    const of = (board: BoardGraph, asked: object) => {
      const { blocks, lanes, links, legends, obstacles } = blocksOf(board, { ...NOBODY, apart, ...asked })
      return { ids: ids([...blocks, ...lanes, ...links, ...legends]), obstacles }
    }
    expect(of(beside, {})).toEqual({ ids: ['own', 'near'], obstacles: [{ x: 900, y: 0, w: 600, h: 320 }] })
    expect(of(beside, { only: new Set(['given', 'own']) }).ids).toContain('given')
    const alone = { ...beside, parts: beside.parts.slice(1), lanes: beside.lanes.slice(1) }
    expect(of(alone, {}).ids).toEqual(['given', 'far', 'legend'])
  })
})
