import { expect, test } from 'vitest'
import { parseTalk } from '../../../shared/talk/parseTalk.ts'

function kindsOf(text: string): string[] {
  const { links, problems } = parseTalk(text)
  expect(problems).toEqual([])
  return links.map(({ kind }) => kind)
}

test.each([
  ...['hourly', 'Daily at 3', 'nightly run', 'weekly', 'monthly', 'in batches', 'batch of events', 'every 5 min', 'every 15min', 'every 2 hours', 'every night', 'every few days',
    'snapshot', 'full dump', '90-day backfill', '2 TB, hourly'].map((label) => [label, 'batch']),
  ...['stream', 'streaming', 'live counters', 'real time', 'near real-time', 'realtime', 'click events', '20k/s', '3.5 M events / sec', '500 per second', 'continuous', 'CDC'].map((label) => [label, 'stream']),
])('what "%s" says counts before the ends: %s', (label, kind) => {
  for (const ends of ['event stream => data lake', 'dwh => etl', 'feature store => ranker', 'frobnicator => thingamajig']) expect([ends, kindsOf(`${ends} : ${label}`)]).toEqual([ends, [kind]])
})

test.each(['2 B/day', '20 ms', '512 B/step', 'every admin', 'delivered', 'user features', ''])('"%s" says neither, and the ends count', (label) => {
  expect(kindsOf(`event stream => data lake : ${label}`)).toEqual(['stream'])
  expect(kindsOf(`dwh => etl : ${label}`)).toEqual(['batch'])
})

test.each([
  ...['feature store => ranker', 'feature store => re-ranker', 'feature store => classifier', 'vector index => model server', 'cache => ranker', 'nosql => policy engine', 'ranker <== feature store', 'parameter server => ranker',
    'ranker => cache', 'candidate generator => ranker', 'client => gateway', 'ranker => client'].map((text) => [text, 'request']),
  ...['etl => feature store', 'batch inference => cache', 'feature store => training set builder', 'external service => feature store', 'postgres => feature store', 'object store => ranker', 'model server => dwh', 'human review queue => policy engine', 'ranker => drift monitor',
    'frobnicator => ranker'].map((text) => [text, 'batch']),
])('%s is a link of kind %s by its ends', (text, kind) => {
  expect(kindsOf(text)).toEqual([kind])
})

test('each link of a line has its own label, and each way its own ends', () => {
  expect(kindsOf('event stream => data lake : hourly => trainer')).toEqual(['batch', 'batch'])
  expect(kindsOf('data lake =>|live| trainer, etl')).toEqual(['stream', 'stream'])
})
