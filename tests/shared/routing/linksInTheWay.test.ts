import { describe, expect, it } from 'vitest'
import { grow } from '../../../shared/geometry/box.ts'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { leadAgain } from '../../../shared/routing/leadAgain.ts'
import { linksInTheWay, linksOverCards } from '../../../shared/routing/linksInTheWay.ts'
import { candidatesFor } from '../../../shared/routing/candidates.ts'
import { CARD_CLEARANCE_PX } from '../../../shared/routing/routeCost.ts'
import { linkToRoute } from '../../../shared/routing/surroundings.ts'
import { graphLink, graphPart } from '../../fakes/graphPieces.ts'
import { seeded } from '../../fakes/random.ts'
import { linksThrough } from '../placing/support/graphFlaws.ts'
import { lanedBoards } from '../placing/support/lanedBoards.ts'
import { dropped, redrawn, withWays } from './support/drags.ts'

const DRAGS = Number(process.env['SOAK_SEEDS'] ?? 50)

function ledAgain(graph: BoardGraph, moved: ReadonlySet<string>): BoardGraph {
  return withWays(graph, leadAgain(graph, { moved, created: new Set() }, { courseOf: ({ course }) => course, canLead: () => true }))
}

/** Whether tldraw has no elbow at all that gets from one end to the other without a card in it. */
function isEnclosed(graph: BoardGraph, flaw: string): boolean {
  const link = graph.links.find(({ from, to }) => flaw.startsWith(`${from} -> ${to} `))
  if (link === undefined) return false
  const ends = new Set([link.from, link.to])
  const thin = graph.parts.map((part) => [part.id, ends.has(part.id) ? part : grow(part, 1 - CARD_CLEARANCE_PX)] as const)
  return candidatesFor(linkToRoute(link), new Map(thin), { titles: [], borders: [] }, 1, true).length === 0
}

describe('a card that is dragged', () => {
  it.each(lanedBoards().filter(({ name }) => name.endsWith('reference')))('leaves no link through a card: $name', ({ graph }) => {
    const random = seeded(11)
    let board = graph
    let enclosed = 0
    for (let turn = 0; turn < DRAGS; turn += 1) {
      const drop = dropped(board, random)
      if (drop === undefined) continue
      const ids = new Set([drop.id])
      board = ledAgain(redrawn(drop.graph, ids), ids)
      const flaws = linksThrough(board)
      expect(flaws.filter((flaw) => !isEnclosed(board, flaw)), `drag ${turn}`).toEqual([])
      enclosed += flaws.length
      // An enclosed link says nothing about the next one.
      if (flaws.length > 0) board = graph
    }
    expect(enclosed).toBeLessThanOrEqual(Math.max(1, DRAGS / 50))
  })
})

describe('links to lead again', () => {
  const parts = [graphPart({ id: 'a', x: 0 }), graphPart({ id: 'b', x: 600 }), graphPart({ id: 'c', x: 300, y: 300 })]
  const straight = graphLink({ id: 'ab', from: 'a', to: 'b', course: { points: [{ x: 176, y: 32 }, { x: 600, y: 32 }] } })
  const board: BoardGraph = { parts, links: [straight], lanes: [], others: [] }
  const ask = (graph: BoardGraph, moved: readonly string[], created: readonly string[] = [], canLead = true): string[] =>
    linksInTheWay(graph, { moved: new Set(moved), created: new Set(created) }, ({ course }) => course, () => canLead).map(({ id }) => id)
  const inTheWay: BoardGraph = { ...board, parts: parts.map((part) => (part.id === 'c' ? { ...part, y: 0 } : part)) }

  it('are those that something has come into the way of, and those whose own end moved', () => {
    expect(ask(inTheWay, ['c'])).toEqual(['ab'])
    expect(ask(inTheWay, [], ['c'])).toEqual(['ab'])
    expect(ask(inTheWay, ['a'])).toEqual(['ab'])
    expect(ask(inTheWay, ['ab'])).toEqual(['ab'])
  })

  it('are none that are clean, that nothing of this change touches, or that cannot be led', () => {
    expect(ask(board, ['a', 'b', 'c', 'ab'])).toEqual([])
    expect(ask(inTheWay, [])).toEqual([])
    expect(ask(inTheWay, ['elsewhere'])).toEqual([])
    expect(ask(inTheWay, ['c'], [], false)).toEqual([])
  })

  it('are those that run through a card they join', () => {
    const over = { ...straight, course: { points: [{ x: 100, y: 32 }, { x: 600, y: 32 }] } }
    expect(ask({ ...board, links: [over] }, ['a'])).toEqual(['ab'])
  })

  it("are, after what others did, those of one's own that run through something now", () => {
    const over = (graph: BoardGraph, isOwn: boolean): string[] => linksOverCards(graph, () => isOwn, ({ course }) => course).map(({ id }) => id)
    expect(over(inTheWay, true)).toEqual(['ab'])
    expect(over(inTheWay, false)).toEqual([])
    expect(over(board, true)).toEqual([])
  })
})
