import { describe, expect, it } from 'vitest'
import type { BoardGraph, GraphLink } from '../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import { layOutBlank } from '../../../shared/kit/blank.ts'
import { planAddition } from '../../../shared/placing/planAddition.ts'
import { candidatesFor, GRAINS } from '../../../shared/routing/candidates.ts'
import { laneMarks } from '../../../shared/routing/routeCost.ts'
import { linkToRoute, surroundingsOf } from '../../../shared/routing/surroundings.ts'
import { lineOf, MOST_SHARED_PX, sharedPx, tangleOf, type Line } from '../../../shared/routing/tangles.ts'
import { parseTalk } from '../../../shared/talk/parseTalk.ts'
import { blankLanes } from '../../../templates/blankLanes.ts'
import { graphLane } from '../../fakes/graphPieces.ts'
import { seeded, type Random } from '../../fakes/random.ts'
import { pairs } from '../kit/geometry.ts'
import { drawnOn, flawsIn } from './support/graphFlaws.ts'

const SEEDS = Array.from({ length: Number(process.env['SOAK_SEEDS'] ?? 2) }, (_, at) => at + 1)
const VIEW = { x: 0, y: 0, w: 1200, h: 700 }
const ON_AND_OFF = ['online', 'offline'] as const
const EMPTY: BoardGraph = { parts: [], lanes: [], others: [], links: [] }
const BOARDS: [string, BoardGraph][] = [
  ['no lanes', EMPTY],
  ['an online and an offline lane', { ...EMPTY, lanes: ON_AND_OFF.map((plane, at) => graphLane({ id: plane, plane, x: 0, y: at * 220, w: 1200, h: 180 })) }],
  ['the blank with lanes', graphOf(layOutBlank(blankLanes))],
]
const DESIGN = [
  'client -> gateway -> ranker -> re-ranker',
  'client ~> event stream: clicks => feature pipeline => feature store',
  'event stream => data lake => training pipeline',
  'training pipeline +> model registry +> ranker',
  'monitoring !> ranker: drift',
  'ranker -> cache: hot',
]
const MORE = [
  'gateway -> cache', 'feature store -> ranker', 'monitoring !> gateway: p99', 're-ranker ~> event stream: shown',
  'model registry +> re-ranker', 'data lake => feature pipeline', 'gateway -> feature store: 5 ms',
]

const courseLine = (link: GraphLink): Line | undefined => link.course && lineOf(link, link.course)

/** Pairs of links that run in one line. */
function inOneLine(graph: BoardGraph): [GraphLink, GraphLink][] {
  const drawn = graph.links.flatMap((link) => ({ link, line: courseLine(link) }))
  return pairs(drawn)
    .filter(([{ line: one }, { line: other }]) => one !== undefined && other !== undefined && sharedPx(one, other) > MOST_SHARED_PX)
    .map(([{ link: one }, { link: other }]) => [one, other])
}

/** Whether a link has any way at all that is mistaken for no other link. */
function hasWayApart(link: GraphLink, graph: BoardGraph): boolean {
  const wanted = linkToRoute(link)
  const { boxes, lanes } = surroundingsOf(graph, [wanted])
  const others = graph.links.flatMap((other) => (other.id === link.id ? [] : courseLine(other) ?? []))
  return candidatesFor(wanted, boxes, laneMarks(lanes), 16, false, GRAINS.dense).some(({ points, label }) => {
    const line = lineOf(link, { points, ...(link.label !== '' && { labelBox: label }) })
    return line !== undefined && others.every((other) => tangleOf(line, other) === 0)
  })
}

const inAnyOrder = (lines: readonly string[], random: Random): string[] =>
  lines.map((line) => ({ line, at: random.next() })).toSorted((a, b) => a.at - b.at).map(({ line }) => line)

const say = (graph: BoardGraph, text: string, at: number): BoardGraph => drawnOn(planAddition(parseTalk(text, graph), { graph, view: VIEW }), `said ${at}`)

describe.each(BOARDS)('lines said one by one on a board with %s', (_name, start) => {
  it('put no link onto a stretch of another, nor through a card', () => {
    let graph = start
    for (const [at, text] of DESIGN.entries()) {
      graph = say(graph, text, at)
      expect(inOneLine(graph), `${text}`).toEqual([])
      expect(flawsIn(graph), `${text}`).toEqual([])
    }
  })

  it.each(SEEDS)('do so in any order wherever a link has a way apart (seed %i)', (seed) => {
    let graph = start
    for (const [at, text] of inAnyOrder([...DESIGN, ...MORE], seeded(seed)).entries()) {
      graph = say(graph, text, at)
      expect(inOneLine(graph).flat().filter((link) => hasWayApart(link, graph)), `${text}`).toEqual([])
      expect(flawsIn(graph), `${text}`).toEqual([])
    }
  })
})
