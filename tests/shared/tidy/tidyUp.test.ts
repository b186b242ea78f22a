import ELK from 'elkjs/lib/elk.bundled.js'
import { describe, expect, test } from 'vitest'
import type { Route } from '../../../shared/routing/route.ts'
import type { Box } from '../../../shared/geometry/box.ts'
import type { ElkGraph } from '../../../shared/tidy/elkStarts.ts'
import { laneOrders } from '../../../shared/tidy/laneOrders.ts'
import { doTidyJob } from '../../../shared/tidy/tidyJob.ts'
import { runsOverBoxes } from '../../../shared/routing/routeLinks.ts'
import { KITS } from '../../../templates/index.ts'
import { seeded } from '../../fakes/random.ts'
import { contains, grown, meet, pairs } from '../kit/geometry.ts'
import { jobFor, kitBoard, kitsBelow, laneId, lengthOf as linkLength, messyBoard, type Strewn } from './support/boards.ts'
import { dagreMiddles } from './support/dagreLayout.ts'

const elk = new ELK()
/** More of them in the soak, as far as each is done in half a second. */
const BOARDS = Math.min(500, Number(process.env['SOAK_SEEDS'] ?? 12))

/** Where everything went, in the order of the board. */
interface TidyPlaces {
  nodes: Box[]
  lanes: Box[]
}

interface TidyAnswer {
  places: TidyPlaces
  routes: Readonly<Record<string, Route>>
}

async function tidy(board: Strewn, leadsLinks = true): Promise<TidyAnswer> {
  const answer = await doTidyJob(jobFor(board, leadsLinks), (graph) => elk.layout(graph as ElkGraph & { id: string }))
  if (answer === undefined) throw new Error('There was no room.')
  const boxesOf = (ids: readonly string[]) => ids.map((id) => answer.boxes[id] as Box)
  const places = { nodes: boxesOf(board.nodes.map(({ id }) => id)), lanes: boxesOf(board.lanes.map(({ id }) => laneId(id))) }
  return { places, routes: answer.routes }
}

/** What is wrong with a layout, one line for each fault. */
function faultsOf({ nodes, lanes }: Strewn, places: TidyPlaces): string[] {
  const boxOf = (id: string | undefined): Box | undefined => places.lanes[lanes.findIndex((lane) => lane.id === id)]
  const cards = nodes.map((node, at) => ({ ...node, box: places.nodes[at] as Box }))
  const zones = lanes.map((lane, at) => ({ ...lane, box: places.lanes[at] as Box }))
  return [
    ...pairs(cards).filter(([one, other]) => !(one.isFixed && other.isFixed) && meet(grown(one.box, 15), grown(other.box, 15))).map(([one, other]) => `${one.id} and ${other.id} are too close`),
    ...pairs(zones).filter(([one, other]) => meet(grown(one.box, 7), grown(other.box, 7))).map(([one, other]) => `${one.id} and ${other.id} overlap`),
    ...cards.filter(({ lane, box }) => lane !== undefined && !contains(grown(boxOf(lane) as Box, -24), box)).map(({ id, lane }) => `${id} is not well inside ${lane}`),
    ...cards.flatMap(({ id, lane, box }) => zones.filter((zone) => zone.id !== lane && meet(zone.box, box)).map((zone) => `${id} lies in ${zone.id}`)),
    ...laneOrders(lanes).filter(({ before, after, axis }) => isTurned(places.lanes[before], places.lanes[after], axis)).map(({ before, after }) => `lanes ${before} and ${after} changed places`),
  ]
}

function isTurned(before: Box | undefined, after: Box | undefined, axis: 'x' | 'y'): boolean {
  return before === undefined || after === undefined || before[axis] + before[axis === 'x' ? 'w' : 'h'] > after[axis]
}

/** What is wrong with the links, likewise. */
function linkFaultsOf({ nodes, links }: Strewn, { places, routes }: TidyAnswer): string[] {
  const boxes = new Map(nodes.map(({ id }, at) => [id, places.nodes[at] as Box]))
  const portsOf = ({ link, start, end }: Route): string[] => [`${link.from} ${start.side} ${start.at}`, `${link.to} ${end.side} ${end.at}`]
  const ports = Object.values(routes).flatMap(portsOf)
  return [
    ...links.filter(({ id }) => routes[id] !== undefined && runsOverBoxes(routes[id], boxes)).map(({ id }) => `${id} runs over a card`),
    ...[...new Set(ports.filter((port, at) => ports.indexOf(port) !== at))].map((port) => `two links at ${port}`),
  ]
}

const middles = (boxes: readonly Box[]) => boxes.map(({ x, y, w, h }) => ({ x: x + w / 2, y: y + h / 2 }))

function pinned(board: Strewn): Strewn {
  return { ...board, nodes: board.nodes.map((node, at) => ({ ...node, isFixed: at === 1 })) }
}

describe.each(['visual-search', 'video-recommendation', 'ad-click-prediction'])('the kit %s', (id) => {
  const board = kitBoard(KITS.find((kit) => kit.id === id)!)

  test('is tidied up: nothing overlaps, lanes hold their cards, links are clear of cards, apart, and short', async () => {
    const answer = await tidy(board)
    expect(faultsOf(board, answer.places)).toEqual([])
    expect(linkFaultsOf(board, answer)).toEqual([])
    expect(Object.keys(answer.routes)).toHaveLength(board.links.length)
    expect(linkLength(board, middles(answer.places.nodes))).toBeLessThan(linkLength(board, dagreMiddles(board)))
  })

  test('comes out the same however it was strewn about', async () => {
    const random = seeded(7)
    const strewn = { ...board, nodes: board.nodes.map((node) => ({ ...node, x: random.int(1500), y: random.int(900) })) }
    const [first, second] = [await tidy(board, false), await tidy(strewn, false)]
    const from = (places: TidyPlaces) => places.nodes.map((box) => ({ x: box.x - (places.nodes[0]?.x ?? 0), y: box.y - (places.nodes[0]?.y ?? 0) }))
    expect(from(second.places)).toEqual(from(first.places))
  })
})

