import { expect, test } from 'vitest'
import { CATALOG, type CatalogEntry } from '../../../shared/catalog/index.ts'
import { meaningOf } from '../../../shared/meaning/meaning.ts'

const ENTRIES: readonly CatalogEntry[] = CATALOG

test.each([
  ['co-watch candidate generator', 'candidate-generator', ''], ['trending candidates', 'candidate-generator', ''], ['candidate generation', 'candidate-generator', ''],
  ['kafka events', 'message-queue', 'Apache Kafka'], ['Kafka events', 'message-queue', 'Apache Kafka'], ['Redis session data', 'cache', 'Redis'], ['flink counters', 'stream-processor', 'Apache Flink'],
  ['input guardrail', 'guardrail-filter', ''], ['output guardrail', 'guardrail-filter', ''], ['retriever', 'candidate-generator', ''], ['query rewriter', 'query-understanding', ''],
  ['rewriter', 'query-understanding', ''], ['connector', 'external-service', ''], ['embedding model', 'embedding-service', ''], ['semantic cache', 'cache', ''], ['labeling', 'human-review-queue', ''],
  ['tool', 'external-service', ''], ['web app', 'client-app', ''], ['agent', 'serving-orchestrator', ''], ['memory', 'nosql-db', ''], ['ad server', 'serving-orchestrator', ''],
  ['rate limiter', 'api-gateway', ''], ['event logger', 'feedback-logger', ''], ['label store for ads', 'label-store', ''], ['ranker v2', 'ranker', ''], ['search agents', 'serving-orchestrator', ''],
])('%s is a %s, and keeps its words', (name, kind, technology) => {
  expect(meaningOf(name)).toMatchObject({ entry: { id: kind }, title: name, technology })
})

test('every sort of a component keeps its words', () => {
  const lost = ENTRIES.flatMap((entry) => (entry.sorts ?? []).filter((sort) => meaningOf(sort)?.entry !== entry || meaningOf(sort)?.title !== sort))
  expect(lost).toEqual([])
})

test('another form of every name means the same component', () => {
  const names = ENTRIES.flatMap(({ id, title }) => (/(ator|er)$/.test(title) ? [[id, title.replace(/or$|er$/, (end) => (end === 'or' ? 'ion' : 'ing'))] as const] : []))
  expect(names.length).toBeGreaterThan(10)
  // "Metering" is none of a parameter server, whose last word is too short to be cut.
  expect(names.filter(([id, name]) => meaningOf(name)?.entry.id !== id).map(([, name]) => name)).toEqual([])
})

const ORDINARY = `data | Data | service | services | system | model | models | server | database | pipeline | process | events | requests | results | online | offline | System design | big data | scores | score | items | videos
  | no cache | cache or no cache | ranker vs re-ranker | what about the model registry | We need a feature store here | the ranker is slow | add a feature store | next steps | good point | later | trade-offs | user id | watch time
  | click-through rate | position bias | deep learning | neural network | collaborative filtering | loss function | step 3 | v2 | 100M DAU | Grace Hopper | interview with Ben | user_embedding_features_v2 | Price SERVICE v2 | co-watch | trending`
  .split('|').map((phrase) => phrase.trim())

test('ordinary phrases mean no component', () => {
  expect(ORDINARY.filter((phrase) => meaningOf(phrase) !== undefined)).toEqual([])
})
