import ELK from 'elkjs/lib/elk.bundled.js'
import { expect, test } from 'vitest'
import type { Box } from '../../../shared/geometry/box.ts'
import type { ElkGraph } from '../../../shared/tidy/elkStarts.ts'
import { backLinks, sourcesOf } from '../../../shared/tidy/sources.ts'
import { doTidyJob } from '../../../shared/tidy/tidyJob.ts'
import { graphLink, graphOther, graphPart } from '../../fakes/graphPieces.ts'
import { seeded } from '../../fakes/random.ts'
import { jobFor, type Strewn } from './support/boards.ts'

const elk = new ELK()

const KINDS: Record<string, string> = { client: 'client-app', gateway: 'api-gateway', ranker: 'ranker', llm: 'llm-server', docs: 'object-store', chunker: 'content-processor', embedder: 'embedding-service', index: 'vector-index', clicks: 'feedback-logger', trainer: 'training-pipeline', orch: 'serving-orchestrator', cg: 'candidate-generator' }

/** Strewn anywhere; `a ~ b` is feedback. */
function loop(lines: readonly string[], seed: number, lane?: (name: string) => string): Strewn {
  const random = seeded(seed)
  const links = lines.flatMap((line) => {
    const words = line.split(' ')
    return words.slice(1).flatMap((_, at) => at % 2 === 0 ? [{ from: words[at]!, by: words[at + 1]!, to: words[at + 2]! }] : [])
  })
  const names = [...new Set(links.flatMap(({ from, to }) => [from, to]))]
  const lanes = [...new Set(lane === undefined ? [] : names.map(lane))].map((id, at) => ({ id, plane: 'online' as const, title: id, x: 0, y: 700 * at, w: 1400, h: 600, isFixed: false }))
  return {
    nodes: names.map((id) => ({ id, kind: KINDS[id] ?? 'ranker', x: random.int(1200), y: random.int(500), w: 176, h: 64, isFixed: false, ...(lane && { lane: lane(id) }) })),
    lanes,
    links: links.map(({ from, by, to }, at) => ({ id: `link-${at}`, from, to, kind: by === '~' ? 'feedback' as const : 'request' as const, label: '' })),
    obstacles: [],
  }
}

async function columnsOf(board: Strewn): Promise<(name: string) => number> {
  const answer = await doTidyJob(jobFor(board, false), (graph) => elk.layout(graph as ElkGraph & { id: string }))
  if (answer === undefined) throw new Error('There was no room.')
  const middle = (name: string): number => { const { x, w } = answer.boxes[name] as Box; return x + w / 2 }
  return middle
}

const LOOPS: readonly (readonly string[])[] = [
  ['client > gateway > ranker > llm > client', 'docs > chunker > embedder > index', 'ranker > index'],
  ['client > gateway > llm > gateway > client', 'docs > chunker > index', 'llm > index'],
  ['client > gateway > orch > cg > ranker > orch', 'orch > client', 'client ~ clicks', 'clicks > trainer', 'trainer > ranker', 'docs > index', 'cg > index'],
]
const LANES: readonly (((name: string) => string) | undefined)[] = [
  undefined, (name) => (['docs', 'chunker', 'embedder', 'index', 'trainer', 'clicks'].includes(name) ? 'offline' : 'online'),
]

test.each(LOOPS.flatMap((lines, at) => LANES.flatMap((lane, laned) => [1, 2].map((seed) => ({ name: `${at} ${laned} ${seed}`, lines, lane, seed })))))('a loop is read from whoever asks, at the left: $name', async ({ lines, lane, seed }) => {
  const middle = await columnsOf(loop(lines, seed, lane))
  expect(middle('client')).toBeLessThan(middle('gateway'))
  // The whole of the request runs away from whoever asks; what answers need not come last.
  const names = (lines[0] ?? '').split(' > ')
  const way = names.slice(0, new Set(names).size)
  expect(way.map(middle)).toEqual(way.map(middle).toSorted((a, b) => a - b))
})

test('people and their apps are sources, drawn plainly too; without any it is where requests come in', () => {
  const parts = [graphPart({ id: 'a', kind: 'client-app' }), graphPart({ id: 'g', kind: 'api-gateway' }), graphPart({ id: 'p', kind: 'plain', title: 'Mobile app' })]
  const others = [graphOther({ id: 'b', type: 'geo', text: 'user' })]
  expect([...sourcesOf({ parts, others, lanes: [], links: [] })].sort()).toEqual(['a', 'b', 'p'])
  expect([...sourcesOf({ parts: parts.slice(1, 2), others: [], lanes: [], links: [] })]).toEqual(['g'])
})

test('what answers a source and what feeds back into a loop runs back; other feedback does not', () => {
  const links = [
    graphLink({ id: '1', from: 'a', to: 'b', kind: 'request' }), graphLink({ id: '2', from: 'b', to: 'a', kind: 'request' }),
    graphLink({ id: '3', from: 'b', to: 'c', kind: 'train' }), graphLink({ id: '4', from: 'c', to: 'b', kind: 'feedback' }), graphLink({ id: '5', from: 'c', to: 'd', kind: 'feedback' }),
  ]
  expect([...backLinks(links, new Set(['a']))]).toEqual(['2', '4'])
})
