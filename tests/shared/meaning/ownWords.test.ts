import { expect, test } from 'vitest'
import { CATALOG, findComponent, type CatalogEntry } from '../../../shared/catalog/index.ts'
import { layOutCard } from '../../../shared/drawing/card/cardLayout.ts'
import { partSaid } from '../../../shared/talk/partSaid.ts'

const ENTRIES: readonly CatalogEntry[] = CATALOG

/** Words as they were typed, the title that they give, and what they are taken for. */
const TABLE = `
  chunker | chunker | content-processor ; Chunker | Chunker | content-processor ; vector db | vector db | vector-index
  Vector DB | Vector DB | vector-index ; event log | event log | message-queue ; two tower | two tower | embedding-service
  two-tower | two-tower | embedding-service ; client | client | client-app ; Client | Client | client-app ; gateway | gateway | api-gateway
  llm | llm | llm-server ; LLM | LLM | llm-server ; api | api | api-gateway ; user | user | client-app ; users | users | client-app
  metrics | metrics | metrics-dashboard ; drift | drift | drift-monitor ; prompt | prompt | prompt-assembler ; features | features | feature-store
  embeddings | embeddings | embedding-service ; clicks | clicks | feedback-logger ; ann | ann | vector-index ; bm25 | bm25 | inverted-index
  k8s | k8s | container-orchestrator ; etl | etl | batch-etl ; trainer | trainer | training-pipeline ; scorer | scorer | ranker
  ocr | ocr | content-processor ; data lake | data lake | object-store ; feature platform | feature platform | feature-store
  ranking model | ranking model | ranker ; session store | session store | nosql-db ; fraud model | fraud model | plain ; user store | user store | plain
  Foo thing | Foo thing | plain ; serving | serving | model-server ; index | Index builder | index-builder ; the chunker | chunker | content-processor
  rerank | Re-ranker | re-ranker ; cand | Candidate generator | candidate-generator ; gw | API gateway | api-gateway ; cg | Candidate generator | candidate-generator
  fs | Feature store | feature-store ; orch | Request orchestrator | serving-orchestrator ; candgen | Candidate generator | candidate-generator
  modreg | Model registry | model-registry ; feature sto | Feature store | feature-store ; vector | Vector index | vector-index ; vector d | vector db | vector-index
  rankers | Ranker | ranker ; the ranker | Ranker | ranker ; Feature Stores | Feature store | feature-store ; cg 2 | Candidate generator 2 | candidate-generator
  kafka | Kafka | message-queue ; apache kafka | Apache Kafka | message-queue ; redis | Redis | cache ; s3 | S3 | object-store ; postgres | PostgreSQL | relational-db
  iceberg | Iceberg | data-warehouse ; BIGQUERY | BigQuery | data-warehouse ; faiss | FAISS | vector-index ; kafka topic | kafka topic | message-queue
  kafka events | kafka events | message-queue ; milvus vector index | milvus vector index | vector-index ; redis cache | redis cache | cache ; gateway (Kong) | gateway | api-gateway`
  .split(/[;\n]/).map((row) => row.split('|').map((cell) => cell.trim())).filter((row) => row.length === 3) as [string, string, string][]

test('sixty words and more give their titles and kinds', () => {
  expect(TABLE.length).toBeGreaterThan(60)
  expect(TABLE.map(([typed]) => [typed, partSaid(typed)?.title, partSaid(typed)?.kind])).toEqual(TABLE)
})

test('every alias and sort of the catalogue that is no abbreviation of a title stays as it was typed', () => {
  const names = ENTRIES.flatMap(({ title, aliases, sorts = [] }) => [...aliases, ...sorts].map((name) => ({ name, title })))
  const changed = names.filter(({ name }) => partSaid(name)?.title !== name)
  // Letters of a title in their order: "fs", "orch", "clf".
  expect(changed.filter(({ name, title }) => !new RegExp([...name].join('.*'), 'i').test(title)).map(({ name }) => name)).toEqual([])
  expect(changed.length).toBeLessThan(names.length / 8)
})

test('every technology is written as the catalogue does, and its card says below what it is', () => {
  const wrong = ENTRIES.flatMap(({ technologies }) => technologies).filter((technology) => {
    const said = partSaid(technology.toLowerCase())
    if (said === undefined || !technology.includes(said.title) || said.technology !== technology) return true
    const { subtitle } = layOutCard({ w: 240, h: 80, note: '', attrs: {}, ...said })
    return subtitle?.text !== findComponent(said.kind)?.title
  })
  expect(wrong).toEqual([])
})
