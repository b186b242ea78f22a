import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { joinUpdates } from '../../../server/updates/joinUpdates.ts'
import { RoomDoc } from '../../../server/rooms/doc/roomDoc.ts'
import type { ScannedUpdate } from '../../../server/updates/scannedUpdate.ts'
import { scanUpdate } from '../../../server/updates/scanUpdate.ts'
import { createRecordMap } from '../../../shared/doc/recordMap.ts'
import { componentRecord, shapeId } from '../../fakes/boardRecords.ts'
import { seeded } from '../../fakes/random.ts'
import { Author, written } from '../support/fakeSession.ts'

const scan = (update: Uint8Array): ScannedUpdate => scanUpdate(update)!

/** What became of each of these updates. */
const take = (roomDoc: RoomDoc, ...updates: Uint8Array[]): string[] => updates.map((update) => roomDoc.take(scan(update), false).type)

/** What a doc changes, as the update it would send. */
function updateOf(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(change)
  return Y.encodeStateAsUpdate(doc, before)
}

describe('an update', () => {
  let roomDoc: RoomDoc
  let author: Author

  beforeEach(() => {
    roomDoc = new RoomDoc({ content: new Y.Doc(), watch: () => () => {} })
    author = new Author(1)
  })

  test('is taken when its clients go on where they stopped and all it names was received', () => {
    expect(take(roomDoc, author.write('a', '1'), author.write('a', '2'), author.write('b', '3'))).toEqual(['taken', 'taken', 'taken'])
    expect(written(roomDoc.current)).toEqual({ a: '2', b: '3' })
    expect(take(roomDoc, author.write('a', '4'))).toEqual(['taken'])
  })

  test('of entries of a board waits until somebody needs the doc', () => {
    const doc = new Y.Doc()
    const map = createRecordMap(doc)
    const record = componentRecord('shape:a')
    const updates = [1, 2, 3, 4].map((x) => updateOf(doc, () => map.transact('test', () => map.set({ ...record, x }))))
    expect(take(roomDoc, ...updates)).toEqual(['taken', 'taken', 'taken', 'taken'])
    // The first stands at the beginning of the list and is weighed; the others stand behind it.
    expect(roomDoc.waitingItems).toBe(3)
    expect(createRecordMap(roomDoc.current).get(record.id)).toMatchObject({ x: 4 })
    expect(roomDoc.waitingItems).toBe(0)
  })

  test('brings nothing when the doc has all of it, be it applied or not', () => {
    const [first, second] = [author.write('a', '1'), author.write('a', '2')]
    expect(take(roomDoc, first, second, first, second, Y.encodeStateAsUpdate(author.doc), Y.encodeStateAsUpdate(new Y.Doc()))).toEqual(['taken', 'taken', 'known', 'known', 'known', 'known'])
  })

  test('leaves a gap when its client goes on later, or builds on or deletes what another client has not sent', () => {
    const ben = new Author(2)
    Y.applyUpdate(ben.doc, author.write('a', '1'))
    const later = author.write('a', '2')
    const onTop = ben.write('a', '3')
    const deleting = updateOf(ben.doc, () => {
      ben.doc.getMap('test').delete('a')
      ben.doc.getMap('other').set('b', 1)
    })
    expect(take(roomDoc, later, onTop, deleting)).toEqual(['gap', 'gap', 'gap'])
    expect([written(roomDoc.current), roomDoc.current.store.pendingStructs, roomDoc.current.store.pendingDs]).toEqual([{}, null, null])
  })

  test('that is partial is taken as far as there is ground for it', () => {
    const ben = new Author(2)
    ben.write('own', '1')
    Y.applyUpdate(ben.doc, author.write('missing', '1'))
    ben.write('missing', '2')
    const partial = Y.encodeStateAsUpdate(ben.doc, Y.encodeStateVector(author.doc))
    expect(roomDoc.take(scan(partial), true).type).toBe('taken')
    expect(written(roomDoc.current)).toEqual({ own: '1' })
    expect(roomDoc.current.store.pendingStructs).toBeNull()
  })

  test('is what it changed, whatever else its sender put into it', () => {
    take(roomDoc, author.write('a', '1'))
    author.write('b', '2')
    const taken = roomDoc.take(scan(Y.encodeStateAsUpdate(author.doc)), true)
    expect(taken).toMatchObject({ type: 'taken', update: { sections: [{ client: 1, fromClock: 1, endClock: 2 }] } })
  })
})

test('a doc that nobody uses sleeps, takes what follows, and wakes with everything in it', () => {
  const doc = new Y.Doc()
  let watching = 0
  const watch = (): (() => void) => {
    watching++
    return () => watching--
  }
  const roomDoc = new RoomDoc({ content: doc, watch })
  const authorDoc = new Y.Doc()
  const map = createRecordMap(authorDoc)
  const record = componentRecord('shape:a')
  const move = (x: number): Uint8Array => updateOf(authorDoc, () => map.transact('test', () => map.set({ ...record, x })))
  take(roomDoc, move(1))
  roomDoc.rest()
  expect(watching).toBe(1)
  roomDoc.rest()
  expect([watching, doc.isDestroyed]).toEqual([0, true])
  expect(take(roomDoc, move(2))).toEqual(['taken'])
  expect(watching).toBe(0)
  expect(createRecordMap(roomDoc.current).get(record.id)).toMatchObject({ x: 2 })
  expect(watching).toBe(1)
})

test('updates that follow on each other, joined, are the same as all of them', () => {
  const random = seeded(5)
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
  const maps = docs.map((doc) => createRecordMap(doc))
  const updates: Uint8Array[] = []
  docs.forEach((doc) => doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'remote') return
    updates.push(update)
    for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'remote')
  }))
  const records = Array.from({ length: 20 }, () => componentRecord(shapeId(random)))
  for (let turn = 0; turn < 2_000; turn++) {
    const map = random.pick(maps)
    const record = random.pick(records)
    map.transact('test', () => (random.int(20) === 0 && map.get(record.id) !== undefined ? map.delete(record.id) : map.set({ ...record, x: turn })))
  }
  const joined = new Y.Doc()
  for (let at = 0; at < updates.length; ) {
    const count = 1 + random.int(200)
    Y.applyUpdate(joined, joinUpdates(updates.slice(at, at + count).map(scan)))
    expect(joined.store.pendingStructs).toBeNull()
    at += count
  }
  expect(Y.equalSnapshots(Y.snapshot(joined), Y.snapshot(docs[0]!))).toBe(true)
})
