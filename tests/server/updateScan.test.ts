import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ROOM_LIMITS } from '../../server/rooms/roomLimits.ts'
import { bringsNothing, scanUpdate } from '../../server/rooms/updateScan.ts'
import { Author } from './support/fakeSession.ts'

describe('scanning', () => {
  test('reads what Yjs writes', () => {
    const author = new Author(1)
    author.write('a', '1')
    author.doc.getMap('test').delete('a')
    expect(scanUpdate(Y.encodeStateAsUpdate(author.doc))).toBeDefined()
    expect(scanUpdate(Y.encodeStateAsUpdate(new Y.Doc()))).toBeDefined()
  })

  test('M3: refuses a count of structs that the bytes cannot hold, at once', () => {
    const before = process.memoryUsage().heapUsed
    for (let count = 0; count < 100; count++) expect(scanUpdate(Uint8Array.of(1, 192, 139, 222, 15, 1, 0, 0))).toBeUndefined()
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1024 * 1024)
  })

  test('M3: refuses more clients than any board has', () => {
    const update = encoding.encode((encoder) => encoding.writeVarUint(encoder, ROOM_LIMITS.maxUpdateClients + 1))
    expect(scanUpdate(update)).toBeUndefined()
  })

  test('M3: refuses every update that was cut short', () => {
    const update = new Author(1).write('title', 'Search')
    for (let length = 0; length < update.length; length++) expect(scanUpdate(update.subarray(0, length))).toBeUndefined()
  })
})

describe('whether a doc has all of it', () => {
  const brings = (doc: Y.Doc, update: Uint8Array): boolean => {
    const scanned = scanUpdate(update)
    if (scanned === undefined) throw new Error('The test made an update that cannot be read.')
    return !bringsNothing(doc, scanned)
  }

  test('its own state, and none at all, bring nothing', () => {
    const author = new Author(1)
    for (const key of ['a', 'b', 'a']) author.write(key, 'x')
    author.doc.getMap('test').delete('b')
    expect(brings(author.doc, Y.encodeStateAsUpdate(author.doc))).toBe(false)
    expect(brings(author.doc, Y.encodeStateAsUpdate(new Y.Doc()))).toBe(false)
    expect(brings(new Y.Doc(), Y.encodeStateAsUpdate(new Y.Doc()))).toBe(false)
  })

  test('an edit, a delete and a part of either bring something', () => {
    const [doc, author] = [new Y.Doc(), new Author(1)]
    Y.applyUpdate(doc, author.write('a', '1'))
    expect(brings(doc, author.write('b', '2'))).toBe(true)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(author.doc))
    author.doc.getMap('test').delete('a')
    const onlyDeletes = Y.encodeStateAsUpdate(author.doc, Y.encodeStateVector(author.doc))
    expect(brings(doc, onlyDeletes)).toBe(true)
    Y.applyUpdate(doc, onlyDeletes)
    expect(brings(doc, onlyDeletes)).toBe(false)
  })

  test('a delete of what the doc has not seen brings something', () => {
    const author = new Author(1)
    author.write('a', '1')
    author.doc.getMap('test').delete('a')
    expect(brings(new Y.Doc(), Y.encodeStateAsUpdate(author.doc, Y.encodeStateVector(author.doc)))).toBe(true)
  })
})
