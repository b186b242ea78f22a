import { describe, expect, test } from 'vitest'
import { readCoverage } from '../../../shared/debrief/readCoverage.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import { wholeStructureOf, type WholeStructure } from '../../../shared/graph/plainParts.ts'
import { coverageOf, sayCoverage } from '../../../shared/kit/coverage.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import type { KitLayer } from '../../../shared/kit/layers.ts'
import { revealCopy, withoutCopies } from '../../../shared/kit/reveal.ts'
import { planReveal } from '../../../shared/reveal/planReveal.ts'
import { KITS } from '../../../templates/index.ts'
import { componentRecord, linkRecords, withProps } from '../../fakes/boardRecords.ts'

const kitOf = (id: string): Kit => KITS.find((kit) => kit.id === id) as Kit
const [FRAUD, SEARCH] = [kitOf('payment-fraud'), kitOf('visual-search')]

const card = (id: string, kind: string, title: string): BoardRecord => withProps(componentRecord(`shape:${id}`), { kind, title })
const link = (from: string, to: string): BoardRecord[] => linkRecords(`shape:${from}-${to}`, `shape:${from}`, `shape:${to}`)

function box(id: string, text: string): BoardRecord {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }]
  return { ...componentRecord(`shape:${id}`), type: 'geo', props: { w: 200, h: 100, richText: { type: 'doc', content } } }
}

const structureOf = (records: readonly BoardRecord[]): WholeStructure => wholeStructureOf(graphOf(records))
const matched = (kit: Kit, records: readonly BoardRecord[]): [string, string][] => [...coverageOf(kit, structureOf(records)).match].sort()

describe('what is plain and called like a part of the reference is that part', () => {
  test.each(['Merchant checkout', 'merchant-checkouts', ' MERCHANT  Checkout '])('%j', (title) => {
    expect(matched(FRAUD, [card('m', 'plain', title)])).toEqual([['client', 'shape:m']])
    expect(matched(FRAUD, [box('m', title)])).toEqual([['client', 'shape:m']])
  })

  test('with its links', () => {
    const board = structureOf([card('m', 'plain', 'Merchant checkout'), card('l', 'load-balancer', 'Load balancer'), ...link('m', 'l')])
    const { match, missingLinks } = coverageOf(FRAUD, board)
    expect([[...match.keys()].sort(), missingLinks]).toEqual([['client', 'lb'], []])
  })

  test('also where its words mean another component, and another card is of the kind', () => {
    expect(matched(SEARCH, [card('b', 'plain', 'bulk embedding')])).toEqual([['bulk', 'shape:b']])
    const both = [card('o', 'object-store', 'Blobs'), card('i', 'plain', 'image lake')]
    expect(matched(SEARCH, both)).toEqual([['lake', 'shape:i']])
  })

  test('and of two that are called so it is the one whose neighbours fit', () => {
    const board = [card('a', 'plain', 'image lake'), card('b', 'plain', 'Image lake'), card('v', 'data-validator', 'Checks'), card('w', 'batch-inference', 'Embedder'), ...link('v', 'b'), ...link('b', 'w')]
    for (const records of [board, [board[1]!, board[0]!, ...board.slice(2)]]) {
      expect(coverageOf(SEARCH, structureOf(records)).match.get('lake')).toBe('shape:b')
    }
  })

  test('until a host says that it is not', () => {
    const said = [{ node: 'lake', part: 'shape:i', isSame: false }]
    expect(coverageOf(SEARCH, structureOf([card('i', 'plain', 'image lake')]), said).match.size).toBe(0)
  })

  test.each(KITS.map((kit) => [kit.id, kit] as const))('%s: all of its parts as plain components and links', (_, kit) => {
    const { nodes, links } = kit.architecture
    const records = [...nodes.map(({ id, title }) => card(id, 'plain', title.toUpperCase())), ...links.flatMap(({ from, to }) => link(from, to))]
    const { match, missingLinks } = coverageOf(kit, structureOf(records))
    expect([...match]).toEqual(expect.arrayContaining(nodes.map(({ id }) => [id, `shape:${id}`])))
    expect(missingLinks).toEqual([])
  })
})

test('of two of a kind the one that is called exactly so is meant', () => {
  const board = [card('d', 'policy-engine', 'lists & limit'), card('s', 'model-server', 'Model'), card('c', 'calibrator', 'Cal'), ...link('s', 'c'), ...link('c', 'd')]
  expect(coverageOf(FRAUD, structureOf(board)).match.get('pre')).toBe('shape:d')
})

