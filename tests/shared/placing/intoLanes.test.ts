import { describe, expect, it } from 'vitest'
import { CATALOG } from '../../../shared/catalog/index.ts'
import type { BoardGraph, GraphLane } from '../../../shared/graph/boardGraph.ts'
import { newNodeKey } from '../../../shared/placing/addition.ts'
import { planAddition, type AdditionPlan } from '../../../shared/placing/planAddition.ts'
import { parseTalk } from '../../../shared/talk/parseTalk.ts'
import { graphLane, graphOther, graphPart } from '../../fakes/graphPieces.ts'
import { seeded, type Random } from '../../fakes/random.ts'
import { drawnOn, flawsIn } from './support/graphFlaws.ts'
import { lanedBoards, type LanedBoard } from './support/lanedBoards.ts'

const VIEW = { x: 0, y: 0, w: 1200, h: 700 }
const STEPS = 10
const SEEDS = Number(process.env['SOAK_SEEDS'] ?? 60) / 20

function sayTo(graph: BoardGraph, text: string): AdditionPlan {
  return planAddition(parseTalk(text, graph), { graph, view: VIEW })
}

/** One component by its name as `/` and the palette place it, perhaps linked to one that is there; or a line. */
function addition(random: Random, graph: BoardGraph): AdditionPlan {
  const entry = random.pick(CATALOG)
  const chance = random.int(3)
  if (chance === 0) {
    const more = Array.from({ length: 1 + random.int(2) }, () => ` ${random.pick(['->', '=>', '~>'])} ${random.pick(CATALOG).title}`)
    return sayTo(graph, `${random.pick(['', '', 'online: ', 'offline: '])}${entry.title}${more.join('')}${random.pick(['', ' : 20 ms'])}`)
  }
  const added = { key: newNodeKey(1), kind: entry.id, title: entry.title, technology: '' }
  const beside = chance === 1 && graph.parts.length > 0 ? random.pick(graph.parts) : undefined
  const near = beside === undefined ? [] : [{ key: beside.id, existingId: beside.id, kind: beside.kind, title: beside.title, technology: '' }]
  const links = near.map(({ key }) => ({ from: key, to: added.key, kind: 'request' as const, label: '' }))
  return planAddition({ nodes: [...near, added], links, lanes: [] }, { graph, view: VIEW }, beside?.id)
}

function newFlaws(before: BoardGraph, after: BoardGraph): string[] {
  const known = new Set(flawsIn(before))
  return flawsIn(after).filter((flaw) => !known.has(flaw))
}

describe('what is added to a board with lanes', () => {
  it.each(lanedBoards())('lands in a lane, on nothing, and no link runs through a card: $name', ({ graph }: LanedBoard) => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const random = seeded(seed)
      let board = graph
      for (let step = 0; step < STEPS; step += 1) {
        const plan = addition(random, board)
        const after = drawnOn(plan, `${seed}.${step}`)
        const where = `seed ${seed}, step ${step}`
        expect(plan.cards.filter(({ lane }) => lane === undefined).map(({ node }) => `${where}: ${node.title} in no lane`)).toEqual([])
        expect(newFlaws(board, after).map((flaw) => `${where}: ${flaw}`)).toEqual([])
        board = after
      }
    }
  })
})

