import { describe, expect, test } from 'vitest'
import { layOut } from '../../../shared/kit/layOut.ts'
import { placeKit } from '../../../shared/kit/placeKit.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import type { BoardGraph, GraphPart } from '../../../shared/graph/boardGraph.ts'
import { KIT_FORMAT } from '../../../shared/interchange/kit.ts'
import { kitFromBoard } from '../../../shared/kitFile/kitFromBoard.ts'
import { kitContentOf, type KitContent } from '../../../shared/kitFile/kitContent.ts'
import { KIT_TEXTS } from '../../../shared/kitFile/kitLimits.ts'
import { readKitFile, writeKitFile } from '../../../shared/kitFile/readKitFile.ts'
import { MAX_PAGE_LENGTH } from '../../../shared/notebook/pages.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { KITS } from '../../../templates/index.ts'
import { graphLane, graphLink, graphPart } from '../../fakes/graphPieces.ts'

const SAYS = { title: 'My own: kit!', prompt: 'Design it.' }

/** A board that shows a kit, with ids as tldraw makes them. */
function boardOf(kit: Kit): KitContent['kept'] {
  const { nodes, lanes } = placeKit(kit)
  return {
    parts: nodes.map(({ node, x, y, w, h }) => graphPart({ id: `shape:${node.id}`, lane: `shape:${node.lane}`, kind: node.kind, title: node.title, technology: node.technology ?? '', attrs: node.attrs ?? {}, x, y, w, h })),
    lanes: lanes.map(({ lane }) => graphLane({ id: `shape:${lane.id}`, title: lane.title, plane: lane.plane })),
    links: kit.architecture.links.map(({ from, to, kind, label }, at) => graphLink({ id: `link-${at}`, from: `shape:${from}`, to: `shape:${to}`, kind, label })),
  }
}

const card = (id: string, x: number, y: number, lane?: string): GraphPart => graphPart({ id, x, y, ...(lane !== undefined && { lane }) })

test.each(KITS.slice(0, 3).map((kit) => [kit.id, kit] as const))('a board of %s becomes a kit with all its components, lanes and links, in the same order', (_, kit) => {
  const made = kitFromBoard(boardOf(kit), SAYS)
  expect(made.architecture.nodes.map(({ kind, title, technology, attrs }) => ({ kind, title, technology, attrs }))).toEqual(kit.architecture.nodes.map(({ kind, title, technology, attrs }) => ({ kind, title, technology, attrs })))
  expect(made.architecture.lanes.map(({ title, plane }) => [title, plane])).toEqual(kit.architecture.lanes.map(({ title, plane }) => [title, plane]))
  const rank = (values: number[]): number[] => values.map((value) => [...new Set(values)].sort((a, b) => a - b).indexOf(value))
  expect(rank(made.architecture.nodes.map(({ col }) => col))).toEqual(rank(kit.architecture.nodes.map(({ col }) => col)))
  expect(rank(made.architecture.nodes.map(({ row }) => row))).toEqual(rank(kit.architecture.nodes.map(({ row }) => row)))
  expect(readKitFile(writeKitFile(made))).toEqual({ ok: true, kit: JSON.parse(JSON.stringify(made)) })
})