test('a card whose kind is another is asked about by its name', () => {
  const { match, perhaps } = coverageOf(SEARCH, structureOf([card('i', 'cdn', 'image lake')]))
  expect([match.size, perhaps.get('lake')]).toEqual([0, 'shape:i'])
})

describe('what was drawn before the same was revealed', () => {
  const drawn = [
    card('m', 'plain', 'Merchant checkout'), card('l', 'load-balancer', 'Load balancer'), card('p', 'policy-engine', 'Rules'), card('s', 'model-server', 'Scorer'),
    ...link('m', 'l'), ...link('l', 'p'), ...link('p', 's'),
  ]
  const marked = (records: readonly BoardRecord[], layer: KitLayer): BoardRecord[] =>
    records.map((record) => (record.typeName === 'shape' ? { ...record, meta: { revealed: layer } } : record))

  test.each(['scaffold', 'partial', 'reference'] as const)('stays drawn and joined beside a copy: %s', (layer) => {
    const board = structureOf([...drawn, ...marked(revealCopy(FRAUD, graphOf(drawn), layer).records, layer)])
    const own = coverageOf(FRAUD, withoutCopies(FRAUD, board))
    const { match, revealed, missingLinks } = coverageOf(FRAUD, board)
    expect([...match].filter(([node]) => !revealed.has(node)).sort()).toEqual([...own.match].sort())
    expect(missingLinks).toEqual([])
    const { said, drawn: names } = readCoverage(FRAUD, board, [])
    expect(said).toMatch(new RegExp(`^${own.match.size} `))
    expect(names).toContain('Merchant checkout')
  })

  test('its links count where the copy has lost its own, from either of the two to either', () => {
    const copy = marked(revealCopy(FRAUD, graphOf(drawn), 'partial').records, 'partial').filter(({ type, typeName }) => type === 'component' && typeName === 'shape')
    const said = (records: readonly BoardRecord[]): readonly string[] => readCoverage(FRAUD, structureOf([...records, ...copy]), []).missingLinks
    expect(said(drawn)).not.toContainEqual(expect.stringContaining('From Merchant checkout to '))
    const twin = copy.find(({ id }) => id.endsWith('-node-client'))!.id.replace('shape:', '')
    const mixed = [...drawn.slice(0, 4), ...link(twin, 'l')]
    expect(said(mixed)).not.toContainEqual(expect.stringContaining('From Merchant checkout to '))
    expect(said(drawn.slice(0, 4))).toContainEqual(expect.stringContaining('From Merchant checkout to Load balancer'))
  })

  test('stays drawn and joined as a box where the lanes get the kit’s own card', () => {
    const boxes = [box('m', 'Merchant checkout'), box('l', 'Load balancer'), ...link('m', 'l')]
    const before = coverageOf(FRAUD, structureOf(boxes))
    expect(sayCoverage(FRAUD, before)).toBe('2 of 24 drawn')
    const given = marked(planReveal(FRAUD, graphOf(boxes), 'reference').records, 'reference').filter(({ type, typeName }) => type === 'component' && typeName === 'shape')
    expect(given.map(({ id }) => id)).toEqual(expect.arrayContaining(['shape:payment-fraud-node-client', 'shape:payment-fraud-node-lb']))
    const { match, revealed, missingLinks } = coverageOf(FRAUD, structureOf([...boxes, ...given]))
    expect([match.get('client'), match.get('lb')]).toEqual(['shape:m', 'shape:l'])
    expect([revealed.has('client'), revealed.has('lb'), revealed.size]).toEqual([false, false, given.length - 2])
    expect(missingLinks.map(({ from, to }) => `${from} ${to}`)).not.toContain('client lb')
  })

  test('is what a host said that it is', () => {
    const board = structureOf([card('x', 'plain', 'Thing'), { ...card('payment-fraud-node-lb', 'load-balancer', 'Balancer'), meta: { revealed: 'partial' } }])
    const said = [{ node: 'lb', part: 'shape:x', isSame: true }]
    expect(sayCoverage(FRAUD, coverageOf(FRAUD, board))).toBe('0 drawn, 1 revealed, of 24')
    expect(sayCoverage(FRAUD, coverageOf(FRAUD, board, said))).toBe('1 of 24 drawn')
  })
})
