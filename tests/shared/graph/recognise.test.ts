import { describe, expect, test } from 'vitest'
import { CATALOG } from '../../../shared/catalog/index.ts'
import { searchCatalog } from '../../../shared/catalog/search.ts'
import { IDEAS } from '../../../shared/meaning/commonWords.ts'
import { readyText } from '../../../shared/catalog/searchText.ts'
import { recognise } from '../../../shared/graph/recognise.ts'

const isIdea = (text: string): boolean => IDEAS.has(readyText(text).letters) || IDEAS.has(readyText(text.replace(/s$/, '')).letters)

describe('what the catalogue writes', () => {
  test('every title is recognised in any case, with hyphens or without, and in plural, on a box and in a note', () => {
    for (const { id, title } of CATALOG) {
      const plural = /[^s]$/.test(title) ? `${title}s` : title
      for (const text of [title, title.toUpperCase(), title.toLowerCase(), title.replaceAll(' ', '_'), plural, ` ${title}\n`, title.replaceAll('-', ' ')]) {
        for (const isBox of [true, false]) expect([text, recognise(text, isBox)?.kind]).toEqual([text, id])
      }
    }
  })

  test('every other name means its component on a box, or nothing where it names what flows', () => {
    for (const { id, aliases } of CATALOG) for (const alias of aliases) {
      expect([alias, recognise(alias, true)?.kind]).toEqual([alias, isIdea(alias) ? undefined : id])
      expect([alias, recognise(alias, false)?.kind ?? id]).toEqual([alias, id])
    }
    const known = CATALOG.flatMap(({ aliases }) => aliases)
    expect(known.filter(isIdea).length).toBeLessThan(known.length / 5)
  })

  test('a technology brings the component that the search has first for it, and is kept', () => {
    for (const { technologies } of CATALOG) for (const technology of technologies) {
      const [hit] = searchCatalog(technology)
      const meant = { kind: hit?.entry.id, ...(hit?.technology !== undefined && { technology: hit.technology }) }
      expect([technology, recognise(technology, true)]).toEqual([technology, isIdea(technology) ? undefined : meant])
    }
  })
})

test.each([
  ['User tower', 'embedding-service'], ['Video embedding service', 'embedding-service'], ['item feature store', 'feature-store'], ['Offline user feature store', 'feature-store'],
  ['Ranking service', 'ranker'], ['ranking model', 'ranker'], ['Retrieval service', 'candidate-generator'], ['Two-tower model', 'embedding-service'], ['heavy ranker', 'ranker'],
  ['CTR re-ranker', 're-ranker'], ['Ads candidate generator', 'candidate-generator'], ['session cache', 'cache'], ['Video metadata DB', undefined], ['User profile store', 'nosql-db'],
  ['Ranker\np99 20 ms', 'ranker'], ['Model\nregistry', 'model-registry'], ['Ranker (DLRM)', 'ranker'], ['events queue', 'message-queue'],
  ['API gateway (auth, rate limit)', 'api-gateway'], ['Gateway service', 'api-gateway'], ['API server', 'api-gateway'], ['API GW', 'api-gateway'], ['Feature store (online, p99: 5 ms)', 'feature-store'],
])('%j on a box is %s', (text, kind) => {
  expect(recognise(text, true)?.kind).toBe(kind)
})

test.each([
  ['Redis cache', { kind: 'cache', technology: 'Redis' }], ['Kafka', { kind: 'message-queue', technology: 'Apache Kafka' }], ['Feature store\nRedis', { kind: 'feature-store' }],
  ['Feature store\nFeast', { kind: 'feature-store', technology: 'Feast' }], ['Feature store (Tecton)', { kind: 'feature-store', technology: 'Tecton' }], ['postgres', { kind: 'relational-db', technology: 'PostgreSQL' }],
])('%j brings its technology along', (text, part) => {
  expect(recognise(text, true)).toMatchObject(part)
})

/** As they stand on boards of interviews, and none names a part. */
const ORDINARY = `data | Data | big data | ML | AI | model | Model | models | system | System design | service | services | database | DB | storage | store | server | pipeline | process | input | output
  | features | Features | labels | candidates | embeddings | events | requests | request | response | results | score | scores | items | videos | products | ads | posts | images | text | queries | query | session
  | goal | goals | Goal: more watch time | requirements | functional requirements | assumptions | scope | out of scope | constraints | questions | open questions | later | next steps | trade-offs | summary
  | 100M DAU | 10k QPS | p99 < 200 ms | 2 TB per day | 99.9 % | $$$ | ??? | 1. | step 3 | v2 | 2024 | A | B | x | yes | no | maybe | why? | how? | online | offline | online / offline | latency | throughput | availability | scale | cost | privacy
  | precision and recall | precision@k | recall@100 | NDCG | AUC | log loss | click-through rate | watch time | engagement | retention | revenue | cold start | position bias | popularity bias | exploration | diversity | freshness | drift
  | logistic regression | gradient boosting | deep learning | neural network | transformer | matrix factorization | collaborative filtering | loss function | negative sampling | training data | train / test split | hyperparameters | regularization
  | We need a feature store here | no cache | use a cache? | add a feature store | write to the feature store | the ranker is slow | what about the model registry | cache or no cache | ranker vs re-ranker | a load balancer | feature store for users
  | Ranker: scores the candidates | features -> ranker | client → server | store features | cache everything | rank the items | retrieve 500 candidates | how do we train the ranker | then the re-ranker | log clicks | label delay of 3 days
  | user id, video id, timestamp | user features: age, country | Is the data warehouse fresh enough | Kafka is overkill | Kafka or Kinesis? | maybe Redis | check with legal | Ada | Grace Hopper | interview with Ben | good point | come back to this`
  .split('|').map((phrase) => phrase.trim())

test('ordinary phrases name nothing', () => {
  expect(ORDINARY.length).toBeGreaterThan(150)
  const onBoxes = ORDINARY.filter((phrase) => recognise(phrase, true) !== undefined)
  const elsewhere = ORDINARY.filter((phrase) => recognise(phrase, false) !== undefined)
  expect([onBoxes, elsewhere]).toEqual([[], []])
})

test('what is on a box as a common word names nothing in a note or a heading', () => {
  const words = ['Training', 'Ranking', 'Retrieval', 'Monitoring', 'Metrics', 'Evaluation', 'Users', 'Client', 'API', 'Inference', 'Streaming', 'Policy']
  expect(words.filter((word) => recognise(word, false) !== undefined)).toEqual([])
  expect(words.filter((word) => recognise(word, true) === undefined)).toEqual([])
})

test('no text is too long or too odd to be looked at', () => {
  for (const text of ['', '   ', '\n\n', 'ranker '.repeat(20_000), 'x'.repeat(100_000), '()', '((((((', ') (', '\u0000', '🙂', 'ranker\n'.repeat(5_000), '__proto__', 'constructor', 'toString']) {
    expect(recognise(text, true)).toBeUndefined()
  }
})
