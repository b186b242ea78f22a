import { expect, test } from 'vitest'
import { CATALOG, STARTER_KINDS, type CatalogEntry } from '../../../shared/catalog/index.ts'
import { searchCatalog } from '../../../shared/catalog/search.ts'
import { createCatalogIndex } from '../../../shared/catalog/searchIndex.ts'
import { readyText } from '../../../shared/catalog/searchText.ts'

const ENTRIES: readonly CatalogEntry[] = CATALOG
const FIRST_LETTERS = 5

/** Titles that begin with the same five letters, in the order they are found; they are three at most. */
const SHARED_BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  batch: ['Batch ETL', 'Batch inference'],
  exper: ['Experiment tracker', 'Experiment analyser'],
  label: ['Label joiner', 'Label store'],
  model: ['Model server', 'Model registry', 'Model compressor'],
  objec: ['Object store', 'Object detector'],
  train: ['Training pipeline', 'Training-set builder'],
}

/** Aliases whose five letters are also those of titles: their component comes second. */
const SECOND_BY_FIVE_LETTERS = ['batch scoring', 'inference', 'labels', 'training data']

function lettersOf(text: string): string {
  return readyText(text).letters
}

function firstLetters(text: string): string {
  return lettersOf(text).slice(0, FIRST_LETTERS)
}

function found(query: string): string[] {
  return searchCatalog(query).map(({ entry }) => entry.title)
}

test('every title and alias, typed in full, finds its component first and exactly', () => {
  const lost = ENTRIES.flatMap((entry) => [entry.title, ...entry.aliases].filter((name) => {
    const [hit] = searchCatalog(name)
    return hit?.entry !== entry || hit.rank !== 'exact name'
  }))
  expect(lost).toEqual([])
})

test('every technology, typed in full, finds a component that lists it first, and comes along', () => {
  const lost = ENTRIES.flatMap((entry) => entry.technologies.filter((technology) => {
    const [hit] = searchCatalog(technology)
    return hit?.technology !== technology || !hit.entry.technologies.includes(technology)
  }))
  expect(lost).toEqual([])
})

test('a technology that one component lists finds that one', () => {
  const all = ENTRIES.flatMap((entry) => entry.technologies)
  const lost = ENTRIES.flatMap((entry) => entry.technologies.filter((technology) => all.indexOf(technology) === all.lastIndexOf(technology) && searchCatalog(technology)[0]?.entry !== entry))
  expect(lost).toEqual([])
})

test('the titles that share their first five letters are these', () => {
  const beginnings = ENTRIES.map((entry) => entry.title).filter((title) => lettersOf(title).length >= FIRST_LETTERS).map(firstLetters)
  const shared = new Set(beginnings.filter((beginning, index) => beginnings.indexOf(beginning) !== index))
  expect([...shared].sort()).toEqual(Object.keys(SHARED_BEGINNINGS))
})

test.each(Object.entries(SHARED_BEGINNINGS))('"%s" finds %j before anything else', (beginning, titles) => {
  expect(found(beginning).slice(0, titles.length)).toEqual(titles)
})

test('for every other title its first five letters are enough', () => {
  const titles = ENTRIES.map((entry) => entry.title).filter((title) => !(firstLetters(title) in SHARED_BEGINNINGS))
  expect(titles.length).toBeGreaterThan(45)
  expect(titles.filter((title) => found(firstLetters(title))[0] !== title)).toEqual([])
  expect(titles.filter((title) => !found(title.slice(0, FIRST_LETTERS)).slice(0, 2).includes(title))).toEqual([])
})

test('for every alias its first five letters are enough', () => {
  const places = ENTRIES.flatMap((entry) => entry.aliases
    .filter((alias) => lettersOf(alias).length >= FIRST_LETTERS)
    .map((alias) => ({ alias, place: found(firstLetters(alias)).indexOf(entry.title) })))
  expect(places.length).toBeGreaterThan(150)
  expect(places.filter(({ place }) => place !== 0).map(({ alias }) => alias).sort()).toEqual(SECOND_BY_FIVE_LETTERS)
  expect(places.filter(({ place }) => place !== 0 && place !== 1)).toEqual([])
})

