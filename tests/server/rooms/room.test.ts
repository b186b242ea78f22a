import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { step1Frame, step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { Author, written, writtenIn, type FakeSession } from '../support/fakeSession.ts'
import { createRoomBench, type RoomBench } from '../support/roomBench.ts'

let bench: RoomBench
let ada: FakeSession
let ben: FakeSession

beforeEach(() => {
  bench = createRoomBench()
  ada = bench.join('ada')
  ben = bench.join('ben')
})

const send = ({ session }: FakeSession, update: Uint8Array): void => bench.room.receive(session, updateFrame(update))
const updatesOf = ({ link }: FakeSession): Uint8Array[] => link.take('update').map(({ update }) => update)
const savedOf = ({ link }: FakeSession): number[] => link.take('saved').map(({ count }) => count)

describe('an update is relayed and acknowledged only after it is durable', () => {
  test('D1: nothing is told while the commit is held', async () => {
    bench.storage.hold()
    send(ada, new Author(1).write('title', 'Search'))
    await bench.clock.turn()
    expect(bench.storage.appends).toHaveLength(1)
    expect(ben.link.received).toEqual([])
    expect(ada.link.received).toEqual([])
    bench.storage.release()
    await bench.clock.turn()
    expect(writtenIn(updatesOf(ben))).toEqual({ title: 'Search' })
    expect(savedOf(ada)).toEqual([1])
  })

  test('D1: somebody who joins meanwhile is told only what is durable', async () => {
    bench.storage.hold()
    send(ada, new Author(1).write('title', 'Search'))
    await bench.clock.turn()
    const cyd = bench.join('cyd')
    bench.room.receive(cyd.session, step1Frame(Y.encodeStateVector(new Y.Doc())))
    expect(updatesOf(cyd)).toEqual([])
    bench.storage.release()
    await bench.clock.turn()
    expect(writtenIn(updatesOf(cyd))).toEqual({ title: 'Search' })
  })

  test('D3: a failure of storage loses nothing and tells nothing before it is over', async () => {
    bench.storage.failures = [new Error('disk full'), new Error('disk full')]
    const author = new Author(1)
    send(ada, author.write('a', '1'))
    await bench.clock.turn()
    send(ada, author.write('b', '2'))
    expect([ada.link.closed, ben.link.closed]).toEqual([undefined, undefined])
    expect(ben.link.received).toEqual([])
    await bench.clock.advance(ROOM_LIMITS.firstRetryMs)
    expect(ben.link.received).toEqual([])
    await bench.clock.advance(2 * ROOM_LIMITS.firstRetryMs)
    await bench.clock.turn()
    expect(writtenIn(updatesOf(ben))).toEqual({ a: '1', b: '2' })
    expect(savedOf(ada)).toEqual([1, 2])
    expect(bench.storage.log).toHaveLength(2)
    expect(bench.failures).toHaveLength(2)
  })

  test('D4: what a session sent before it left is stored and relayed', async () => {
    send(ada, new Author(1).write('title', 'Last words'))
    bench.room.leave(ada.session)
    await bench.clock.turn()
    expect(writtenIn(updatesOf(ben))).toEqual({ title: 'Last words' })
    expect(bench.storage.log).toHaveLength(1)
  })

  test('D3: a room that storage keeps waiting too long refuses more, and keeps what it has', async () => {
    bench.storage.hold()
    const author = new Author(1)
    const big = 'x'.repeat(7 * 1024 * 1024)
    send(ada, author.write('0', big))
    await bench.clock.turn()
    for (let count = 1; count <= 10; count++) send(ada, author.write(String(count), big))
    expect(ben.link.closed).toBeUndefined()
    send(ben, new Author(2).write('b', '1'))
    expect(ben.link.closed).toBe(CLOSE.storage)
    bench.storage.release()
    for (let count = 0; count <= 10; count++) await bench.clock.turn()
    expect(Object.keys(written(bench.room.doc))).toHaveLength(11)
  })
})

describe('one turn is one commit', () => {
  test('O1: its updates are relayed as one frame and acknowledged with one count', async () => {
    const author = new Author(1)
    for (const key of ['a', 'b', 'c']) send(ada, author.write(key, key))
    await bench.clock.turn()
    expect(bench.storage.appends.map((entries) => entries.map(({ update }) => writtenIn([update])))).toEqual([[{ a: 'a', b: 'b', c: 'c' }]])
    const updates = updatesOf(ben)
    expect(updates).toHaveLength(1)
    expect(writtenIn(updates)).toEqual({ a: 'a', b: 'b', c: 'c' })
    expect(savedOf(ada)).toEqual([3])
  })

  test('O2: a session whose own updates are the only content gets nothing back', async () => {
    send(ada, new Author(1).write('a', '1'))
    await bench.clock.turn()
    expect(updatesOf(ada)).toEqual([])
  })

  test('O2: two writers both get what both wrote', async () => {
    send(ada, new Author(1).write('a', '1'))
    send(ben, new Author(2).write('b', '2'))
    await bench.clock.turn()
    for (const writer of [ada, ben]) expect(writtenIn(updatesOf(writer))).toEqual({ a: '1', b: '2' })
  })

  test('O1: messages that arrive during a commit wait for the next one', async () => {
    const author = new Author(1)
    bench.storage.hold()
    send(ada, author.write('a', '1'))
    await bench.clock.turn()
    send(ada, author.write('b', '2'))
    send(ada, author.write('c', '3'))
    bench.storage.release()
    await bench.clock.turn()
    await bench.clock.turn()
    expect(bench.storage.appends).toHaveLength(2)
    expect(writtenIn(bench.storage.log.map(({ update }) => update))).toEqual({ a: '1', b: '2', c: '3' })
    expect(savedOf(ada)).toEqual([1, 3])
  })

  test('a row tells who wrote it and when', async () => {
    send(ada, new Author(1).write('a', '1'))
    await bench.clock.turn()
    expect(bench.storage.log[0]).toMatchObject({ log: 'board/board', actor: 'ada', seat: 'editor', atMs: bench.clock.nowMs() })
  })
})

describe('saved', () => {
  test('D2: an update that brings nothing counts, and is not stored', async () => {
    const author = new Author(1)
    send(ada, author.write('a', '1'))
    await bench.clock.turn()
    savedOf(ada)
    bench.room.receive(ada.session, step2Frame(Y.encodeStateAsUpdate(author.doc)))
    bench.room.receive(ada.session, step2Frame(Y.encodeStateAsUpdate(new Y.Doc())))
    await bench.clock.turn()
    expect(savedOf(ada)).toEqual([3])
    expect(bench.storage.log).toHaveLength(1)
  })

  test('D2: an update that brings nothing is not saved before the one ahead of it', async () => {
    bench.storage.hold()
    send(ada, new Author(1).write('a', '1'))
    await bench.clock.turn()
    send(ada, Y.encodeStateAsUpdate(new Y.Doc()))
    await bench.clock.turn()
    expect(savedOf(ada)).toEqual([])
    bench.storage.release()
    await bench.clock.turn()
    await bench.clock.turn()
    expect(savedOf(ada)).toEqual([1, 2])
  })

  test('D2: a delete counts as something new', async () => {
    const author = new Author(1)
    send(ada, author.write('a', '1'))
    await bench.clock.turn()
    author.doc.getMap('test').delete('a')
    send(ada, Y.encodeStateAsUpdate(author.doc, Y.encodeStateVector(author.doc)))
    await bench.clock.turn()
    expect(bench.storage.log).toHaveLength(2)
    expect(written(bench.room.doc)).toEqual({})
    expect(savedOf(ada)).toEqual([1, 2])
  })

  test('F2: a client that did not ask for it gets none', async () => {
    const stock = bench.join('stock', { wantsSaved: false })
    send(stock, new Author(1).write('a', '1'))
    await bench.clock.turn()
    expect(stock.link.received).toEqual([])
  })
})

test('M2: step 1 is answered with all that it lacks, and with nothing that it has', async () => {
  const author = new Author(1)
  send(ada, author.write('a', '1'))
  await bench.clock.turn()
  updatesOf(ben)
  bench.room.receive(ben.session, step1Frame(Y.encodeStateVector(new Y.Doc())))
  expect(writtenIn(updatesOf(ben))).toEqual({ a: '1' })
  bench.room.receive(ben.session, step1Frame(Y.encodeStateVector(author.doc)))
  expect(updatesOf(ben)).toEqual([Uint8Array.of(0, 0)])
})

test('M1: bytes after the message of a frame are not read', async () => {
  const frame = updateFrame(new Author(1).write('a', '1'))
  bench.room.receive(ada.session, Uint8Array.from([...frame, ...updateFrame(new Author(2).write('b', '2'))]))
  await bench.clock.turn()
  expect(written(bench.room.doc)).toEqual({ a: '1' })
})

test('a room that ended has no timers left', async () => {
  bench.room.leave(ada.session)
  bench.room.leave(ben.session)
  await bench.room.destroy()
  expect(bench.clock.timerCount).toBe(0)
})