/** With links led too for every tenth, because looking for their ways takes longer than the rest. */
test(`${BOARDS} random boards: nothing overlaps, lanes are kept, and no board has longer links than dagre gives it without lanes`, async () => {
  const longer: string[] = []
  for (let seed = 1; seed <= BOARDS; seed++) {
    const board = messyBoard(seed)
    const answer = await tidy(board, seed % 10 === 0)
    expect([...faultsOf(board, answer.places), ...linkFaultsOf(board, answer).filter((fault) => fault.includes('over a card'))], `seed ${seed}`).toEqual([])
    const ratio = linkLength(board, middles(answer.places.nodes)) / linkLength(board, dagreMiddles(board))
    if (ratio > 1) longer.push(`seed ${seed}: ${ratio.toFixed(2)}`)
  }
  expect(longer).toEqual([])
}, 300_000)

/** A large board is searched less, which must cost neither lanes nor room. */
test('three hundred cards: nothing overlaps, lanes are kept, links are clear of cards and shorter than dagre makes them', async () => {
  const board = kitsBelow(KITS, 300)
  const answer = await tidy(board)
  expect([...faultsOf(board, answer.places), ...linkFaultsOf(board, answer).filter((fault) => fault.includes('over a card'))]).toEqual([])
  expect(linkLength(board, middles(answer.places.nodes))).toBeLessThan(linkLength(board, dagreMiddles(board)))
}, 120_000)

test.each([['a kit', kitBoard(KITS[0]!)], ['a kit with a pin', pinned(kitBoard(KITS[1]!))], ['a messy board', messyBoard(2)], ['one with an empty lane', messyBoard(36)]] as const)('done twice it changes nothing: %s', async (_what, board) => {
  const { places } = await tidy(board, false)
  const tidied = { ...board, nodes: board.nodes.map((node, at) => ({ ...node, ...places.nodes[at] })), lanes: board.lanes.map((lane, at) => ({ ...lane, ...places.lanes[at] })) }
  expect((await tidy(tidied, false)).places).toEqual(places)
})

describe('what may not move', () => {
  test.each(['visual-search', 'ad-click-prediction'])('stays exactly where it is, with the rest around it and the lanes still apart: %s', async (id) => {
    const kit = kitBoard(KITS.find((one) => one.id === id)!)
    const random = seeded(3)
    const board = { ...kit, nodes: kit.nodes.map((node, at) => (at % 6 === 0 ? { ...node, isFixed: true } : { ...node, x: random.int(1500), y: random.int(900) })) }
    const { places } = await tidy(board, false)
    const moved = board.nodes.filter((node, at) => node.isFixed && (places.nodes[at]?.x !== node.x || places.nodes[at]?.y !== node.y))
    expect(moved.map((node) => node.id)).toEqual([])
    expect(faultsOf(board, places)).toEqual([])
  })

  test('a locked lane keeps its place and size', async () => {
    const kit = kitBoard(KITS[0]!)
    const [locked] = kit.lanes
    const board = { ...kit, lanes: kit.lanes.map((lane) => ({ ...lane, isFixed: lane === locked })), nodes: kit.nodes.map((node) => ({ ...node, isFixed: node.lane === locked?.id })) }
    const { places } = await tidy(board, false)
    expect(places.lanes[0]).toEqual({ x: locked?.x, y: locked?.y, w: locked?.w, h: locked?.h })
    expect(faultsOf(board, places)).toEqual([])
  })

  test('two lanes whose pinned cards are in each other cannot be put apart, and that is said', async () => {
    const lane = (id: string) => ({ id, plane: 'free' as const, title: id, x: 0, y: 0, w: 900, h: 300, isFixed: false })
    const card = (id: string, of: string, x: number, isFixed: boolean) => ({ id, lane: of, x, y: 40, w: 176, h: 64, isFixed })
    const board: Strewn = {
      lanes: [lane('one'), { ...lane('other'), x: 60 }],
      nodes: [card('a', 'one', 0, true), card('b', 'other', 304, true), card('c', 'one', 608, true), card('d', 'other', 912, false)],
      links: [], obstacles: [],
    }
    await expect(tidy(board, false)).rejects.toThrow('no room')
  })
})

test('what else lies on the page stays uncovered', async () => {
  const board = { ...kitBoard(KITS[0]!), obstacles: [{ x: 400, y: 100, w: 300, h: 200 }] }
  const { places } = await tidy(board, false)
  expect([...places.nodes, ...places.lanes].filter((box) => meet(box, board.obstacles[0]!))).toEqual([])
})

test('an empty lane keeps its turn and is neither lost nor in the way', async () => {
  const kit = kitBoard(KITS[0]!)
  const board = { ...kit, lanes: [...kit.lanes, { id: 'spare', plane: 'free' as const, title: 'Spare', x: 0, y: 1400, w: 900, h: 264, isFixed: false }] }
  const { places } = await tidy(board, false)
  expect(places.nodes).toHaveLength(board.nodes.length)
  expect(faultsOf(board, places)).toEqual([])
})
