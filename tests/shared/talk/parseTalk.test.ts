import { expect, test } from 'vitest'
import { CATALOG, type CatalogEntry } from '../../../shared/catalog/index.ts'
import { parseTalk, type Talk } from '../../../shared/talk/parseTalk.ts'
import { componentTitle } from '../../../shared/board/titles.ts'
import { FLOW_PLANES, type FlowPlane } from '../../../shared/placing/addition.ts'
import type { NamedBoard } from '../../../shared/talk/talkBuilder.ts'
import { graphLane, graphPart } from '../../fakes/graphPieces.ts'
import { seeded } from '../../fakes/random.ts'

const ENTRIES: readonly CatalogEntry[] = CATALOG

interface OnBoard {
  id: string
  /** Empty for the catalogue's. */
  title: string
  kind: string
  technology?: string
  lane?: FlowPlane
}

function boardOf(parts: readonly OnBoard[]): NamedBoard {
  return {
    parts: parts.map((part) => graphPart({ ...part, title: componentTitle(part) })),
    lanes: FLOW_PLANES.map((plane) => graphLane({ id: plane, plane })),
  }
}

/** A talk as text: `kind:Title/Technology@lane` for nodes, `From kind To "label"` for links. */
function told({ nodes, links }: Talk): string[] {
  const titleOf = (key: string): string => nodes.find((node) => node.key === key)?.title ?? '?'
  return [
    ...nodes.map(({ existingId, kind, title, technology, lane }) => `${existingId ?? kind}:${title}${technology && `/${technology}`}${lane === undefined ? '' : `@${lane}`}`),
    ...links.map(({ from, to, kind, label }) => `${titleOf(from)} ${kind} ${titleOf(to)}${label && ` "${label}"`}`),
  ]
}

function understood(text: string, board?: NamedBoard): string[] {
  const talk = parseTalk(text, board)
  expect(talk.problems).toEqual([])
  return told(talk)
}

function problemsOf(text: string, board?: NamedBoard): string[] {
  return parseTalk(text, board).problems.map(({ code, start, end }) => `${code} "${text.slice(start, end)}"`)
}

const BOARD = boardOf([
  { id: 'shape:fs', title: 'User features', kind: 'feature-store' },
  { id: 'shape:r', title: 'Watch-time ranker', kind: 'ranker' },
  { id: 'shape:ann', title: '', kind: 'vector-index' },
  { id: 'shape:cg1', title: 'Subscriptions', kind: 'candidate-generator' },
  { id: 'shape:cg2', title: 'Co-watch', kind: 'candidate-generator' },
  { id: 'shape:new', title: 'Oracle', kind: 'quantum-oracle' },
])

test('a line is a chain of components and links', () => {
  expect(understood('clicks ~> stream processor -> feature store (online) : 2 B/day')).toEqual([
    'feedback-logger:clicks',
    'stream-processor:Stream processor',
    'feature-store:Feature store@online',
    'clicks feedback Stream processor',
    'Stream processor request Feature store "2 B/day"',
  ])
})

test.each([
  ['ranker -> calibrator', 'request'],
  ['ranker → calibrator', 'request'],
  ['ranker-->calibrator', 'request'],
  ['clicks ~> label joiner', 'feedback'],
  ['trainer +> mr', 'train'],
  ['drift !> alerts', 'monitoring'],
  ['dwh => etl', 'batch'],
  ['etl => fs', 'batch'],
  ['kafka => dwh', 'stream'],
  ['dwh => kafka', 'stream'],
  ['flink => fs', 'stream'],
  ['clicks => dwh', 'stream'],
  ['human review queue => labels', 'batch'],
])('%s is a link of kind %s', (text, kind) => {
  expect(parseTalk(text)).toMatchObject({ links: [{ from: 'new:1', to: 'new:2', kind, label: '' }], problems: [] })
})

test('commas fan out and in, and a number makes another of the kind', () => {
  expect(understood('orch -> cg1, cg 2 -> ranker : best 500')).toEqual([
    'serving-orchestrator:Request orchestrator',
    'candidate-generator:Candidate generator 1',
    'candidate-generator:Candidate generator 2',
    'ranker:Ranker',
    'Request orchestrator request Candidate generator 1',
    'Request orchestrator request Candidate generator 2',
    'Candidate generator 1 request Ranker "best 500"',
    'Candidate generator 2 request Ranker "best 500"',
  ])
})

test('lines and semicolons are statements of one design', () => {
  const parts = ['client -> gateway', 'gateway -> orch', 'orch -> ranker']
  expect(understood(parts.join('\n'))).toEqual(understood(parts.join(' ; ')))
  expect(parseTalk(parts.join('\r\n'))).toMatchObject({ nodes: { length: 4 }, links: { length: 3 }, problems: [] })
})

