import { describe, expect, it } from 'vitest'
import { MAX_NESTING } from '../../../client/content/placeRules.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { componentRecord, linkRecords } from '../../fakes/boardRecords.ts'
import { DOCUMENT, openDoc, PAGE, remotely, shown, shownIds, writtenBy, type BoundDoc } from '../../fakes/boundDoc.ts'
import { box } from './attackRecords.ts'

const frame = (id: string, parentId = 'page:page'): BoardRecord => componentRecord(id, { type: 'frame', parentId, props: { w: 300, h: 200, name: '', color: 'black' } })
const group = (id: string, parentId = 'page:page'): BoardRecord => componentRecord(id, { type: 'group', parentId, props: {} })
const chain = (length: number): BoardRecord[] => Array.from({ length }, (_, at) => frame(`shape:${at}`, at === 0 ? 'page:page' : `shape:${at - 1}`))
const [ARROW, START, END] = linkRecords('shape:l', 'shape:a', 'shape:b') as [BoardRecord, BoardRecord, BoardRecord]
const ENDS = [componentRecord('shape:a'), componentRecord('shape:b')]

function open(...records: readonly BoardRecord[]): BoundDoc {
  return openDoc(writtenBy([7, [DOCUMENT, PAGE, ...records]]))
}

function why(board: BoundDoc, id: string): string | undefined {
  return board.binding.withheld().get(id)?.why
}

describe('a shape stands where the canvas can hold it', () => {
  it.each([1_000, 4_000])('%i frames in each other are shown as deep as it bears', (depth) => {
    const board = open(...chain(depth), componentRecord('shape:a'))
    expect(shownIds(board, 'shape')).toHaveLength(MAX_NESTING + 2)
    expect(why(board, `shape:${MAX_NESTING + 1}`)).toBe('misplaced')
  })

  it('a long way in the wrong order is found as well', () => {
    expect(shownIds(open(...chain(3_000).reverse()), 'shape')).toHaveLength(MAX_NESTING + 1)
  })

  it('a loop of 1,000 frames is put aside', () => {
    const loop = chain(1_000).map((record, at): BoardRecord => (at === 0 ? { ...record, parentId: 'shape:999' } : record))
    const board = open(...loop, componentRecord('shape:a'))
    expect(shownIds(board, 'shape')).toEqual(['shape:a'])
  })

  it('what becomes too deep by a move of its parent leaves the canvas, and comes back', () => {
    const board = open(...chain(MAX_NESTING), frame('shape:p'), frame('shape:q', 'shape:p'), frame('shape:r', 'shape:q'))
    remotely(board, (map) => map.set({ ...map.get('shape:p')!, parentId: `shape:${MAX_NESTING - 1}` }))
    expect(shown(board, 'shape:p')).toBeDefined()
    expect(shown(board, 'shape:q')).toBeUndefined()
    expect(shown(board, 'shape:r')).toBeUndefined()
    remotely(board, (map) => map.set({ ...map.get('shape:p')!, parentId: 'page:page' }))
    expect(shown(board, 'shape:r')).toBeDefined()
  })

  it.each([
    ['a box', box({}, { id: 'shape:holder' })],
    ['a link', { ...ARROW, id: 'shape:holder' }],
  ])('%s holds no other shape', (_what, holder) => {
    expect(why(open(holder, componentRecord('shape:x', { parentId: 'shape:holder' })), 'shape:x')).toBe('misplaced')
  })

  it('groups without children and groups in groups are as they were', () => {
    const board = open(group('shape:g'), group('shape:h', 'shape:g'), componentRecord('shape:a', { parentId: 'shape:h' }))
    expect(shownIds(board, 'shape')).toEqual(['shape:a', 'shape:g', 'shape:h'])
  })

  it('what lies in a page that cannot be shown waits for it', () => {
    const board = open({ ...PAGE, id: 'page:bad', name: 'W'.repeat(1_500) }, componentRecord('shape:a', { parentId: 'page:bad' }))
    expect(board.binding.withheld().get('shape:a')).toEqual({ why: 'waiting', forId: 'page:bad' })
    remotely(board, (map) => map.set({ ...PAGE, id: 'page:bad', name: 'Good' }))
    expect(shown(board, 'shape:a')).toBeDefined()
  })
})

