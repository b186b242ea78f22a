import * as encoding from 'lib0/encoding'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { presenceFrame, step1Frame, step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
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

describe('a viewer', () => {
  test('S1: cannot write by step 2 or update, and is not told off', async () => {
    const viewer = bench.join('viewer', { seat: 'viewer' })
    const update = new Author(1).write('a', '1')
    bench.room.receive(viewer.session, updateFrame(update))
    bench.room.receive(viewer.session, step2Frame(update))
    await bench.clock.turn()
    expect(bench.storage.appends).toEqual([])
    expect([ben.link.received, viewer.link.received, viewer.link.closed]).toEqual([[], [], undefined])
  })

  test('S1: cannot write by numbers that are longer than they need to be', async () => {
    const viewer = bench.join('viewer', { seat: 'viewer' })
    const author = new Author(1)
    for (const head of [[0x80, 0x00, 0x02], [0x00, 0x82, 0x00], [0x80, 0x80, 0x00, 0x81, 0x80, 0x00]]) {
      const body = encoding.encode((encoder) => encoding.writeVarUint8Array(encoder, author.write('a', String(head))))
      bench.room.receive(viewer.session, Uint8Array.from([...head, ...body]))
      // The same bytes do write from an editor, or this test would pass on frames that nobody can read.
      bench.room.receive(ada.session, Uint8Array.from([...head, ...body]))
    }
    await bench.clock.turn()
    expect(bench.storage.log.map(({ actor, update }) => [actor, Object.keys(writtenIn([update]))])).toEqual([['ada', ['a']]])
    expect(written(bench.room.doc)).toEqual({ a: '128,128,0,129,128,0' })
    expect(viewer.link.closed).toBeUndefined()
  })

  test('L1: may send a big step 2, which is dropped, and nothing else that is big', () => {
    const viewer = bench.join('viewer', { seat: 'viewer' })
    const big = new Uint8Array(ROOM_LIMITS.maxViewerMessageBytes + 1)
    bench.room.receive(viewer.session, step2Frame(big))
    expect(viewer.link.closed).toBeUndefined()
    bench.room.receive(viewer.session, presenceFrame([{ clientId: 1, clock: 1, json: `"${'x'.repeat(big.byteLength)}"` }]))
    expect(viewer.link.closed).toBe(CLOSE.tooBig)
  })

  test('L1: and nobody sends a state vector of more clients than a board may have', () => {
    bench.room.receive(ada.session, step1Frame(new Uint8Array(ROOM_LIMITS.maxStateVectorBytes)))
    expect(ada.link.closed).toBe(CLOSE.tooBig)
  })
})

describe('what cannot be read', () => {
  test.each([
    ['no message at all', new Uint8Array()],
    ['an unknown type', Uint8Array.of(77)],
    ['an unknown sync type', Uint8Array.of(0, 9, 0)],
    ['a length beyond the end', Uint8Array.of(0, 2, 100, 1)],
    ['a state vector of garbage', Uint8Array.of(0, 0, 2, 200, 200)],
    ['an update of garbage', updateFrame(Uint8Array.of(1, 1, 1, 0, 255, 255))],
    ['33 million structs in 8 bytes', updateFrame(Uint8Array.of(1, 192, 139, 222, 15, 1, 0, 0))],
    ['a delete set that ends early', updateFrame(Uint8Array.of(0, 1, 1, 5, 0))],
    ['presence that ends early', Uint8Array.of(1, 3, 1, 1, 1)],
  ])('M1, M3: %s closes that session alone', async (_name, frame) => {
    bench.room.receive(ada.session, frame)
    await bench.clock.turn()
    expect(ada.link.closed).toBe(CLOSE.malformed)
    expect(ben.link.closed).toBeUndefined()
    expect(bench.storage.log).toEqual([])
    send(ben, new Author(2).write('b', '1'))
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({ b: '1' })
  })

  test('M1: nothing more is read from a session that was closed', async () => {
    bench.room.receive(ada.session, Uint8Array.of(77))
    send(ada, new Author(1).write('a', '1'))
    await bench.clock.turn()
    expect(bench.storage.log).toEqual([])
  })
})

describe('updates that come before what they build on', () => {
  test('O3: are left with their sender, whose step 2 brings them with all that was missing', async () => {
    const author = new Author(1)
    const [, second] = [author.write('a', '1'), author.write('b', '2')]
    send(ada, second)
    await bench.clock.turn()
    expect([savedOf(ada), bench.storage.log, updatesOf(ben)]).toEqual([[], [], []])
    send(ada, author.write('c', '3'))
    bench.room.receive(ada.session, step2Frame(Y.encodeStateAsUpdate(author.doc)))
    await bench.clock.turn()
    expect(savedOf(ada)).toEqual([3])
    expect(writtenIn(updatesOf(ben))).toEqual({ a: '1', b: '2', c: '3' })
  })

  test('O3: are asked for by step 1, when their sender has answered the first', async () => {
    const author = new Author(1)
    bench.room.receive(ada.session, step2Frame(Y.encodeStateAsUpdate(author.doc)))
    author.write('a', '1')
    send(ada, author.write('b', '2'))
    expect(ada.link.take('step1')).toHaveLength(1)
    send(ada, author.write('c', '3'))
    expect(ada.link.take('step1')).toEqual([])
    bench.room.receive(ada.session, step2Frame(Y.encodeStateAsUpdate(author.doc)))
    await bench.clock.turn()
    expect(writtenIn(updatesOf(ben))).toEqual({ a: '1', b: '2', c: '3' })
  })

  test('O3: keep nobody else from writing, however many there are', async () => {
    const author = new Author(1)
    author.write('missing', '')
    for (let count = 0; count < 2_000; count++) send(ada, author.write('a', String(count)))
    for (let count = 0; count < 500; count++) send(ben, new Author(100 + (count % 200)).write(`b${count}`, '1'))
    await bench.clock.turn()
    expect([ada.link.closed, ben.link.closed]).toEqual([undefined, undefined])
    expect([bench.room.doc.store.pendingStructs, bench.room.doc.store.pendingDs]).toEqual([null, null])
  })
})

describe('a session that reads too slowly', () => {
  const behind = ROOM_LIMITS.softBacklogBytes + 1

  test('L8: gets nothing until it has read what it owes, then all it missed as one, and everyone\'s presence', async () => {
    const author = new Author(1)
    const first = author.write('first', '1')
    send(ada, first)
    await bench.clock.turn()
    expect(writtenIn(updatesOf(ben))).toEqual({ first: '1' })
    ben.link.backlog = behind
    bench.room.receive(ada.session, presenceFrame([{ clientId: 11, clock: 1, json: '{"x":1}' }]))
    await bench.clock.advance(LIMITS.presenceIntervalMs)
    for (let count = 0; count < 500; count++) {
      send(ada, author.write('a', String(count)))
      await bench.clock.turn()
    }
    expect(ben.link.received).toEqual([])
    ben.link.backlog = 0
    await bench.clock.advance(ROOM_LIMITS.slowLookMs)
    const [missed, ...more] = updatesOf(ben)
    expect(more).toEqual([])
    expect(writtenIn([first, missed ?? new Uint8Array()])).toEqual({ first: '1', a: '499' })
    expect(missed?.byteLength).toBeLessThan(100)
    expect(ben.link.take('presence').flatMap(({ entries }) => entries.map(({ clientId }) => clientId))).toEqual([11])
    send(ada, author.write('c', '1'))
    await bench.clock.turn()
    expect(updatesOf(ben)).toHaveLength(1)
  })

  test('L8: is closed when it has read nothing for 15 s, and not while it reads', async () => {
    ben.link.backlog = behind
    send(ada, new Author(1).write('a', '1'))
    await bench.clock.turn()
    await bench.clock.advance(ROOM_LIMITS.maxStallMs - 1_000)
    ben.link.backlog = behind - 1
    await bench.clock.advance(ROOM_LIMITS.maxStallMs - 1_000)
    expect(ben.link.closed).toBeUndefined()
    await bench.clock.advance(2_000)
    expect(ben.link.closed).toBe(CLOSE.overloaded)
  })

  test('L2: is closed above the hard limit by whatever it asks for, the others are not', async () => {
    ben.link.backlog = ROOM_LIMITS.hardBacklogBytes + 1
    const cyd = bench.join('cyd')
    send(ada, new Author(1).write('a', '1'))
    await bench.clock.turn()
    bench.room.receive(ben.session, step1Frame(Uint8Array.of(0)))
    expect(ben.link.closed).toBe(CLOSE.overloaded)
    expect(updatesOf(cyd)).toHaveLength(1)
  })
})

describe('a room with much to store', () => {
  test('O4: brings its share into each commit, and the other rooms theirs', async () => {
    const other = createRoomBench(bench.storage, bench)
    const quiet = other.join('quiet')
    const author = new Author(1)
    for (let count = 0; count <= 2 * ROOM_LIMITS.maxBatchRows; count++) send(ada, author.write('a', String(count)))
    other.room.receive(quiet.session, updateFrame(new Author(2).write('b', '1')))
    await bench.clock.turn()
    expect(bench.storage.appends.map((entries) => entries.map(({ update }) => writtenIn([update])))).toEqual([[{ a: String(ROOM_LIMITS.maxBatchRows - 1) }, { b: '1' }]])
    expect(quiet.link.take('saved')).toHaveLength(1)
    await bench.clock.turn()
    await bench.clock.turn()
    expect(savedOf(ada)).toEqual([1_000, 2_000, 2_001])
    expect(written(bench.room.doc)).toEqual({ a: String(2 * ROOM_LIMITS.maxBatchRows) })
  })
})