describe('the lane of a component', () => {
  const TITLED = [['CLIENT', 'free'], ['Recommendation funnel, 200 ms', 'online'], ['Data', 'offline'], ['Training and release', 'offline'], ['FEEDBACK', 'free']] as const
  const lanes = TITLED.map(([title, plane], at) => graphLane({ id: title, title, plane, x: 0, y: at * 240, w: 1200, h: 200 }))
  const board: BoardGraph = { parts: [], links: [], others: [], lanes }
  const lanesOf = (text: string, graph = board): (string | undefined)[] => sayTo(graph, text).cards.map(({ lane }) => lane)

  it.each([
    ['client', 'CLIENT'],
    ['feedback logger', 'FEEDBACK'],
    ['ranker', 'Recommendation funnel, 200 ms'],
    ['api gateway', 'Recommendation funnel, 200 ms'],
    ['data warehouse', 'Data'],
    ['batch etl', 'Data'],
    ['training pipeline', 'Training and release'],
    ['model registry', 'Training and release'],
    ['offline: training-set builder', 'Training and release'],
    ['offline: message queue', 'Data'],
    ['online: message queue', 'Recommendation funnel, 200 ms'],
    ['drift monitor', 'FEEDBACK'],
    ['online feature store', 'Recommendation funnel, 200 ms'],
    ['feature store "Online features"', 'Recommendation funnel, 200 ms'],
    ['offline feature store', 'Data'],
  ])('is the one that is called for it: %s', (text, lane) => {
    expect(lanesOf(text)).toEqual([lane])
  })

  it('is the one it is told, before any title', () => {
    expect(lanesOf('client (online)')).toEqual(['Recommendation funnel, 200 ms'])
  })

  it('is that of its neighbours where several suit alike', () => {
    const paths = ['Read path', 'Write path'].map((title, at) => graphLane({ id: title, title, plane: 'online', x: 0, y: at * 240, w: 1200, h: 200 }))
    const there = graphPart({ id: 'gw', kind: 'api-gateway', title: 'Write gateway', lane: 'Write path', x: 24, y: 280 })
    expect(lanesOf('write gateway -> ranker', { ...board, lanes: paths, parts: [there] })).toEqual(['Write path'])
  })

  it('is an offline one for what runs by itself, even beside what is asked online', () => {
    const near = ['training pipeline +> embedding job +> ranker', 'training pipeline +> nightly export +> ranker']
    for (const line of near) expect(lanesOf(line)).toEqual(['Training and release', 'Training and release', 'Recommendation funnel, 200 ms'])
    expect(lanesOf('ranker -> job search')).not.toContain('Data')
  })

  it('is another when it is locked, turned, or may not grow', () => {
    const locked = { ...board, lanes: lanes.map((lane) => (lane.id === 'Training and release' ? { ...lane, isLocked: true } : lane)) }
    expect(lanesOf('training pipeline', locked)).toEqual(['Data'])
    const turned = { ...board, lanes: lanes.map((lane) => (lane.id === 'FEEDBACK' ? { ...lane, rotation: 1 } : lane)) }
    expect(lanesOf('feedback logger', turned)).toEqual(['Recommendation funnel, 200 ms'])
  })

  it('stays as it is where nothing is called for it, and there is no lane of its plane', () => {
    const own = { ...board, lanes: [graphLane({ id: 'a', title: 'Marketing', w: 600, h: 200 })] }
    expect(lanesOf('ranker', own)).toEqual([undefined])
    expect(lanesOf('offline: data warehouse', own)).toEqual(['new:offline'])
  })
})

describe('a lane that grows', () => {
  const lane = (id: string, box: Partial<GraphLane>): GraphLane => graphLane({ id, title: id, w: 240, h: 130, ...box })
  const grown = (lanes: readonly GraphLane[], text: string, more: Partial<BoardGraph> = {}): BoardGraph =>
    drawnOn(sayTo({ parts: [], links: [], others: [], ...more, lanes }, text), 'new')

  it('pushes what lies below, keeps the height of its row, and leaves all else', () => {
    const after = grown([lane('Client', {}), lane('Serving', { x: 260 }), lane('Data', { y: 150 }), lane('Far', { x: 600, y: 600 })], 'user app client, mobile client')
    expect(flawsIn(after)).toEqual([])
    const [client, serving, data] = after.lanes
    expect(client?.h).toBeGreaterThan(130)
    expect(serving?.h).toBe(client?.h)
    expect((data?.y ?? 0) - (client?.y ?? 0) - (client?.h ?? 0)).toBe(20)
  })

  it('never moves what is locked or pinned: it grows to the side, or another lane is taken', () => {
    for (const held of [{ isLocked: true }, { isPinned: true }]) {
      const note = graphOther({ id: 'note', x: 20, y: 150, w: 200, h: 100, ...held })
      const after = grown([lane('Client', {}), lane('Serving', { x: 260 })], 'client, mobile client', { others: [note] })
      expect(after.others).toEqual([note])
      expect(after.lanes[0]?.h).toBe(130)
      expect(after.lanes[0]?.w).toBeGreaterThan(240)
      expect(after.lanes[1]?.x).toBeGreaterThan(260)
      expect(flawsIn(after)).toEqual([])
    }
  })

  it('takes the frame around it along', () => {
    const frame = graphOther({ id: 'frame', type: 'frame', x: -20, y: -20, w: 280, h: 170 })
    const below = graphPart({ id: 'below', kind: 'cache', x: 0, y: 200 })
    const after = grown([lane('Client', { parentId: 'frame', holder: 'frame' })], 'client, mobile client', { others: [frame], parts: [below] })
    expect(after.others[0]?.h).toBeGreaterThan(170)
    expect(after.parts[0]?.y).toBeGreaterThan(200)
    expect(flawsIn(after)).toEqual([])
  })
})