describe('a sketch', () => {
  const sketch: BoardGraph = {
    others: [],
    parts: [card('a', 3, 7, 'lane'), card('b', 311, -9, 'lane'), card('c', 320, 140, 'lane'), card('d', 40, 400), card('e', 44, 404)],
    lanes: [graphLane({ id: 'lane', title: 'Serving', plane: 'online' }), graphLane({ id: 'empty', title: 'Later', plane: 'offline' })],
    links: ([['a', 'b', 'request', 'asks'], ['a', 'b', 'stream', ''], ['c', 'c', 'request', ''], ['a', 'd', 'batch', 'nightly']] as const).map(([from, to, kind, label], at) => graphLink({ id: `link-${at}`, from, to, kind, label })),
  }
  const { kept, lost } = kitContentOf(sketch)
  const kit = kitFromBoard(kept, SAYS)

  test('is set straight: near enough is one row or column, cards on each other go side by side, loose ones below', () => {
    expect(kit.architecture.nodes.map(({ col, row, lane }) => [col, row, lane])).toEqual([[0, 0, 'lane1'], [1, 0, 'lane1'], [1, 1, 'lane1'], [0, 2, 'loose'], [1, 2, 'loose']])
  })

  test('is a valid kit under an id made from its title', () => {
    expect(kit).toMatchObject({ id: 'my-own-kit', title: 'My own: kit!', prompt: 'Design it.' })
    expect(readKitFile(writeKitFile(kit)).ok).toBe(true)
  })

  test('says what could not be kept', () => {
    expect(lost).toEqual(['a lane without components', '2 further links between the same components'])
  })
})

test('a title without letters still gives an id', () => {
  expect(kitFromBoard({ parts: [card('a', 0, 0)], lanes: [], links: [] }, { title: '可视', prompt: 'x' }).id).toBe('my-kit')
})

test('plain components are kept with their titles and links; of unknown kinds nothing is', () => {
  const parts = [graphPart({ id: 'a', kind: 'plain', title: 'Price service', x: 0, y: 0 }), graphPart({ id: 'b', kind: 'ranker', title: 'Ranker', x: 400, y: 0 }), graphPart({ id: 'c', kind: 'quantum-oracle', x: 800, y: 0 })]
  const content = kitContentOf({ parts, lanes: [], links: [graphLink({ id: 'l', from: 'a', to: 'b' })], others: [] })
  expect([content.kept.parts.length, content.kept.links.length, content.lost]).toEqual([2, 1, ['one component of an unknown kind']])
  const kit = kitFromBoard(content.kept, SAYS)
  const read = readKitFile(writeKitFile(kit))
  expect(read).toMatchObject({ ok: true, kit: { architecture: { nodes: [{ kind: 'plain', title: 'Price service' }, { kind: 'ranker' }], links: [{ from: 'c1', to: 'c2' }] } } })
  expect(layOut(kit).filter(({ type }) => type === 'component')).toHaveLength(2)
})

describe('texts of a board', () => {
  const pair = [card('a', 0, 0), card('b', 400, 0)]
  const joined = (label: string) => kitContentOf({ parts: pair, lanes: [], links: [graphLink({ id: 'l', from: 'a', to: 'b', label })], others: [] })

  test('the question is kept whole, as much of it as a page holds, and so is the longest title', async () => {
    expect(KIT_TEXTS.title).toBe(LIMITS.maxTitleLength)
    const says = { title: 't'.repeat(LIMITS.maxTitleLength), prompt: `Design it.\n\n${'why '.repeat(MAX_PAGE_LENGTH)}`.slice(0, MAX_PAGE_LENGTH).trim() }
    const { kept } = joined('asks')
    const text = writeKitFile(kitFromBoard(kept, says))
    expect(readKitFile(text)).toMatchObject({ ok: true, kit: says })
    expect(await KIT_FORMAT.read?.(text)).toMatchObject({ ok: true, title: says.title, notebook: { question: says.prompt } })
  })

  test('what is cut or left out is said beforehand', () => {
    const long = `${'a label '.repeat(7)}that is cut`
    const { kept, lost } = joined(long)
    expect(lost).toEqual(['one link’s label behind 60 letters'])
    expect(kitFromBoard(kept, SAYS).architecture.links[0]?.label).toBe(long.slice(0, 60))
    expect(joined('asks').lost).toEqual([])
    const noted = kitContentOf({ parts: pair.map((part) => ({ ...part, note: 'Why so?' })), lanes: [], links: [], others: [] })
    expect(noted.lost).toEqual(['2 notes on components'])
  })
})
