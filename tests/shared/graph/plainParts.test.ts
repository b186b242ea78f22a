import { describe, expect, test } from 'vitest'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { structureOf } from '../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import { plainParts, wholeStructureOf } from '../../../shared/graph/plainParts.ts'
import { coverageOf } from '../../../shared/kit/coverage.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { KITS } from '../../../templates/index.ts'
import { componentRecord } from '../../fakes/boardRecords.ts'

const written = (text: string) => ({ richText: { type: 'doc', content: text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })) } })
const plain = (id: string, type: string, text: string, more: object = {}): BoardRecord => ({ ...componentRecord(id), type, props: { w: 200, h: 100, ...written(text) }, ...more })

describe('plain boxes that name a component', () => {
  test('are found by their words, whatever they are drawn as', () => {
    const frame = { ...componentRecord('shape:frame'), type: 'frame', props: { w: 400, h: 300, name: 'Feature store' } }
    const records = [
      plain('shape:box', 'geo', 'User tower'), plain('shape:text', 'text', 'Model registry'), plain('shape:note', 'note', 'Redis\ncache'), frame,
      plain('shape:other', 'geo', 'data'), plain('shape:drawn', 'draw', 'Ranker'), plain('shape:group', 'group', ''), componentRecord('shape:card'),
    ]
    expect(plainParts(graphOf(records)).map(({ id, kind, title, technology }) => [id, kind, title, technology])).toEqual([
      ['shape:box', 'embedding-service', 'User tower', undefined], ['shape:text', 'model-registry', 'Model registry', undefined],
      ['shape:note', 'cache', 'Redis cache', 'Redis'], ['shape:frame', 'feature-store', 'Feature store', undefined],
    ])
  })

  test('a text that lies on a box without words is that box, once', () => {
    const records = [plain('shape:box', 'geo', '', { x: 500, y: 500 }), plain('shape:label', 'text', 'Ranking', { x: 520, y: 530, props: { w: 80, ...written('Ranking') } })]
    expect(plainParts(graphOf(records))).toMatchObject([{ id: 'shape:box', kind: 'ranker', title: 'Ranking', labelId: 'shape:label', x: 500, w: 200 }])
  })

  test.each(KITS.map((kit) => [kit.id, kit] as const))('%s: coverage counts them and their links as it counts components', (_, kit) => {
    const drawn = layOut(kit)
    const titles = new Map(graphOf(drawn).parts.map(({ id, title }) => [id, title]))
    // Boxes with the titles of the reference on them, where a title names what it is.
    const boxes = drawn.map((record) => (record.type === 'component' ? { ...record, type: 'geo', props: { w: 176, h: 64, ...written(titles.get(record.id) ?? '') } } : record))
    const structure = wholeStructureOf(graphOf(boxes))
    const found = new Set(structure.plain)
    const nodes = kit.architecture.nodes.filter(({ id }) => found.has(`shape:${kit.id}-node-${id}`))
    expect(found.size).toBeGreaterThan(0)
    expect(structureOf(graphOf(boxes)).parts).toEqual([])
    const { match } = coverageOf(kit, structure)
    expect(match.size).toBeGreaterThanOrEqual(Math.floor(nodes.length * 0.75))
    expect(structure.links.length).toBe(kit.architecture.links.filter(({ from, to }) => [from, to].every((id) => found.has(`shape:${kit.id}-node-${id}`))).length)
  })
})

describe('plain components', () => {
  const titled = (id: string, title: string): BoardRecord => ({ ...componentRecord(id), props: { ...(componentRecord(id) as { props?: object }).props, kind: 'plain', title } })
  const structure = wholeStructureOf(graphOf([titled('shape:a', 'input guardrail'), titled('shape:b', 'candidate generation'), titled('shape:c', 'Kafka events'), titled('shape:d', 'frobnicator'), titled('shape:e', 'data')]))

  test('count as what their titles surely name', () => {
    expect(structure.parts.map(({ kind }) => kind)).toEqual(['guardrail-filter', 'candidate-generator', 'plain', 'plain', 'plain'])
    expect(structure.plain).toEqual(['shape:a', 'shape:b'])
  })

  test('are asked about where a title may mean something', () => {
    expect(structure.unsure).toEqual([{ id: 'shape:c', title: 'Kafka events', kind: 'message-queue' }])
  })
})
