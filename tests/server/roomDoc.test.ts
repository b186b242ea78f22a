import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { joinUpdates } from '../../server/rooms/joinUpdates.ts'
import { RoomDoc } from '../../server/rooms/roomDoc.ts'
import type { ScannedUpdate } from '../../server/rooms/scannedUpdate.ts'
import { scanUpdate } from '../../server/rooms/updateScan.ts'
import { createRecordMap } from '../../shared/board/recordMap.ts'
import { componentRecord, shapeId } from '../kit/boardRecords.ts'
import { seeded } from '../kit/random.ts'
import { Author, written } from './support/fakeSession.ts'

const scan = (update: Uint8Array): ScannedUpdate => scanUpdate(update)!

describe('an update follows', () => {
  let roomDoc: RoomDoc
  let author: Author

  beforeEach(() => {
    const doc = new Y.Doc()
    roomDoc = new RoomDoc({ content: doc, watch: () => () => {}, onBadUpdate: () => {} })
    author = new Author(1)
  })

  test('when its clients go on where they stopped and all it names was received, be it applied or not', () => {
    const updates = [author.write('a', '1'), author.write('a', '2'), author.write('b', '3')]
    expect(updates.map((update) => roomDoc.follows(scan(update)))).toEqual([true, true, true])
    roomDoc.take(updates, updates.length)
    expect(written(roomDoc.current)).toEqual({ a: '2', b: '3' })
    expect(roomDoc.follows(scan(author.write('a', '4')))).toBe(true)
  })

  test('not when it brings nothing, brings something twice, or leaves a gap', () => {
    const [first, missing, late] = [author.write('a', '1'), author.write('a', '2'), author.write('a', '3')]
    expect(roomDoc.follows(scan(Y.encodeStateAsUpdate(new Y.Doc())))).toBe(false)
    expect(roomDoc.follows(scan(first))).toBe(true)
    for (const update of [first, late, Y.encodeStateAsUpdate(author.doc)]) expect(roomDoc.follows(scan(update))).toBe(false)
    expect(roomDoc.follows(scan(missing))).toBe(true)
  })

  test('not when it builds on what another client wrote and has not sent', () => {
    const ben = new Author(2)
    Y.applyUpdate(ben.doc, author.write('a', '1'))
    expect(roomDoc.follows(scan(ben.write('a', '2')))).toBe(false)
  })

  test('not when it deletes what was not received, nor with content that the doc has to judge', () => {
    const ben = new Author(2)
    author.write('a', '1')
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(author.doc))
    const before = Y.encodeStateVector(ben.doc)
    ben.doc.transact(() => {
      ben.doc.getMap('test').delete('a')
      ben.doc.getMap('other').set('b', 1)
    })
    expect(roomDoc.follows(scan(Y.encodeStateAsUpdate(ben.doc, before)))).toBe(false)
    const nested = new Author(3)
    nested.doc.getMap('test').set('a', new Y.Map())
    expect(roomDoc.follows(scan(Y.encodeStateAsUpdate(nested.doc)))).toBe(false)
  })
})

test('a doc that nobody uses sleeps, takes what follows, and wakes with everything in it', () => {
  const doc = new Y.Doc()
  let watching = 0
  const watch = (): (() => void) => {
    watching++
    return () => watching--
  }
  const roomDoc = new RoomDoc({ content: doc, watch, onBadUpdate: () => {} })
  const author = new Author(1)
  const take = (update: Uint8Array): void => {
    expect(roomDoc.follows(scan(update))).toBe(true)
    roomDoc.take([update], 1)
  }
  take(author.write('a', '1'))
  roomDoc.rest()
  expect(watching).toBe(1)
  roomDoc.rest()
  expect([watching, doc.isDestroyed]).toEqual([0, true])
  take(author.write('a', '2'))
  expect(watching).toBe(0)
  expect(written(roomDoc.current)).toEqual({ a: '2' })
  expect(watching).toBe(1)
})

test('updates that follow on each other, joined, are the same as all of them', () => {
  const random = seeded(5)
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
  const maps = docs.map(createRecordMap)
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