test('every link can have a label, which ends at the next arrow or with the statement', () => {
  expect(understood('orch -> ann : top 500, 20 ms -> ranker: "a -> b; c" ; ranker -> clf').filter((line) => line.includes(' request '))).toEqual([
    'Request orchestrator request ann "top 500, 20 ms"',
    'ann request Ranker "a -> b; c"',
    'Ranker request Classifier',
  ])
})

test('names without links are components, too', () => {
  expect(understood('cache, ranker\nfs (offline)')).toEqual(['cache:Cache', 'ranker:Ranker', 'feature-store:Feature store@offline'])
})

test.each([
  ['kafka', 'message-queue:Kafka/Apache Kafka'],
  ['Kafka topic', 'message-queue:Kafka topic/Apache Kafka'],
  ['cache (redis)', 'cache:Cache/Redis'],
  ['cache (our own)', 'cache:Cache/our own'],
  ['milvus vector index', 'vector-index:milvus vector index/Milvus'],
  ['user feature store', 'feature-store:user feature store'],
  ['the rankers', 'ranker:Ranker'],
  ['pre-ranker', 'pre-ranker:Pre-ranker'],
  ['T5 / small LLMs', 'query-understanding:T5 / small LLMs/T5 / small LLMs'],
  ['"Night ranker"', 'ranker:Night ranker'],
  ['“Night ranker”', 'ranker:Night ranker'],
  ['ranker "Home -> feed, 2: (online)"', 'ranker:Home -> feed, 2: (online)'],
  ['kafka "Clicks" (online)', 'message-queue:Clicks/Apache Kafka@online'],
])('%s becomes %s', (text, node) => {
  expect(understood(text)).toEqual([node])
})

test('every title, alias and technology of the catalogue is understood', () => {
  const lost = ENTRIES.flatMap((entry) => [
    ...[entry.title, ...entry.aliases].filter((name) => ![name, entry.title].some((title) => understood(name)[0]?.startsWith(`${entry.id}:${title}`))),
    ...entry.technologies.filter((technology) => !understood(technology)[0]?.endsWith(`/${technology}`)),
  ])
  expect(lost).toEqual([])
})

test('a component said twice is one, and so is a link', () => {
  expect(understood('fs -> ranker; feature store -> ranker : 10 ms; features -> RANKER')).toEqual(['feature-store:Feature store', 'ranker:Ranker', 'Feature store request Ranker "10 ms"'])
})

test('two technologies and two lanes are two components; what is told later adds to what was told', () => {
  expect(understood('kafka -> kinesis')).toHaveLength(3)
  expect(understood('fs (online) -> fs (offline)')).toHaveLength(3)
  expect(understood('cache -> ranker; redis, ranker (online)')).toEqual(['cache:Cache/Redis', 'ranker:Ranker@online', 'Cache request Ranker'])
})

test('names are looked for on the board first', () => {
  expect(understood('oracle -> fs -> watch time ranker -> ann', BOARD)).toEqual([
    'shape:new:Oracle',
    'shape:fs:User features',
    'shape:r:Watch-time ranker',
    'shape:ann:Vector index',
    'Oracle request User features',
    'User features request Watch-time ranker',
    'Watch-time ranker request Vector index',
  ])
})

test('a title of its own places another beside the one on the board', () => {
  expect(understood('fs "Item features" -> ranker', BOARD)).toEqual(['feature-store:Item features', 'shape:r:Watch-time ranker', 'Item features request Watch-time ranker'])
  expect(understood('scann', boardOf([{ id: 'a', title: '', kind: 'vector-index', technology: 'FAISS' }]))).toEqual(['vector-index:ScaNN/ScaNN'])
  expect(understood('fs (offline)', boardOf([{ id: 'a', title: '', kind: 'feature-store', lane: 'online' }]))).toEqual(['feature-store:Feature store@offline'])
})

test('components that differ by a lane in their titles are told apart', () => {
  const board = boardOf(['online', 'offline'].map((lane) => ({ id: lane, title: `Features (${lane})`, kind: 'feature-store' })))
  expect(understood('features (offline) -> ranker', board)[0]).toBe('offline:Features (offline)@offline')
})

test('a name that fits several components is a problem, and says which', () => {
  const { problems, nodes } = parseTalk('orch -> cg', BOARD)
  expect(nodes).toHaveLength(1)
  expect(problems).toMatchObject([{ code: 'ambiguous-name', start: 8, end: 10, suggestion: 'Subscriptions', message: '"cg" could be any of 2 components: "Subscriptions", "Co-watch". Use a title that only one has.' }])
})

