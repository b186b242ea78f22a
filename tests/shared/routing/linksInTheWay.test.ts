import { describe, expect, it } from 'vitest'
import { grow } from '../../../shared/geometry/box.ts'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { leadAgain } from '../../../shared/routing/leadAgain.ts'
import { linksInTheWay, linksOverCards } from '../../../shared/routing/linksInTheWay.ts'
import { candidatesFor, GRAINS } from '../../../shared/routing/candidates.ts'
import { CARD_CLEARANCE_PX } from '../../../shared/routing/routeCost.ts'
import { linkToRoute } from '../../../shared/routing/surroundings.ts'
import { graphLane, graphLink, graphPart } from '../../fakes/graphPieces.ts'
import { seeded } from '../../fakes/random.ts'
import { linksThrough } from '../placing/support/graphFlaws.ts'
import { lanedBoards } from '../placing/support/lanedBoards.ts'
import { dropped, enlarged, redrawn, withWays } from './support/drags.ts'

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
  return candidatesFor(linkToRoute(link), new Map(thin), { titles: [], borders: [] }, 1, true, GRAINS.finest).length === 0
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

describe('a card that is pulled larger, be it out of its lane,', () => {
  it.each(lanedBoards().filter(({ name }) => name.endsWith('reference')))('leaves no link through a card, nor do drags after it: $name', ({ graph }) => {
    const random = seeded(5)
    let board = graph
    for (let turn = 0; turn < DRAGS; turn += 1) {
      if (turn % 8 === 0) board = graph
      const change = (turn % 4 === 0 ? enlarged : dropped)(board, random)
      if (change === undefined) continue
      const ids = new Set([change.id])
      board = ledAgain(redrawn(change.graph, ids), ids)
      expect(linksThrough(board).filter((flaw) => !isEnclosed(board, flaw)), `change ${turn}`).toEqual([])
    }
  })
})

describe('a link between two columns, one of them with a large card that sticks out of its lane,', () => {
  const part = (id: string, x: number, y: number, [w, h] = [176, 64]) => graphPart({ id, x, y, w, h })
  const columns = [part('orchestrator', 944, 0), part('generator', 944, 136), part('ranker', 944, 288), part('registry', 944, 592), part('training', 944, 744)]
  const beside = [part('index', 1272, 0), part('fresh', 1272, 136, [213.6, 114.7]), part('subscriptions', 1272, 288), part('features', 1197, 587)]
  const lanes = [graphLane({ id: 'online', x: 584, y: -32, w: 888, h: 560, title: 'Serving' }), graphLane({ id: 'offline', x: 920, y: 560, w: 552, h: 272, title: 'Training' })]
  const embeddings = graphLink({ id: 'embeddings', from: 'training', to: 'index', kind: 'train', label: 'embeddings' })
  const start: BoardGraph = { parts: [...columns, ...beside, part('router', 944, 440)], links: [embeddings], lanes, others: [] }
  const routerAt = (board: BoardGraph, x: number): BoardGraph =>
    ledAgain({ ...board, parts: board.parts.map((one) => (one.id === 'router' ? { ...one, x } : one)) }, new Set(['router']))
  const tidy = ledAgain(redrawn(start, new Set(['training'])), new Set(['training']))

  it('gets through as narrow a slit as there is', () => {
    for (const x of [999, 1004, 1009, 1014, 1016]) expect(linksThrough(routerAt(tidy, x)), `the router at ${x}`).toEqual([])
  })

  it('is led off that card by whatever change makes way for it, and stays while none does', () => {
    const course = { points: [{ x: 1120, y: 776 }, { x: 1476, y: 776 }, { x: 1476, y: 32 }, { x: 1448, y: 32 }] }
    const through: BoardGraph = { ...routerAt(start, 1024), links: [{ ...embeddings, course }] }
    expect(linksThrough(through)).toEqual(['training -> index through fresh'])
    expect(linksThrough(routerAt(through, 980))).toEqual([])
    expect(linksThrough(routerAt(through, 400))).toEqual([])
    expect(routerAt(through, 1026).links).toEqual(through.links)
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
