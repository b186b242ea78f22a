import { expect, test } from 'vitest'
import { CATALOG } from '../../../shared/catalog/index.ts'
import { meantBy, searchCatalog } from '../../../shared/catalog/search.ts'
import { parseTalk } from '../../../shared/talk/parseTalk.ts'

test.each([
  ['Ωψ', 'Ωψ', ''],
  ['"Ωψ"', 'Ωψ', ''],
  ['Price SERVICE v2 (Rust)', 'Price SERVICE v2', 'Rust'],
  ['user_embedding_features_v2', 'user_embedding_features_v2', ''],
  ['決済', '決済', ''],
])('%s: own words stay own words', (text, title, technology) => {
  const { nodes, problems } = parseTalk(`${text} -> ranker`)
  expect(nodes[0]).toMatchObject({ kind: 'plain', title, technology })
  expect(problems).toEqual([])
})

test('said twice it is one plain component', () => {
  const { nodes, links, hints } = parseTalk('frobnicator -> ranker; cache -> Frobnicator')
  expect(nodes.map(({ title }) => title)).toEqual(['frobnicator', 'Ranker', 'Cache'])
  expect([links.length, hints.length]).toEqual([2, 1])
})

test('a name without letters is none', () => {
  expect(parseTalk('ranker -> ***').problems).toMatchObject([{ code: 'no-name', start: 10, end: 13 }])
})

test('a name that is begun means in a line what the box would place', () => {
  const begun = CATALOG.flatMap(({ title, aliases }) => [title, ...aliases]).map((name) => name.slice(0, Math.max(3, Math.ceil(name.length * 0.6))))
  const differing = begun.filter((name) => {
    const first = meantBy(name)
    // Several words may end in a name ("Workflow orch"), and signs of the language mean more in a line.
    if (first === undefined || /[\s(),:;"]/.test(name)) return false
    return parseTalk(name).nodes[0]?.kind !== first.entry.id
  })
  expect(differing).toEqual([])
  for (const [name, kind] of [['gw', 'api-gateway'], ['cand', 'candidate-generator'], ['rerank', 're-ranker'], ['stream', 'stream-processor']]) {
    expect(parseTalk(`${name} -> cache`).nodes[0]?.kind).toBe(kind)
    expect(searchCatalog(name ?? '')[0]?.entry.id).toBe(kind)
  }
})

test.each(['co-watch', 'trending', 'vectr serch thing', 'frobnicator', 'data', 'my thing'])('%s: what is like nothing is a plain component, and nothing is offered', (text) => {
  const { hints } = parseTalk(`${text} -> ranker`)
  expect(hints).toMatchObject([{ code: 'plain-name', message: `"${text}" is drawn as a plain component.` }])
})
