import { describe, expect, it } from 'vitest'
import type { BoardGraph, GraphLink } from '../../../shared/graph/boardGraph.ts'
import type { Changed } from '../../../shared/routing/linksInTheWay.ts'
import { leadAfterOthers, leadAgain } from '../../../shared/routing/leadAgain.ts'
import { lineOf, MOST_SHARED_PX, sharedPx, tangleOf } from '../../../shared/routing/tangles.ts'
import { waysFor } from '../../../shared/routing/untangle.ts'
import { graphLink, graphPart } from '../../fakes/graphPieces.ts'
import { seeded } from '../../fakes/random.ts'
import { linksThrough } from '../placing/support/graphFlaws.ts'
import { lanedBoards } from '../placing/support/lanedBoards.ts'
import { dropped, redrawn, withWays } from './support/drags.ts'

const DRAGS = Number(process.env['SOAK_SEEDS'] ?? 24)
const ASK = { courseOf: ({ course }: GraphLink) => course, canLead: () => true }
const moving = (...ids: string[]): Changed => ({ moved: new Set(ids), created: new Set() })

interface Tangles {
  shared: number
  all: number
}

/** How many pairs run in one line, and how many are tangled in any way, with some of the links. */
function tanglesIn(graph: BoardGraph, isAsked: (link: GraphLink) => boolean): Tangles {
  const lines = graph.links.flatMap((link) => {
    const line = link.course && lineOf(link, link.course)
    return line === undefined ? [] : [{ line, isAsked: isAsked(link) }]
  })
  const pairs = lines.flatMap((one, at) => lines.slice(at + 1).filter((other) => one.isAsked || other.isAsked).map((other) => [one.line, other.line] as const))
  return {
    shared: pairs.filter(([one, other]) => sharedPx(one, other) > MOST_SHARED_PX).length,
    all: pairs.filter(([one, other]) => tangleOf(one, other) > 0).length,
  }
}

const sum = (some: readonly Tangles[]): Tangles => ({ shared: some.reduce((all, { shared }) => all + shared, 0), all: some.reduce((all, one) => all + one.all, 0) })

describe('a card dragged away on a board whose links lie apart', () => {
  it.each(lanedBoards().filter(({ name }) => name.endsWith('reference')))('leaves hardly a link on another or on words, and others as they were: $name', ({ graph }) => {
    const tidy = withWays(graph, waysFor(graph, graph.links))
    const random = seeded(11)
    const [before, after]: [Tangles[], Tangles[]] = [[], []]
    for (let turn = 0; turn < DRAGS; turn += 1) {
      const drop = dropped(tidy, random)
      if (drop === undefined) continue
      const board = redrawn(drop.graph, new Set([drop.id]))
      const ways = leadAgain(board, moving(drop.id), ASK)
      const led = withWays(board, ways)
      const isAsked = ({ id, from, to }: GraphLink): boolean => from === drop.id || to === drop.id || ways.has(id)
      before.push(tanglesIn(board, isAsked))
      after.push(tanglesIn(led, isAsked))
      expect(linksThrough(led).length, `drag ${turn}`).toBeLessThanOrEqual(linksThrough(board).length)
      // Led again they would be no better.
      const again = withWays(led, leadAgain(led, moving(drop.id), ASK))
      expect(tanglesIn(again, isAsked).all, `drag ${turn}`).toBeLessThanOrEqual(after.at(-1)?.all ?? 0)
    }
    expect(sum(before).all).toBeGreaterThan(DRAGS / 10)
    // Cards that were dropped close to each other leave no way apart.
    expect(sum(after).shared).toBeLessThanOrEqual(DRAGS / 12)
    expect(sum(after).all).toBeLessThan(sum(before).all / 2)
  })
})

