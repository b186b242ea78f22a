import { expect, test } from 'vitest'
import { choicesFor, partOf } from '../../../../client/canvas/places/partChoices.ts'
import { CATALOG, findComponent, type CatalogEntry } from '../../../../shared/catalog/index.ts'
import { parseTalk } from '../../../../shared/talk/parseTalk.ts'

const ENTRIES: readonly CatalogEntry[] = CATALOG

/** As people wrote them on boards. */
const WORDS = ['ranker "Engagement"', 'two-tower ANN', 'cache (Redis)', 'cg 2', 'co-watch candidate generator', 'trending candidates', 'kafka events', 'Kafka events', 'input guardrail', 'output guardrail', 'retriever',
  'query rewriter', 'rewriter', 'connector', 'candidate generation', 'embedding model', 'semantic cache', 'labeling', 'tool', 'web app', 'agent', 'memory', 'ad server', 'rate limiter', 'logger', 'co-watch', 'trending',
  'data', 'service', 'system', 'frobnicator', 'Price SERVICE v2 (Rust)', 'rnkr', 'featrue store', 'orche', 'or', 'A', 'user feature store', 'my ranker', '"Night ranker"', 'kafka "Clicks"']

/** What the box has first, and what a line makes of the same words. */
function both(text: string): [unknown, unknown] {
  const [first] = choicesFor(text)
  const part = first && partOf(first)
  const [node] = parseTalk(`${text} -> Ω`).nodes
  const inBox = part && { kind: part.kind, title: part.title ?? findComponent(part.kind)?.title, technology: part.technology ?? '' }
  return [inBox, node && { kind: node.kind, title: node.title, technology: node.technology }]
}

test.each(WORDS)('%s: the box has first what a line would take', (text) => {
  const [inBox, inLine] = both(text)
  expect(inBox).toEqual(inLine)
})

test('the box and the line agree over the whole catalogue, in full and begun', () => {
  const names = ENTRIES.flatMap(({ title, aliases, sorts = [], technologies }) => [title, ...aliases, ...sorts, ...technologies])
  const all = names.flatMap((name) => [name, `${name}s`, `my ${name}`, `${name} 2`, `ads ${name}`, name.slice(0, Math.ceil(name.length * 0.6)), name.slice(0, 2)])
  const differing = all.filter((name) => {
    const [inBox, inLine] = both(name)
    return JSON.stringify(inBox) !== JSON.stringify(inLine)
  })
  expect(differing).toEqual([])
})

test('a kind with a name of its own is that kind, and what nothing is like is offered nothing', () => {
  expect(partOf(choicesFor('ranker "Engagement"')[0]!)).toEqual({ kind: 'ranker', title: 'Engagement', technology: '' })
  expect(partOf(choicesFor('two-tower ANN')[0]!)).toMatchObject({ kind: 'vector-index', title: 'two-tower ANN' })
  for (const name of ['co-watch', 'trending', 'frobnicator']) expect(choicesFor(name)).toEqual([{ is: 'plain', title: name, technology: '' }])
  expect(choicesFor('featrue store')).toMatchObject([{ is: 'plain' }, { entry: { id: 'feature-store' } }])
})

test('nothing is listed twice, however much is typed', () => {
  for (const text of [...WORDS, 'Frobnicator v2']) for (let at = 0; at <= text.length; at += 1) {
    const said = choicesFor(text.slice(0, at)).map((choice) => JSON.stringify([partOf(choice).kind, partOf(choice).title]))
    expect([text.slice(0, at), said.length]).toEqual([text.slice(0, at), new Set(said).size])
  }
})