describe('an end of a link is bound to what can hold it', () => {
  it.each([
    ['a link', { ...START, toId: 'shape:other' }, { ...ARROW, id: 'shape:other' }],
    ['a group, also its own', { ...START, toId: 'shape:other' }, group('shape:other')],
    ['a page', { ...START, toId: 'page:page' }, box()],
    ['something by what is no link', { ...START, fromId: 'shape:b' }, box()],
    ['something on an anchor far away', { ...START, props: { ...(START['props'] as object), normalizedAnchor: { x: 1e9, y: 0 } } }, box()],
  ])('is not bound to %s', (_what, binding, other) => {
    const board = open(...ENDS, ARROW, other, binding)
    expect(shown(board, binding.id)).toBeUndefined()
    expect(shown(board, ARROW.id)).toBeDefined()
  })

  it('a binding of a type that is not known is put aside', () => {
    expect(why(open(...ENDS, ARROW, { ...START, type: 'glue' }), START.id)).toBe('invalid')
  })

  it('the frame it lies in may hold it', () => {
    const board = open(frame('shape:f'), componentRecord('shape:a', { parentId: 'shape:f' }), { ...ARROW, parentId: 'shape:f' }, START, { ...END, toId: 'shape:f' })
    expect(shownIds(board, 'binding')).toEqual([END.id, START.id])
  })

  it('one binding holds it: the first by its id, and the others go', () => {
    const spares = Array.from({ length: 300 }, (_, at) => ({ ...START, id: `binding:z${at}` }))
    const board = open(...ENDS, ARROW, START, END, ...spares)
    expect(shownIds(board, 'binding')).toEqual([END.id, START.id])
    expect([...board.map.ids()].filter((id) => id.startsWith('binding:z'))).toEqual([])
  })

  it('a binding that ends nowhere never comes to the canvas', () => {
    const board = openDoc(writtenBy([7, [DOCUMENT, PAGE, ...ENDS, ARROW, START, { ...END, toId: 'shape:nowhere' }]]), false)
    expect(shownIds(board, 'binding')).toEqual([START.id])
  })
})

describe('what was put aside', () => {
  it('is deleted for everybody with what lies in it, as one edit', () => {
    const board = open(...chain(200), componentRecord('shape:a'))
    let edits = 0
    board.doc.on('update', () => { edits += 1 })
    board.binding.discard([...board.binding.withheld().keys()])
    expect(edits).toBe(1)
    expect(board.binding.withheld().size).toBe(0)
    expect([...board.map.ids()]).toHaveLength(2 + 1 + MAX_NESTING + 1)
  })

  it('of a page goes with all that is on it, so that nothing of it lands on another', () => {
    const board = open({ ...PAGE, id: 'page:bad', name: 'W'.repeat(1_500) }, componentRecord('shape:a', { parentId: 'page:bad' }), frame('shape:f', 'page:bad'), componentRecord('shape:b', { parentId: 'shape:f' }))
    board.binding.discard(['page:bad'])
    expect([...board.map.ids()].sort()).toEqual(['document:document', 'page:page'])
  })

  it('because it stopped the canvas stays in the doc, and gets another try when it is changed', () => {
    const board = open(box({}, { id: 'shape:x' }))
    board.binding.leaveOut(['shape:x'])
    expect(shown(board, 'shape:x')).toBeUndefined()
    expect(why(board, 'shape:x')).toBe('invalid')
    expect(board.map.get('shape:x')).toBeDefined()
    remotely(board, (map) => map.set({ ...map.get('shape:x')!, x: 5 }))
    expect(shown(board, 'shape:x')).toMatchObject({ x: 5 })
  })
})