describe('links to lead apart', () => {
  const parts = [graphPart({ id: 'a' }), graphPart({ id: 'b', y: 200 }), graphPart({ id: 'c', x: 500, y: 100 }), graphPart({ id: 'd', x: 500, y: 300 })]
  const course = (...points: [number, number][]) => ({ points: points.map(([x, y]) => ({ x, y })) })
  const ALONG = course([176, 32], [300, 32], [300, 132], [500, 132])
  const ac = graphLink({ id: 'ac', from: 'a', to: 'c', course: ALONG })
  const bd = graphLink({ id: 'bd', from: 'b', to: 'd', course: course([176, 232], [300, 232], [300, 332], [500, 332]) })
  const onIt = { ...bd, course: course([176, 232], [300, 232], [300, 80], [460, 80], [460, 332], [500, 332]) }
  const board: BoardGraph = { parts, links: [ac, bd], lanes: [], others: [] }
  const tangled: BoardGraph = { ...board, links: [ac, onIt] }
  const led = (graph: BoardGraph, changed: Changed, ask = {}): string[] => [...leadAgain(graph, changed, { ...ASK, ...ask }).keys()]

  it('are those whose ends moved, and no others while that is enough', () => {
    expect(led(tangled, moving('b'))).toEqual(['bd'])
    expect(led(tangled, moving('a'))).toEqual(['ac'])
    expect(led(board, moving('a', 'b'))).toEqual([])
    expect(led(tangled, moving('elsewhere'))).toEqual([])
  })

  it('are none that were carried in one piece, that cannot be led, or that were all led just now', () => {
    expect(led(tangled, moving('a', 'b', 'c', 'd'))).toEqual([])
    expect(led(tangled, moving('b'), { canLead: () => false })).toEqual([])
    expect(led(tangled, moving('b'), { isLaidOut: true })).toEqual([])
  })

  it('are those that came with both ends onto what was there', () => {
    expect(led(tangled, { moved: new Set(), created: new Set(['b', 'd']) })).toEqual(['bd'])
    expect(led(tangled, { moved: new Set(), created: new Set(['b']) })).toEqual([])
  })

  it('are those that were drawn between what was there, or that came onto what made room for them', () => {
    expect(led(tangled, { moved: new Set(), created: new Set(['bd']) })).toEqual(['bd'])
    expect(led(tangled, { moved: new Set(['a', 'b', 'c', 'd']), created: new Set(['bd']) })).not.toEqual([])
    // Pasted cards move to a free place, and the lane's cards for them.
    expect(led(tangled, { moved: new Set(['a', 'b', 'c', 'd']), created: new Set(['b', 'd', 'bd']) })).not.toEqual([])
  })

  it('are no links of one kind that branch from one place', () => {
    const branch = graphLink({ id: 'ad', from: 'a', to: 'd', course: course([176, 32], [300, 32], [300, 332], [500, 332]) })
    expect(led({ ...board, links: [ac, branch] }, moving('a'))).toEqual([])
    expect(led({ ...board, links: [ac, { ...branch, kind: 'batch' }] }, moving('a'))).not.toEqual([])
  })

  it('are, when a label comes to lie on another line, led so that it does not', () => {
    const labelled = { ...ac, label: 'clicks', course: { ...ALONG, labelBox: { x: 270, y: 180, w: 60, h: 27 } } }
    const crossing = { ...bd, course: course([176, 190], [500, 190]) }
    const ways = leadAgain({ ...board, links: [labelled, crossing] }, moving('b'), ASK)
    const after = withWays({ ...board, links: [labelled, crossing] }, ways)
    expect(tanglesIn(after, () => true)).toEqual({ shared: 0, all: 0 })
  })

  it("are, after what others did, one's own that lie on theirs, and the same ones for both", () => {
    const ofOne = leadAfterOthers(tangled, ({ id }) => id === 'ac', ASK)
    expect(tanglesIn(withWays(tangled, ofOne), () => true)).toEqual({ shared: 0, all: 0 })
    expect([...leadAfterOthers(board, () => true, ASK).keys()]).toEqual([])
    expect([...leadAfterOthers(tangled, () => false, ASK).keys()]).toEqual([])
  })
})
