import { describe, expect, it } from 'vitest'
import type { TLArrowBinding, TLShape } from '@tldraw/tlschema'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import { outlineOf } from '../../../shared/graph/outlineOf.ts'
import { rowAfterKey } from '../../../client/features/outline/treeKeys.ts'
import { componentRecord, linkRecords } from '../../fakes/boardRecords.ts'

const lane = (id: string, y: number, plane: string, title = ''): TLShape => (
  { ...componentRecord(id), type: 'lane', x: 100, y, props: { w: 900, h: 240, plane, title } } as unknown as TLShape
)
const component = (id: string, title: string, at: { x: number; y: number; parentId?: string }): TLShape => (
  componentRecord(id, { ...at, props: { w: 176, h: 64, kind: 'ranker', title, technology: '', note: '', attrs: {} } }) as unknown as TLShape
)
const link = (id: string, from: string, to: string, kind: string | undefined, label = ''): unknown[] => {
  const [arrow, ...bindings] = linkRecords(id, from, to)
  const paragraph = label === '' ? {} : { content: [{ type: 'text', text: label }] }
  return [{ ...arrow, meta: kind === undefined ? {} : { link: kind }, props: { ...(arrow!.props as object), richText: { type: 'doc', content: [{ type: 'paragraph', ...paragraph }] } } }, ...bindings]
}

const RECORDS = [
  lane('shape:offline', 400, 'offline', 'Training'),
  lane('shape:online', 0, 'online'),
  component('shape:ranker', 'Ranker', { x: 400, y: 40, parentId: 'shape:online' }),
  component('shape:gateway', 'Gateway', { x: 24, y: 40, parentId: 'shape:online' }),
  component('shape:trainer', 'Trainer', { x: 24, y: 40, parentId: 'shape:offline' }),
  component('shape:clicks', 'Clicks', { x: 0, y: 900 }),
  ...link('shape:l1', 'shape:gateway', 'shape:ranker', 'request', '12 k QPS'),
  ...link('shape:l2', 'shape:clicks', 'shape:trainer', 'feedback'),
  ...link('shape:l3', 'shape:gateway', 'shape:clicks', undefined),
] as (TLShape | TLArrowBinding)[]

function read(records: readonly (TLShape | TLArrowBinding)[]) {
  return outlineOf(graphOf(records as unknown as BoardRecord[]))
}

describe('outlineOf', () => {
  it('reads lanes from the top, components from the left, and each link as "A to B, what flows, label"', () => {
    expect(read(RECORDS).map(({ level, text }) => `${'  '.repeat(level - 1)}${text}`)).toEqual([
      'ONLINE',
      '  Gateway',
      '    Gateway to Ranker, request, 12 k QPS',
      '    Gateway to Clicks',
      '  Ranker',
      'OFFLINE · Training',
      '  Trainer',
      'Outside of the lanes',
      '  Clicks',
      '    Clicks to Trainer, feedback',
    ])
  })

  it('says of a component what its title does not: kind and technology', () => {
    const rows = read([...RECORDS, component('shape:w', 'Watch time', { x: 900, y: 900 })])
    expect(rows.find(({ text }) => text === 'Watch time')?.note).toBe('Ranker')
    expect(rows.find(({ text }) => text === 'ONLINE')?.note).toBeUndefined()
  })

  it('tells each item its place among its siblings', () => {
    const rows = read(RECORDS)
    expect(rows.filter(({ level }) => level === 1).map(({ position, setSize }) => `${position}/${setSize}`)).toEqual(['1/3', '2/3', '3/3'])
    expect(rows.filter(({ level }) => level === 3).map(({ position, setSize }) => `${position}/${setSize}`)).toEqual(['1/2', '2/2', '1/1'])
  })

  it('leaves out links with a loose end, and an empty page gives nothing', () => {
    const loose = RECORDS.filter((one) => !(one.typeName === 'binding' && one.fromId === ('shape:l2' as never) && one.props.terminal === 'end'))
    expect(read(loose).map(({ text }) => text)).not.toContain('Clicks to Trainer, feedback')
    expect(read([])).toEqual([])
  })

  it('names what a link leads to even when it is no component', () => {
    const note = { ...componentRecord('shape:note'), type: 'note', props: { richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ask legal' }] }] } } } as unknown as TLShape
    const rows = read([...RECORDS, note, ...link('shape:l4', 'shape:ranker', 'shape:note', undefined) as TLShape[]])
    expect(rows.map(({ text }) => text)).toContain('Ranker to Ask legal')
  })

  it('a component deeper inside a lane, as in a group, still belongs to the lane', () => {
    const group = { ...componentRecord('shape:group', { parentId: 'shape:offline' }), type: 'group', props: {} } as unknown as TLShape
    const rows = read([...RECORDS, group, component('shape:deep', 'Deep', { x: 300, y: 40, parentId: 'shape:group' })])
    expect(rows.findIndex(({ text }) => text === 'Deep')).toBeLessThan(rows.findIndex(({ text }) => text === 'Outside of the lanes'))
  })
})

describe('rowAfterKey', () => {
  const rows = read(RECORDS)
  const at = (text: string): number => rows.findIndex((row) => row.text === text)

  it.each([
    ['ArrowDown', 'ONLINE', 'Gateway'],
    ['ArrowUp', 'Gateway', 'ONLINE'],
    ['Home', 'Clicks', 'ONLINE'],
    ['End', 'ONLINE', 'Clicks to Trainer, feedback'],
    ['ArrowLeft', 'Gateway to Clicks', 'Gateway'],
    ['ArrowLeft', 'ONLINE', 'ONLINE'],
    ['ArrowRight', 'Gateway', 'Gateway to Ranker, request, 12 k QPS'],
    ['ArrowRight', 'Ranker', 'Ranker'],
    ['t', 'ONLINE', 'Trainer'],
    ['g', 'Trainer', 'Gateway'],
  ])('%s from %s goes to %s', (key, from, to) => {
    expect(rows[rowAfterKey(rows, at(from), key)!]?.text).toBe(to)
  })

  it('leaves alone what means nothing to a tree', () => {
    expect(rowAfterKey(rows, 0, 'F5')).toBeUndefined()
    expect(rowAfterKey(rows, 0, 'q')).toBeUndefined()
  })
})
