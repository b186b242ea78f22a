import * as Y from 'yjs'
import { expect, it } from 'vitest'
import type { TLBinding, TLRecord, TLShape } from '@tldraw/tlschema'
import { bindStore } from '../../../client/sync/bindStore.ts'
import { keepUndoToOwnEdits } from '../../../client/sync/ownUndo.ts'
import { createRecordMap } from '../../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { componentRecord, linkRecords, withProps } from '../../fakes/boardRecords.ts'
import { createStore } from '../../fakes/fakeBoard.ts'
import { DOCUMENT, PAGE, type BoundDoc } from '../../fakes/boundDoc.ts'

/** Somebody at a board: what they do reaches the other at once. */
interface Peer extends BoundDoc {
  has: (id: string) => boolean
  get: (id: string) => BoardRecord | undefined
  put: (...records: BoardRecord[]) => void
  remove: (id: string) => void
  /** Steps as tldraw's history has them, with what it applies for them. */
  undoPlacing: (record: BoardRecord) => void
  redoPlacing: (record: BoardRecord) => void
}

function twoPeers(): [Peer, Peer] {
  const seed = new Y.Doc()
  const map = createRecordMap(seed)
  map.transact('seed', () => {
    for (const record of [DOCUMENT, PAGE, componentRecord('shape:b'), componentRecord('shape:c')]) map.set(record)
  })
  const [ada, ben] = [peer(seed), peer(seed)]
  ada.doc.on('update', (update: Uint8Array, origin: unknown) => { if (origin !== 'net') Y.applyUpdate(ben.doc, update, 'net') })
  ben.doc.on('update', (update: Uint8Array, origin: unknown) => { if (origin !== 'net') Y.applyUpdate(ada.doc, update, 'net') })
  return [ada, ben]
}

function peer(seed: Y.Doc): Peer {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed))
  const map = createRecordMap(doc)
  const store = createStore()
  loosenLinksOfDeleted(store)
  const binding = bindStore(store, map, { canWrite: () => true })
  keepUndoToOwnEdits(store, map, () => doc.clientID, binding.flush)
  const apply = (diff: { added?: BoardRecord; removed?: BoardRecord }): void => {
    const entry = (record: BoardRecord | undefined): never => (record === undefined ? {} : { [record.id]: record }) as never
    store.applyDiff({ added: entry(diff.added), updated: {}, removed: entry(diff.removed) }, { ignoreEphemeralKeys: true })
    binding.flush()
  }
  return {
    doc, map, store, binding,
    has: (id) => store.has(id as TLRecord['id']),
    get: (id) => store.get(id as TLRecord['id']) as BoardRecord | undefined,
    put: (...records) => { store.put(records as unknown as TLRecord[]); binding.flush() },
    remove: (id) => { store.remove([id as TLRecord['id']]); binding.flush() },
    undoPlacing: (record) => apply({ removed: record }),
    redoPlacing: (record) => apply({ added: record }),
  }
}

/** What an editor does when a shape goes: its bindings go too, and the ends of links stay where they were. */
function loosenLinksOfDeleted(store: ReturnType<typeof createStore>): void {
  store.sideEffects.registerBeforeDeleteHandler('shape', (gone) => {
    const bindings = store.allRecords().filter((record): record is TLBinding => record.typeName === 'binding' && (record.toId === gone.id || record.fromId === gone.id))
    store.remove(bindings.map(({ id }) => id))
    for (const { fromId, props } of bindings) {
      const end = (props as { terminal: string }).terminal
      if (fromId !== gone.id && store.has(fromId)) store.update(fromId, (link) => ({ ...link, props: { ...(link as TLShape).props, [end]: { x: 77, y: 77 } } }) as never)
    }
  })
}

const card = componentRecord('shape:a')
const links = [linkRecords('shape:l1', 'shape:b', 'shape:a'), linkRecords('shape:l2', 'shape:a', 'shape:c'), linkRecords('shape:l3', 'shape:a', 'shape:a')]

it("brings back everybody's links with the component they led to", () => {
  const [ada, ben] = twoPeers()
  ada.put(card)
  ben.put(...links.flat())
  const before = new Map(links.flat().map(({ id }) => [id, ada.get(id)]))
  ada.undoPlacing(card)
  expect(ada.has('shape:a') || ben.has('shape:a')).toBe(false)
  expect(ben.has('binding:l1-end')).toBe(false)
  expect(ben.has('binding:l1-start')).toBe(true)
  ada.redoPlacing(card)
  for (const side of [ada, ben]) for (const [id, record] of before) expect(side.get(id)).toEqual(record)
})

it('does so each time', () => {
  const [ada, ben] = twoPeers()
  ada.put(card)
  ben.put(...links[0]!)
  for (let time = 0; time < 3; time += 1) {
    ada.undoPlacing(card)
    ada.redoPlacing(card)
    expect(ben.get('binding:l1-end')).toMatchObject({ toId: 'shape:a' })
  }
})

it('brings a component back with the name that somebody else gave it', () => {
  const [ada, ben] = twoPeers()
  ada.put(card)
  ben.put(withProps(card, { title: 'By Ben' }))
  ada.undoPlacing(card)
  ada.redoPlacing(card)
  expect(ben.get('shape:a')).toMatchObject({ props: { title: 'By Ben' } })
})

it('leaves a link where somebody has led it meanwhile', () => {
  const [ada, ben] = twoPeers()
  ada.put(card)
  ben.put(...links[0]!)
  ada.undoPlacing(card)
  ben.put({ ...links[0]![2]!, id: 'binding:other', toId: 'shape:c' })
  ada.redoPlacing(card)
  expect(ada.has('binding:l1-end')).toBe(false)
  expect(ada.get('binding:other')).toMatchObject({ toId: 'shape:c' })
})

it('leaves a loose end where somebody has put it meanwhile', () => {
  const [ada, ben] = twoPeers()
  ada.put(card)
  ben.put(...links[0]!)
  ada.undoPlacing(card)
  ben.put(withProps(ben.get('shape:l1')!, { end: { x: 5, y: 5 } }))
  ada.redoPlacing(card)
  expect(ada.has('binding:l1-end')).toBe(false)
  expect(ada.get('shape:l1')).toMatchObject({ props: { end: { x: 5, y: 5 } } })
})

it('brings back no link that somebody has deleted meanwhile', () => {
  const [ada, ben] = twoPeers()
  ada.put(card)
  ben.put(...links[0]!)
  ada.undoPlacing(card)
  ben.remove('shape:l1')
  ada.redoPlacing(card)
  expect(ada.has('shape:l1') || ada.has('binding:l1-end')).toBe(false)
})

it('knows it of a delete that is done again, too', () => {
  const [ada, ben] = twoPeers()
  ben.put(componentRecord('shape:a'))
  ada.redoPlacing(card)
  ben.put(...links[1]!)
  ada.undoPlacing(card)
  expect(ben.has('binding:l2-start')).toBe(false)
  ada.redoPlacing(card)
  expect(ben.get('binding:l2-start')).toMatchObject({ toId: 'shape:a' })
})
