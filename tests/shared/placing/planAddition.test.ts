import { describe, expect, it } from 'vitest'
import type { Box } from '../../../shared/geometry/box.ts'
import type { Route } from '../../../shared/routing/route.ts'
import { CATALOG } from '../../../shared/catalog/index.ts'
import { contains, meet } from '../kit/geometry.ts'
import { seeded, type Random } from '../../fakes/random.ts'
import { doTidyJob } from '../../../shared/tidy/tidyJob.ts'
import { EMPTY_PAPER, flawsOf, graphOn, say, type PaperBoard } from './support/paperBoard.ts'

type Way = Pick<Route, 'start' | 'end' | 'midPoint' | 'labelPosition'>

function after(...lines: readonly string[]): PaperBoard {
  return lines.reduce((board, line) => say(board, line).board, EMPTY_PAPER)
}

function card(board: PaperBoard, title: string): PaperBoard['cards'][number] {
  const found = board.cards.find((one) => one.title === title)
  if (found === undefined) throw new Error(`${title} is not on the board.`)
  return found
}

function planeOf(board: PaperBoard, title: string): string | undefined {
  return board.lanes.find(({ id }) => id === card(board, title).lane)?.plane
}

describe('a talk on an empty board', () => {
  it('flows from left to right, around the middle of the view', () => {
    const board = after('client -> gateway -> ranker : 20 ms')
    const xs = ['client', 'gateway', 'Ranker'].map((title) => card(board, title).x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(new Set(board.cards.map(({ y }) => y)).size).toBe(1)
    expect(board.cards.every((one) => contains(EMPTY_PAPER.view, one))).toBe(true)
    expect(board.links.map(({ label }) => label)).toEqual(['', '20 ms'])
  })

  it('fans out around the middle, in the order in which things were named', () => {
    const board = after('orch -> cg1, cg2, cg3 -> ranker')
    const [first, second, third] = ['Candidate generator 1', 'Candidate generator 2', 'Candidate generator 3'].map((title) => card(board, title))
    expect(first?.x).toBe(third?.x)
    expect([first?.y, second?.y, third?.y]).toEqual([first?.y, second?.y, third?.y].toSorted((a, b) => (a ?? 0) - (b ?? 0)))
    expect(card(board, 'Ranker').y).toBe(second?.y)
    expect(flawsOf(board)).toEqual([])
  })

  it('goes on in the next row where a row would be too long to be read whole, in a lane or in none', () => {
    const row = 'client -> gateway -> load balancer -> orchestrator -> ranker -> reranker -> cache -> fs -> vector index -> model server'
    for (const lane of ['', 'online: ']) {
      const board = after(lane + row)
      const xs = [...new Set(board.cards.map(({ x }) => x))].sort((a, b) => a - b)
      const places = board.cards.map(({ x, y }) => [y, x])
      expect(xs).toHaveLength(5)
      expect(places).toEqual(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
      expect(flawsOf(board)).toEqual([])
    }
  })

  it('wraps inside a lane that is there, which grows down and not beyond what can be read', () => {
    const lanes = [{ id: 'lane', title: '', plane: 'online' as const, x: 0, y: 0, w: 1120, h: 120, isLocked: false }]
    const board = ['client -> gateway -> ab router -> orchestrator', 'orchestrator -> cg -> ranker -> reranker -> cache -> fs'].reduce((before, line) => say(before, line).board, { ...EMPTY_PAPER, lanes } as PaperBoard)
    const wrapped = card(board, 'Ranker')
    expect(board.lanes[0]?.w).toBeLessThan(1200 / 0.75)
    expect([wrapped.x, wrapped.y > card(board, 'Candidate generator').y]).toEqual([card(board, 'client').x, true])
    expect(card(board, 'Re-ranker').x).toBeGreaterThan(wrapped.x)
    expect(flawsOf(board)).toEqual([])
  })

  it('fills rows in reading order with what is linked to nothing', () => {
    const titles = ['client', 'gateway', 'Load balancer', 'logger', 'Ranker', 'Re-ranker', 'Cache', 'Feature store']
    for (const lines of [[], ['offline: kafka => warehouse => trainer']]) {
      const board = after(...lines, 'online: client, gateway, load balancer, logger, ranker, reranker, cache, fs')
      const own = titles.map((title) => card(board, title))
      expect([...new Set(own.map(({ y }) => y))].map((row) => own.filter(({ y }) => y === row).length)).toEqual([4, 4])
      expect(own).toEqual(own.toSorted((a, b) => a.y - b.y || a.x - b.x))
      expect(flawsOf(board)).toEqual([])
    }
  })

  it('lays a lane that is new to a board with lanes out as on an empty one, and as wide as those', () => {
    const line = 'online: client -> gateway -> orchestrator -> cg "A", cg "B" -> ranker -> reranker -> cache'
    const offline = 'offline: kafka => stream processor => warehouse => tsb => trainer'
    const [alone, below] = [after(line), after(offline, line)]
    const placesOn = (board: PaperBoard): number[][] => ['client', 'gateway', 'A', 'B', 'Ranker', 'Re-ranker', 'Cache'].map((title) => [card(board, title).x - card(board, 'client').x, card(board, title).y - card(board, 'client').y])
    expect(placesOn(below)).toEqual(placesOn(alone))
    const [first, second] = below.lanes.toSorted((a, b) => a.y - b.y)
    expect([second?.x, second?.w]).toEqual([first?.x, Math.max(...below.lanes.map(({ w }) => w))])
    expect(flawsOf(below)).toEqual([])
  })

  it('takes the very line of the card it is linked to, whatever lies on other lines', () => {
    const lane = { id: 'lane', title: '', plane: 'online' as const, x: 0, y: 0, w: 1600, h: 400, isLocked: false }
    const at = (id: string, title: string, x: number, y: number) => ({ id, title, x, y, w: 176, h: 80, lane: 'lane' })
    const cards = [at('a', 'client', 24, 40), at('b', 'Ranker', 328, 208), at('c', 'Re-ranker', 632, 208)]
    const kinds = new Map([['a', 'client'], ['b', 'ranker'], ['c', 're-ranker']].map(([id = '', kind = '']) => [id, { kind, technology: '' }]))
    const board = say({ ...EMPTY_PAPER, lanes: [lane], cards, kinds }, 'reranker -> "Diversity filter" : 50').board
    const added = card(board, 'Diversity filter')
    expect(added.x).toBeGreaterThan(632)
    expect(added.y + added.h / 2).toBe(248)
    expect(board.links.at(-1)?.course?.points).toHaveLength(2)
  })

  it('puts one more sibling below its siblings', () => {
    const board = after('online: orchestrator -> cg "A", cg "B" -> ranker', 'orchestrator -> cg "Fresh"', 'orchestrator -> cg "Newer"')
    const [a, ...others] = ['A', 'B', 'Fresh', 'Newer'].map((title) => card(board, title))
    expect(others.map(({ x }) => x)).toEqual([a?.x, a?.x, a?.x])
    expect(flawsOf(board)).toEqual([])
  })

  it('draws lanes when one is named, and puts everything in its own', () => {
    const board = after('client -> ranker (online) -> fs; trainer +> model registry; fs => kafka => trainer')
    expect(board.lanes.map(({ plane }) => plane).sort()).toEqual(['offline', 'online'])
    expect(planeOf(board, 'client')).toBe('online')
    expect(planeOf(board, 'Model registry')).toBe('offline')
    expect(flawsOf(board)).toEqual([])
    expect(after('client -> ranker -> fs').lanes).toEqual([])
  })

  it('draws a lane for a heading that stands alone', () => {
    expect(after('offline:').lanes.map(({ plane }) => plane)).toEqual(['offline'])
  })
})

describe('what tidying up leads anew', () => {
  it.each([
    'client -> gateway -> orch -> cg1, cg2, cg3 -> ranker : 20 ms -> reranker',
    'online: client -> gateway -> ranker : 20 ms -> fs; offline: clicks ~> kafka => dwh => trainer +> model registry',
    'orch -> cg1, cg2, cg3 -> ranker; fs -> ranker : 5 ms; ranker ~> clicks => fs; drift !> alerts',
  ])('are the ways that were drawn, where nothing moves: %s', async (text) => {
    const graph = graphOn(after(text))
    const links = graph.links.toReversed()
    const asked = { only: new Set<string>(), stay: new Set<string>() }
    const answer = await doTidyJob({ graph: { ...graph, links }, asked }, (laidOut) => Promise.resolve(laidOut))
    const wayOf = ({ start, end, midPoint, labelPosition }: Way): Way => ({ start, end, midPoint, labelPosition })
    for (const link of graph.links) {
      const { start, end } = link
      if (start === undefined || end === undefined) throw new Error('Every link of a talk has ports.')
      expect(wayOf(answer?.routes[link.id] as Way)).toEqual(wayOf({ ...link, start, end }))
    }
  })
})

describe('a talk on a board that has something', () => {
  const BOARD = after('online: client -> gateway -> ranker')

  it('reuses what is there and puts the new beside it, in line', () => {
    const { plan, board } = say(BOARD, 'ranker -> fs : 5 ms')
    expect(plan.cards).toHaveLength(1)
    expect(plan.reused.map(({ node }) => node.title)).toEqual(['Ranker'])
    expect(card(board, 'Feature store').y).toBe(card(board, 'Ranker').y)
    expect(card(board, 'client')).toEqual(card(BOARD, 'client'))
  })

  it('links two that are there along a clear way, and says a link twice to name it', () => {
    const linked = say(BOARD, 'client ~> ranker').board
    expect(linked.cards).toHaveLength(3)
    expect(linked.links).toHaveLength(3)
    expect(flawsOf(linked)).toEqual([])
    const named = say(linked, 'client ~> ranker : clicks').board
    expect(named.links.map(({ label }) => label).sort()).toEqual(['', '', 'clicks'])
    expect(flawsOf(named)).toEqual([])
  })

  it('makes the lane that is missing and lets lanes grow; what lies below makes room', () => {
    const both = say(BOARD, 'ranker ~> clicks => dwh').board
    const [online, offline] = ['online', 'offline'].map((plane) => both.lanes.find((lane) => lane.plane === plane))
    expect(planeOf(both, 'Data warehouse')).toBe('offline')
    const grown = say(both, 'gateway -> cache, cg1, cg2, cg3').board
    expect(grown.lanes.find((lane) => lane.plane === 'online')?.h).toBeGreaterThan(online?.h ?? 0)
    expect(grown.lanes.find((lane) => lane.plane === 'offline')?.y).toBeGreaterThan(offline?.y ?? 0)
    expect(flawsOf(grown)).toEqual([])
  })

  it('moves nothing that is locked: then the lane grows to the right', () => {
    const note = { id: 'note', x: 0, y: Math.max(...BOARD.lanes.map(({ y, h }) => y + h)) + 20, w: 300, h: 200, isLocked: true }
    const board = say({ ...BOARD, others: [note] }, 'gateway -> cache, cg1, cg2').board
    expect(board.others).toEqual([note])
    expect(board.lanes[0]?.h).toBe(BOARD.lanes[0]?.h)
    expect(flawsOf(board)).toEqual([])
  })

  it('goes on from the selected card when it begins with an arrow', () => {
    const { plan, board } = say(BOARD, '-> reranker', card(BOARD, 'Ranker').id)
    expect(plan.links.map(({ link }) => link.from)).toEqual([card(BOARD, 'Ranker').id])
    expect(card(board, 'Re-ranker').x).toBeGreaterThan(card(board, 'Ranker').x)
  })

  it('keeps clear of notes, and goes under everything where nothing is linked to it', () => {
    const loose = after('client -> gateway')
    const at = card(loose, 'gateway')
    const note: Box & { id: string; isLocked: boolean } = { id: 'note', x: at.x + 250, y: at.y - 60, w: 200, h: 200, isLocked: false }
    const board = say({ ...loose, others: [note] }, 'gateway -> ranker; drift !> alerts').board
    expect(flawsOf(board)).toEqual([])
    const apart = say({ ...loose, others: [note] }, 'drift !> alerts').board
    expect(apart.cards.slice(2).every((one) => one.y > note.y + note.h)).toBe(true)
  })

  it('calls a link clear only if it is', () => {
    const walls = [[-20, 'left'], [186, 'right']].map(([x, id]) => ({ id: String(id), x: Number(x), y: -60, w: 10, h: 400, isLocked: false }))
    const lids = [[-60, 'top'], [200, 'bottom']].map(([y, id]) => ({ id: String(id), x: -60, y: Number(y), w: 320, h: 10, isLocked: false }))
    const walled: PaperBoard = { ...EMPTY_PAPER, cards: [{ id: 'a', title: 'Ranker', x: 0, y: 0, w: 176, h: 64 }, { id: 'b', title: 'Cache', x: 800, y: 0, w: 176, h: 64 }], others: [...walls, ...lids], kinds: new Map([['a', { kind: 'ranker', technology: '' }], ['b', { kind: 'cache', technology: '' }]]) }
    const { links } = say(walled, 'ranker -> cache').plan
    expect(links.map(({ isClear, route }) => [isClear, route === undefined])).toEqual([[false, false]])
  })
})

describe('whatever is said', () => {
  const LABELS = ['', '', '10 ms', '2 B/day', 'top 500 of 10 M items']
  const line = (random: Random, titles: readonly string[]): string =>
    Array.from({ length: 1 + random.int(3) }, () => ` ${random.pick(['->', '=>', '~>', '+>'])} ${random.pick(titles)}`).reduce((text, next) => {
      const label = random.pick(LABELS)
      return text + next + (label && ` : ${label}`)
    }, random.pick(titles))

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('nothing lies on anything, and every link keeps clear (seed %i)', (seed) => {
    const random = seeded(seed)
    const titles = Array.from({ length: 14 }, () => random.pick(CATALOG).title)
    let board: PaperBoard = seed % 2 === 0 ? EMPTY_PAPER : { ...EMPTY_PAPER, others: [{ id: 'note', x: 300, y: 200, w: 240, h: 160, isLocked: false }] }
    const texts = [Array.from({ length: 4 }, () => line(random, titles)).join('\n'), ...Array.from({ length: 5 }, () => line(random, titles))]
    if (seed % 4 < 2) texts[0] = `online: ${texts[0]}`
    for (const text of texts) {
      const said = say(board, text)
      expect(said.plan.links.filter(({ isClear }) => !isClear).map(({ link }) => `${text}: ${link.from} -> ${link.to}`)).toEqual([])
      expect(flawsOf(said.board).map((flaw) => `${text}: ${flaw}`)).toEqual([])
      // Nobody is moved aside.
      expect(said.board.cards.slice(0, board.cards.length).map(({ id, x }) => `${id} ${x}`)).toEqual(board.cards.map(({ id, x }) => `${id} ${x}`))
      board = said.board
    }
    expect(board.cards.some((one) => board.others.some((note) => meet(one, note)))).toBe(false)
  })
})
