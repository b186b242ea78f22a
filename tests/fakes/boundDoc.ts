import * as Y from 'yjs'
import type { TLRecord, TLStore } from '@tldraw/tlschema'
import { bindStore, type StoreBinding } from '../../client/sync/bindStore.ts'
import { createRecordMap, type RecordMap } from '../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { createStore } from './fakeBoard.ts'

export const PAGE: BoardRecord = { id: 'page:page', typeName: 'page', name: 'Page 1', index: 'a1', meta: {} }
export const DOCUMENT: BoardRecord = { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }

/** A doc and the store that shows it. */
export interface BoundDoc {
  doc: Y.Doc
  map: RecordMap
  store: TLStore
  binding: StoreBinding
}

/** A doc that holds what somebody wrote, as somebody else opens it. */
export function openDoc(doc: Y.Doc, canWrite = true): BoundDoc {
  const map = createRecordMap(doc)
  const store = createStore()
  return { doc, map, store, binding: bindStore(store, map, { canWrite: () => canWrite }) }
}

/** What one writer after the other wrote; their Yjs ids are given, so that a test can tell who comes first. */
export function writtenBy(...writers: readonly (readonly [client: number, records: readonly BoardRecord[]])[]): Y.Doc {
  const doc = new Y.Doc()
  for (const [client, records] of writers) {
    const own = new Y.Doc()
    own.clientID = client
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc))
    const map = createRecordMap(own)
    map.transact('write', () => records.forEach((record) => map.set(record)))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(own, Y.encodeStateVector(doc)))
  }
  return doc
}

/** As an edit of somebody else that comes in over the network. */
export function remotely({ doc }: BoundDoc, write: (map: RecordMap) => void): void {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const map = createRecordMap(other)
  map.transact('other', () => write(map))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), 'remote')
}

export function shown({ store }: BoundDoc, id: string): BoardRecord | undefined {
  return store.get(id as TLRecord['id']) as BoardRecord | undefined
}

export function shownIds({ store }: BoundDoc, typeName: string): string[] {
  return store.allRecords().filter((record) => record.typeName === typeName).map(({ id }) => id).sort()
}
