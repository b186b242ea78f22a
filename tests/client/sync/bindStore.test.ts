import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { TLRecord, TLStore } from '@tldraw/tlschema'
import { bindStore, type StoreBinding } from '../../../client/sync/bindStore.ts'
import { keepUndoToOwnEdits } from '../../../client/sync/ownUndo.ts'
import { createRecordMap, type RecordMap } from '../../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { componentRecord, linkRecords, withProps } from '../../fakes/boardRecords.ts'
import { createStore } from '../../fakes/fakeBoard.ts'

const PAGE: BoardRecord = { id: 'page:page', typeName: 'page', name: 'Page 1', index: 'a1', meta: {} }
const DOCUMENT: BoardRecord = { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }

interface Side {
  doc: Y.Doc
  map: RecordMap
  store: TLStore
  binding: StoreBinding
}

function side(canWrite = true, ...records: BoardRecord[]): Side {
  const doc = new Y.Doc()
  const map = createRecordMap(doc)
  map.transact('seed', () => [DOCUMENT, PAGE, ...records].forEach((record) => map.set(record)))
  const store = createStore()
  return { doc, map, store, binding: bindStore(store, map, { canWrite: () => canWrite }) }
}

function shape(store: TLStore, id: string): BoardRecord | undefined {
  return store.get(id as TLRecord['id']) as BoardRecord | undefined
}

function put(store: TLStore, ...records: BoardRecord[]): void {
  store.put(records as unknown as TLRecord[])
}

/** As somebody else's edit that came in over the network. */
function remotely({ doc }: Side, write: (map: RecordMap) => void): void {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const map = createRecordMap(other)
  map.transact('other', () => write(map))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), 'remote')
}