test.each([
  ['ranker -> faeture sotre', 10, 23, 'Feature store'],
  ['ranker -> User feetures', 10, 23, 'User features'],
  ['ranker -> cassandre', 10, 19, 'Cassandra'],
  ['ranker -> vectr index', 10, 21, 'Vector index'],
  ['ranker -> rnkr', 10, 14, 'Ranker'],
])('%s: a name nobody knows is a plain component of exactly that name, and what may be meant is offered', (text, start, end, suggestion) => {
  const { problems, hints, nodes } = parseTalk(text, BOARD)
  const name = text.slice(start, end)
  expect(problems).toEqual([])
  expect(nodes.filter(({ kind }) => kind === 'plain').map(({ title }) => title)).toEqual([name])
  expect(hints).toEqual([{ code: 'plain-name', start, end, suggestion, message: `"${name}" is drawn as a plain component. Did you mean "${suggestion}"?` }])
})

test.each([
  ['ranker ->', ['missing-name "->"']],
  ['-> ranker', ['missing-name "->"']],
  ['ranker -> -> cache', ['missing-name "->"']],
  ['ranker, , cache -> clf', ['missing-name "->"']],
  ['(online) -> cache', ['missing-name "(online)"']],
  ['ranker -> "Home feed\ncache', ['open-quote ""Home feed"']],
  ['ranker <= cache', ['backward-arrow "ranker <= cache"']],
  ['ranker : 5 ms', ['label-without-link ": 5 ms"']],
  ['ranker -> rankers', ['same-ends "->"']],
])('%s has the problems %j', (text, problems) => {
  expect(problemsOf(text)).toEqual(problems)
})

test.each(['', '  \n ; ', 'ranker -> cache :', 'ranker :'])('%j has no problems', (text) => {
  expect(parseTalk(text).problems).toEqual([])
})

test('what was understood stays beside what was not', () => {
  expect(told(parseTalk('orch -> <-? -> ranker; ranker -> cache'))).toEqual(['serving-orchestrator:Request orchestrator', 'ranker:Ranker', 'cache:Cache', 'Ranker request Cache'])
})

test('whatever is typed, there is an answer whose links have ends and whose problems have places', () => {
  const random = seeded(4747)
  const pieces = ['ranker', 'fs', 'cg1', ' ', '->', '=>', '~', '>', ',', ':', ';', '\n', '"', '“', '(', ')', '(online)', 'zz', '→', 'x9', '💡', '<-', 'kafka']
  const broken: string[] = []
  for (let round = 0; round < 500; round += 1) {
    const text = Array.from({ length: random.int(14) }, () => random.pick(pieces)).join('')
    const { nodes, links, problems } = parseTalk(text, BOARD)
    const keys = new Set(nodes.map((node) => node.key))
    const hasEnds = links.every(({ from, to }) => keys.has(from) && keys.has(to) && from !== to)
    const hasPlaces = problems.every(({ start, end, message }) => start >= 0 && start < end && end <= text.length && /[.?]$/.test(message))
    if (keys.size !== nodes.length || !hasEnds || !hasPlaces) broken.push(text)
  }
  expect(broken).toEqual([])
})

test('a heading names the lane of what is first named behind it, until the next one', () => {
  const { nodes, lanes, problems } = parseTalk('online: client -> ranker\nranker -> cache (offline)\noffline lane: cache => kafka; lane online :\nfs')
  expect(problems).toEqual([])
  expect(lanes).toEqual(['online', 'offline'])
  expect(nodes.map(({ title, lane }) => `${title} ${lane}`)).toEqual(['client online', 'Ranker online', 'Cache offline', 'Kafka offline', 'Feature store online'])
})

test('a heading moves nothing that is known already', () => {
  expect(understood('ranker -> fs\noffline: fs => kafka')).toEqual(understood('ranker -> fs\nfs => kafka (offline)'))
  expect(parseTalk('offline:')).toMatchObject({ nodes: [], lanes: ['offline'], problems: [] })
  expect(problemsOf('offline store : 5 ms')).not.toEqual([])
})

test('a text that begins with an arrow goes on from the component it is told', () => {
  const { nodes, links, problems } = parseTalk('-> cache, kafka : 5 ms', BOARD, 'shape:r')
  expect(problems).toEqual([])
  expect(nodes.map(({ key }) => key)).toEqual(['shape:r', 'new:1', 'new:2'])
  expect(links.map(({ from, to, label }) => `${from} ${to} ${label}`)).toEqual(['shape:r new:1 5 ms', 'shape:r new:2 5 ms'])
  expect(problemsOf('cache -> ranker\n-> kafka', BOARD)).toEqual(['missing-name "->"'])
})
