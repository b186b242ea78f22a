import { describe, expect, test } from 'vitest'
import type { Structure } from '../../../shared/graph/boardGraph.ts'
import { coverageOf, sayCoverage } from '../../../shared/kit/coverage.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { MOST_PAIRINGS, parsePairings, withoutPairing, withPairing, type Pairing } from '../../../shared/kit/pairings.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { KITS } from '../../../templates/index.ts'

const KIT = KITS.find(({ id }) => id === 'visual-search') as Kit

/** A re-ranker that reads from something, drawn by hand. */
function boardWith(kind: string, title: string): Structure {
  const parts = [{ id: 'shape:r', kind: 're-ranker', title: 'Sort' }, { id: 'shape:x', kind, title }]
  return { parts, links: [{ from: 'shape:r', to: 'shape:x' }] }
}

describe('a cache where the reference has a store', () => {
  const board = boardWith('cache', 'Cache')

  test('is asked about and counts for nothing, because one neighbour is a guess', () => {
    const { match, perhaps } = coverageOf(KIT, board)
    expect([...match]).toEqual([['rerank', 'shape:r']])
    expect(perhaps.get('meta')).toBe('shape:x')
  })

  test('counts among the same neighbours', () => {
    const more = { parts: [...board.parts, { id: 'shape:i', kind: 'index-builder', title: 'Builder' }], links: [...board.links, { from: 'shape:i', to: 'shape:x' }] }
    expect(coverageOf(KIT, more).match.get('meta')).toBe('shape:x')
    expect(coverageOf(KIT, more, [{ node: 'meta', part: 'shape:x', isSame: false }]).match.has('meta')).toBe(false)
  })

  test('counts when a host says so, and no more when the host says otherwise', () => {
    const same: Pairing = { node: 'meta', part: 'shape:x', isSame: true }
    expect(coverageOf(KIT, board, [same]).match.get('meta')).toBe('shape:x')
    const not = coverageOf(KIT, board, withPairing([same], { ...same, isSame: false }))
    expect([not.match.has('meta'), not.perhaps.has('meta')]).toEqual([false, false])
    expect(coverageOf(KIT, board, withoutPairing([same], same))).toEqual(coverageOf(KIT, board))
  })

  test('is not refused by what is said of parts that there are not', () => {
    const said = [{ node: 'gone', part: 'shape:x', isSame: true }, { node: 'meta', part: 'shape:gone', isSame: true }]
    expect(coverageOf(KIT, board, said)).toEqual(coverageOf(KIT, board))
  })
})

test('one of the same kind that a host refuses leaves its place to another', () => {
  const board = boardWith('nosql-db', 'Store')
  expect(coverageOf(KIT, board).match.get('meta')).toBe('shape:x')
  const { match, missingParts } = coverageOf(KIT, board, [{ node: 'meta', part: 'shape:x', isSame: false }])
  expect([...match.keys()]).toEqual(['rerank'])
  expect(missingParts.map(({ id }) => id)).toContain('meta')
})

describe('what was revealed', () => {
  const own = (id: string) => ({ id: `shape:${KIT.id}-node-${id}`, kind: KIT.architecture.nodes.find((node) => node.id === id)?.kind ?? '', title: 'Renamed' })

  test('is not said to be drawn, also under another name and by its mark alone', () => {
    const parts = [own('lb'), { id: 'shape:pasted', kind: 'vector-index', title: 'Mine', revealed: 'partial' }, { id: 'shape:a', kind: 'client-app', title: 'Phone' }]
    const coverage = coverageOf(KIT, { parts, links: [] })
    expect([...coverage.revealed].sort()).toEqual(['ann', 'lb'])
    expect(sayCoverage(KIT, coverage)).toBe('1 drawn, 2 revealed, of 23')
    expect(sayCoverage(KIT, coverageOf(KIT, { parts: parts.slice(2), links: [] }))).toBe('1 of 23 drawn')
  })

  test('stands for its part though somebody drew another of the kind', () => {
    const parts = [{ id: 'shape:a', kind: 'load-balancer', title: 'Load balancer' }, own('lb')]
    expect(coverageOf(KIT, { parts, links: [] }).match.get('lb')).toBe(own('lb').id)
  })
})

test.each([[undefined], [null], ['x'], [{ node: 'a' }], [7]])('%s is no list of them', (value) => {
  expect(parsePairings(value)).toBeUndefined()
})

test('a list is bounded, and what in it is none is left out', () => {
  const good = { node: 'meta', part: 'shape:x', isSame: false }
  const bad = [null, 7, { ...good, node: '' }, { ...good, part: 'x'.repeat(101) }, { ...good, isSame: 'yes' }]
  expect(parsePairings([...bad, { ...good, more: 1 }])).toEqual([good])
  const many = Array.from({ length: 200 }, (_, at) => ({ ...good, node: `${at}`.padEnd(100, 'ü'), part: 'ü'.repeat(100) }))
  const kept = many.reduce<readonly Pairing[]>(withPairing, [])
  expect(kept).toHaveLength(MOST_PAIRINGS)
  expect(kept.at(-1)).toEqual(many.at(-1))
  expect(parsePairings(many)).toHaveLength(MOST_PAIRINGS)
  const ascii = many.map((one, at) => ({ ...one, node: `${at}`.padEnd(100, 'x'), part: 'x'.repeat(100) })).slice(0, MOST_PAIRINGS)
  expect(JSON.stringify(ascii).length).toBeLessThan(LIMITS.maxFactBytes)
})