describe('bindStore', () => {
  it('fills the store from the doc', () => {
    const { store } = side(true, componentRecord('shape:a'))
    expect(shape(store, 'shape:a')).toEqual(componentRecord('shape:a'))
  })

  it('writes what a person does, one transaction for all of it', () => {
    const { doc, map, store } = side(true, componentRecord('shape:a'), componentRecord('shape:b'))
    let updates = 0
    doc.on('update', () => { updates += 1 })
    put(store, ...linkRecords('shape:l', 'shape:a', 'shape:b'))
    expect(updates).toBe(1)
    expect(map.get('binding:l-start')).toMatchObject({ toId: 'shape:a' })
  })

  it('does not write for a viewer', () => {
    const { map, store } = side(false, componentRecord('shape:a'))
    put(store, componentRecord('shape:a', { x: 99 }))
    expect(map.get('shape:a')).toMatchObject({ x: 0 })
  })

  it('does not write session records', () => {
    const { map } = side(true)
    expect([...map.ids()].sort()).toEqual(['document:document', 'page:page'])
  })

  it('holds back one poison record and shows the rest, until it is mended', () => {
    const poison = componentRecord('shape:bad', { x: 'oops' })
    const board = side(true, poison, componentRecord('shape:a'))
    expect(shape(board.store, 'shape:a')).toBeDefined()
    expect(shape(board.store, 'shape:bad')).toBeUndefined()
    expect(board.binding.withheld().get('shape:bad')).toMatchObject({ why: 'invalid' })
    expect(board.map.get('shape:bad')).toEqual(poison)
    remotely(board, (map) => map.set(componentRecord('shape:bad', { x: 3 })))
    expect(shape(board.store, 'shape:bad')).toMatchObject({ x: 3 })
    expect(board.binding.withheld().size).toBe(0)
  })

  it('keeps edits of others in the doc while a facet makes the record invalid here', () => {
    const board = side(true, componentRecord('shape:a'))
    remotely(board, (map) => map.set(withProps(map.get('shape:a')!, { future: true })))
    put(board.store, componentRecord('shape:a', { x: 7 }))
    expect(board.map.get('shape:a')).toMatchObject({ x: 7, props: { future: true } })
  })

  it('shows a binding only when both of its ends are there', () => {
    const [arrow, start, end] = linkRecords('shape:l', 'shape:a', 'shape:b') as [BoardRecord, BoardRecord, BoardRecord]
    const board = side(false, componentRecord('shape:a'), arrow, start, end)
    expect(shape(board.store, start.id)).toBeDefined()
    expect(board.binding.withheld().get(end.id)).toEqual({ why: 'waiting', forId: 'shape:b' })
    remotely(board, (map) => map.set(componentRecord('shape:b')))
    expect(shape(board.store, end.id)).toBeDefined()
  })

  it('hides the bindings of a component that somebody deleted', () => {
    const board = side(true, componentRecord('shape:a'), componentRecord('shape:b'), ...linkRecords('shape:l', 'shape:a', 'shape:b'))
    remotely(board, (map) => map.delete('shape:b'))
    expect(shape(board.store, 'binding:l-end')).toBeUndefined()
    expect(shape(board.store, 'binding:l-start')).toBeDefined()
  })

  it('takes a binding out of the doc when its end is gone for good', () => {
    const board = side(true, componentRecord('shape:a'), componentRecord('shape:b'), ...linkRecords('shape:l', 'shape:a', 'shape:b'))
    remotely(board, (map) => map.delete('shape:b'))
    expect(board.map.get('binding:l-end')).toBeUndefined()
    expect(board.map.get('binding:l-start')).toBeDefined()
  })

  it('brings a component to the page when somebody deletes its lane at the same moment', () => {
    const lane = componentRecord('shape:lane', { type: 'lane', x: 300, props: { w: 640, h: 240, plane: 'online', title: '' } })
    const board = side(true, lane)
    put(board.store, componentRecord('shape:a', { parentId: 'shape:lane', x: 20 }))
    remotely(board, (map) => map.delete('shape:lane'))
    expect(shape(board.store, 'shape:a')).toMatchObject({ parentId: 'page:page', x: 20 })
    expect(board.map.get('shape:a')).toMatchObject({ parentId: 'page:page' })
  })

  it('takes two lanes that were moved into each other apart, on the canvas and in the doc', () => {
    const laneProps = { w: 640, h: 240, plane: 'online', title: '' }
    const lanes = [componentRecord('shape:a', { type: 'lane', props: laneProps }), componentRecord('shape:b', { type: 'lane', props: laneProps })] as const
    const board = side(true, ...lanes, componentRecord('shape:card', { parentId: 'shape:b' }))
    put(board.store, { ...lanes[0], parentId: 'shape:b' })
    remotely(board, (map) => map.set({ ...lanes[1], parentId: 'shape:a' }))
    expect(shape(board.store, 'shape:a')).toMatchObject({ parentId: 'page:page' })
    expect(shape(board.store, 'shape:b')).toMatchObject({ parentId: 'shape:a' })
    expect(shape(board.store, 'shape:card')).toMatchObject({ parentId: 'shape:b' })
    expect(board.map.get('shape:a')).toMatchObject({ parentId: 'page:page' })
  })

  it('shows a doc with a loop of parents to a viewer, who may not mend it', () => {
    const lane = (id: string, parentId: string) => componentRecord(id, { type: 'lane', parentId, props: { w: 640, h: 240, plane: 'online', title: '' } })
    const board = side(false, lane('shape:a', 'shape:b'), lane('shape:b', 'shape:c'), lane('shape:c', 'shape:a'))
    expect(shape(board.store, 'shape:a')).toMatchObject({ parentId: 'page:page' })
    expect(shape(board.store, 'shape:c')).toMatchObject({ parentId: 'shape:a' })
    expect(board.map.get('shape:a')).toMatchObject({ parentId: 'shape:b' })
  })

  it('keeps a page in view and in the doc when others delete them all', () => {
    const board = side(true, componentRecord('shape:a'))
    remotely(board, (map) => {
      map.delete('page:page')
      map.delete('shape:a')
    })
    expect(board.store.allRecords().some(({ typeName }) => typeName === 'page')).toBe(true)
    expect([...board.map.ids()]).toContain('page:page')
  })

  it.each([
    ['a link bound to itself', { ...linkRecords('shape:l', 'shape:l', 'shape:a')[1]! }],
    ['a shape inside itself', componentRecord('shape:x', { parentId: 'shape:x' })],
    ['a size beyond all measure', componentRecord('shape:x', { props: { w: 1e308, h: 1e308, kind: '', title: '', technology: '', note: '', attrs: {} } })],
    ['a place beyond all measure', componentRecord('shape:x', { x: 1e300 })],
    ['a text in an unknown form', { ...linkRecords('shape:l', 'shape:a', 'shape:a')[0]!, props: { ...(linkRecords('shape:l', 'shape:a', 'shape:a')[0]!.props as object), richText: { type: 'doc', content: [{ type: 'bogus' }] } } }],
    ['an empty text node', { ...linkRecords('shape:l', 'shape:a', 'shape:a')[0]!, props: { ...(linkRecords('shape:l', 'shape:a', 'shape:a')[0]!.props as object), richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] } } }],
    ['an embed', { ...componentRecord('shape:x'), type: 'embed', props: { w: 300, h: 300, url: 'https://example.org/' } }],
    ['a picture on another site', { id: 'asset:x', typeName: 'asset', type: 'image', meta: {}, props: { w: 10, h: 10, name: 'x', isAnimated: false, mimeType: 'image/png', src: 'https://example.org/x.png' } }],
  ])('does not show %s, which would take the canvas away or call another site', (_what, record) => {
    const board = side(true, componentRecord('shape:a'), record)
    expect(shape(board.store, record.id)).toBeUndefined()
    expect(board.binding.withheld().get(record.id)).toMatchObject({ why: 'invalid' })
    expect(shape(board.store, 'shape:a')).toBeDefined()
  })

  it('tells which shapes are about to go', () => {
    const doc = new Y.Doc()
    const map = createRecordMap(doc)
    map.transact('seed', () => [DOCUMENT, PAGE, componentRecord('shape:a')].forEach((record) => map.set(record)))
    const gone: string[] = []
    bindStore(createStore(), map, { canWrite: () => true, beforeRemove: (ids) => gone.push(...ids) })
    map.transact('other', () => map.delete('shape:a'))
    expect(gone).toEqual(['shape:a'])
  })

  it('stops in both directions when it is destroyed', () => {
    const { map, store, binding } = side(true, componentRecord('shape:a'))
    binding.destroy()
    put(store, componentRecord('shape:a', { x: 5 }))
    map.transact('other', () => map.set(componentRecord('shape:b')))
    expect(map.get('shape:a')).toMatchObject({ x: 0 })
    expect(shape(store, 'shape:b')).toBeUndefined()
  })
})