test.each([
  ['kafka', 'message-queue', 'Apache Kafka'],
  ['Apache kafka', 'message-queue', 'Apache Kafka'],
  ['kafk', 'message-queue', 'Apache Kafka'],
  ['kafka topic', 'message-queue', 'Apache Kafka'],
  ['redis', 'cache', 'Redis'],
  ['s3', 'object-store', 'Amazon S3'],
  ['pubsub', 'message-queue', 'Google Pub/Sub'],
  ['postgres', 'relational-db', 'PostgreSQL'],
  ['spark', 'batch-etl', 'Apache Spark'],
  ['triton', 'model-server', 'NVIDIA Triton'],
  ['faiss', 'vector-index', 'FAISS'],
  ['scann', 'vector-index', 'ScaNN'],
  ['tensorflow', 'training-pipeline', 'TensorFlow'],
  ['airflow scheduler', 'workflow-orchestrator', 'Apache Airflow'],
])('"%s" finds the %s with %s', (query, kind, technology) => {
  expect(searchCatalog(query)[0]).toMatchObject({ entry: { id: kind }, technology })
})

test.each([
  ['mr', 'model-registry'],
  ['fs', 'feature-store'],
  ['ANN', 'vector-index'],
  ['a/b', 'ab-router'],
  ['A-B test', 'ab-router'],
  ['dwh', 'data-warehouse'],
  ['tsb', 'training-set-builder'],
  ['registry', 'model-registry'],
  ['preranker', 'pre-ranker'],
  ['shadow and canary', 'shadow-canary'],
  ['modreg', 'model-registry'],
  ['store feature', 'feature-store'],
  ['mdlsrv', 'model-server'],
  ['rnkr', 'ranker'],
  ['featrue store', 'feature-store'],
  ['quantizaton', 'model-compressor'],
  ['calibbration', 'calibrator'],
  ['vectpr index', 'vector-index'],
  ['réranker', 're-ranker'],
])('"%s" finds the %s without a technology', (query, kind) => {
  const [hit] = searchCatalog(query)
  expect(hit?.entry.id).toBe(kind)
  expect(hit?.technology).toBeUndefined()
})

test('better ranks come first', () => {
  const ranks = searchCatalog('batch').map(({ rank }) => rank)
  expect(ranks.slice(0, 2)).toEqual(['title prefix', 'title prefix'])
  expect(searchCatalog('index').map(({ entry }) => entry.id).slice(0, 3)).toEqual(['index-builder', 'vector-index', 'inverted-index'])
  expect(searchCatalog('store').slice(0, 1)).toMatchObject([{ entry: { id: 'feature-store' }, rank: 'title words' }])
})

test('ties go to the more usual', () => {
  expect(searchCatalog('d').map(({ entry }) => entry.id).slice(0, 3)).toEqual(['data-warehouse', 'drift-monitor', 'data-validator'])
})

test('guesses are left out when something fits, and typos need five letters', () => {
  expect(found('redis')).toEqual(['Cache'])
  expect(found('rnaker')).toEqual(['Ranker', 'Pre-ranker', 'Re-ranker'])
  expect(searchCatalog('cahe').map(({ rank }) => rank)).not.toContain('typo')
})

test('nothing typed shows everything, the starter kinds first; what is like nothing finds nothing', () => {
  expect(searchCatalog('  ').map(({ entry }) => entry.id).slice(0, STARTER_KINDS.length)).toEqual([...STARTER_KINDS])
  expect(searchCatalog('')).toHaveLength(ENTRIES.length)
  expect(searchCatalog('zzzz')).toEqual([])
  expect(searchCatalog('?!')).toEqual([])
})

test('an index of some entries finds only those', () => {
  const index = createCatalogIndex(ENTRIES.filter((entry) => entry.family === 'storage'))
  expect(searchCatalog('store', index).map(({ entry }) => entry.id)).toEqual(['object-store', 'graph-store', 'data-warehouse', 'nosql-db'])
  expect(searchCatalog('ranker', index)).toEqual([])
})