describe('undo', () => {
  /** What tldraw's history does with a step that went from `before` to `after`. */
  function undo({ store }: Side, before: BoardRecord, after: BoardRecord): void {
    const step = [after, before] as unknown as [TLRecord, TLRecord]
    store.applyDiff({ added: {}, updated: { [before.id]: step } as never, removed: {} }, { ignoreEphemeralKeys: true })
  }

  function undoable(...records: BoardRecord[]): Side {
    const board = side(true, ...records)
    keepUndoToOwnEdits(board.store, board.map, () => board.doc.clientID, board.binding.flush)
    return board
  }

  const start = componentRecord('shape:a')

  it('of my move leaves your rename of the same component alone', () => {
    const board = undoable(start)
    put(board.store, { ...start, x: 50 })
    remotely(board, (map) => map.set(withProps(map.get('shape:a')!, { title: 'Renamed' })))
    undo(board, start, { ...start, x: 50 })
    expect(shape(board.store, 'shape:a')).toEqual(withProps(start, { title: 'Renamed' }))
    expect(board.map.get('shape:a')).toEqual(withProps(start, { title: 'Renamed' }))
  })

  it('leaves your later move alone, though I moved the component too', () => {
    const board = undoable(start)
    put(board.store, { ...start, x: 50 })
    remotely(board, (map) => map.set({ ...map.get('shape:a')!, x: 80 }))
    undo(board, start, { ...start, x: 50 })
    expect(shape(board.store, 'shape:a')).toMatchObject({ x: 80 })
  })

  it('does not bring back a component that you deleted when I undo my move', () => {
    const board = undoable(start)
    put(board.store, { ...start, x: 50 })
    remotely(board, (map) => map.delete('shape:a'))
    undo(board, start, { ...start, x: 50 })
    expect(shape(board.store, 'shape:a')).toBeUndefined()
  })

  it('of a delete leaves out a binding whose other end is gone', () => {
    const [arrow, from, to] = linkRecords('shape:l', 'shape:a', 'shape:b') as [BoardRecord, BoardRecord, BoardRecord]
    const board = undoable(start)
    const added = Object.fromEntries([arrow, from, to].map((record) => [record.id, record]))
    board.store.applyDiff({ added: added as never, updated: {}, removed: {} }, { ignoreEphemeralKeys: true })
    expect(shape(board.store, from.id)).toBeDefined()
    expect(shape(board.store, to.id)).toBeUndefined()
  })

  it('leaves other users of applyDiff as they are', () => {
    const board = undoable(start)
    remotely(board, (map) => map.set({ ...start, x: 80 }))
    board.store.applyDiff({ added: {}, updated: { 'shape:a': [start, start] } as never, removed: {} })
    expect(shape(board.store, 'shape:a')).toMatchObject({ x: 0 })
  })
})
