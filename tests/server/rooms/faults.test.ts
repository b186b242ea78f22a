import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { presenceFrame, step1Frame, step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { seeded, type Random } from '../../fakes/random.ts'
import { Author, written, writtenIn, type FakeSession } from '../support/fakeSession.ts'
import { createRoomBench, type RoomBench } from '../support/roomBench.ts'

const FRAMES = 10_000
const MB = 1024 * 1024

let bench: RoomBench
let ada: FakeSession
let ben: FakeSession

beforeEach(() => {
  bench = createRoomBench()
  ada = bench.join('ada')
  ben = bench.join('ben')
})

const send = ({ session }: FakeSession, update: Uint8Array): void => bench.room.receive(session, updateFrame(update))

test('O1: a slow save does not pile up: one runs, and all that comes meanwhile is the next', async () => {
  const author = new Author(1)
  bench.storage.hold()
  for (let turn = 0; turn < 100; turn++) {
    send(ada, author.write(String(turn), 'x'))
    await bench.clock.turn()
  }
  expect(bench.storage.appends.map((entries) => entries.length)).toEqual([1])
  expect(bench.clock.timerCount).toBeLessThan(3)
  bench.storage.release()
  await bench.clock.turn()
  await bench.clock.turn()
  expect(bench.storage.appends).toHaveLength(2)
  expect(Object.keys(writtenIn(bench.storage.log.map(({ update }) => update)))).toHaveLength(100)
})

test('D3: a disk that is full and then has room again loses nothing, and closes nobody', async () => {
  const author = new Author(1)
  bench.storage.failures = Array.from({ length: 8 }, () => new Error('database or disk is full'))
  for (let count = 0; count < 20; count++) {
    send(ada, author.write(String(count), 'x'))
    await bench.clock.turn()
    await bench.clock.advance(500)
  }
  expect(ben.link.take('update')).toEqual([])
  expect(ada.link.take('saved')).toEqual([])
  await bench.clock.advance(10_000)
  await bench.clock.turn()
  expect(Object.keys(writtenIn(ben.link.take('update').map(({ update }) => update)))).toHaveLength(20)
  expect(ada.link.take('saved').at(-1)).toEqual({ type: 'saved', count: 20 })
  expect([ada.link.closed, ben.link.closed]).toEqual([undefined, undefined])
})

test('D4: a message that arrives after the close is not read, one that arrived before it is stored', async () => {
  const author = new Author(1)
  send(ada, author.write('before', '1'))
  ada.session.close(CLOSE.restart)
  send(ada, author.write('after', '2'))
  bench.room.leave(ada.session)
  send(ada, author.write('long after', '3'))
  await bench.clock.turn()
  expect(written(bench.room.doc)).toEqual({ before: '1' })
})

test('L8: a reader that is to read 50 MB owes a little more than 1 MiB, is closed when it stalls, and the others get everything', async () => {
  const cyd = bench.join('cyd')
  let peak = 0
  const { send: keep } = ben.link
  ben.link.send = (frames) => {
    for (const frame of frames) ben.link.backlog += frame.byteLength
    peak = Math.max(peak, ben.link.backlog)
    keep.call(ben.link, frames)
  }
  const author = new Author(1)
  for (let count = 0; count < 10; count++) {
    send(ada, author.write(String(count), String(count).repeat(5 * MB)))
    await bench.clock.turn()
  }
  expect(ben.link.closed).toBeUndefined()
  expect(peak).toBeLessThan(ROOM_LIMITS.softBacklogBytes + LIMITS.maxMessageBytes)
  await bench.clock.advance(ROOM_LIMITS.maxStallMs + ROOM_LIMITS.slowLookMs)
  expect(ben.link.closed).toBe(CLOSE.overloaded)
  expect(Object.keys(writtenIn(cyd.link.take('update').map(({ update }) => update)))).toHaveLength(10)
})

describe('a clock that is set', () => {
  test.each([['back', -3_600_000], ['forward', 3_600_000]])('P2, K1, K2: %s by an hour delays no presence, keeps sockets alive and ends none', async (_name, ms) => {
    bench.room.receive(ada.session, presenceFrame([{ clientId: 11, clock: 1, json: '{"x":1}' }]))
    await bench.clock.advance(LIMITS.presenceIntervalMs)
    bench.clock.jump(ms)
    bench.room.receive(ada.session, presenceFrame([{ clientId: 11, clock: 2, json: '{"x":2}' }]))
    await bench.clock.advance(LIMITS.presenceIntervalMs)
    expect(ben.link.take('presence').flatMap(({ entries }) => entries.map(({ clock }) => clock))).toEqual([1, 2])
    await bench.clock.advance(LIMITS.keepAliveMs + ROOM_LIMITS.watchIntervalMs)
    expect(ben.link.take('presence')).toEqual([{ type: 'presence', entries: [] }])
    await bench.clock.advance(10_000)
    expect([ben.link.pings, ben.link.isTerminated]).toEqual([1, false])
  })

  test('back leaves the order of the log', async () => {
    const author = new Author(1)
    send(ada, author.write('a', '1'))
    await bench.clock.turn()
    bench.clock.jump(-3_600_000)
    send(ada, author.write('a', '2'))
    await bench.clock.turn()
    expect(bench.storage.log.map(({ atMs }) => atMs > bench.clock.nowMs())).toEqual([true, false])
    expect(written(createRoomBench(bench.storage).room.doc)).toEqual({ a: '2' })
  })
})

/** Frames of every kind that were cut, extended, flipped, or made up. */
function fuzzedFrame(random: Random, samples: readonly Uint8Array[]): Uint8Array {
  const frame = Uint8Array.from(random.pick(samples))
  switch (random.int(4)) {
    case 0:
      return frame.subarray(0, random.int(frame.length + 1))
    case 1:
      return Uint8Array.from([...frame, ...Array.from({ length: random.int(40) }, () => random.int(256))])
    case 2:
      for (let flips = 1 + random.int(8); flips > 0; flips--) frame[random.int(frame.length)] = random.int(256)
      return frame
    default:
      return Uint8Array.from({ length: random.int(64) }, () => random.int(256))
  }
}

test(`M1, M3: ${FRAMES} garbled frames end nobody but who sent them, and an honest pair goes on`, async () => {
  const random = seeded(5)
  const author = new Author(1)
  const samples = [
    step1Frame(Y.encodeStateVector(author.doc)), updateFrame(author.write('a', '1')), step2Frame(Y.encodeStateAsUpdate(author.doc)),
    presenceFrame([{ clientId: 5, clock: 1, json: '{"name":"Eve"}' }]), Uint8Array.of(3), updateFrame(author.write('b', 'x'.repeat(300))),
  ]
  const honest = new Author(2 ** 31)
  let eve = bench.join('eve 0')
  for (let count = 1; count <= FRAMES; count++) {
    if (!eve.session.isOpen) {
      bench.room.leave(eve.session)
      eve = bench.join(`eve ${count}`, { seat: random.pick(['editor', 'viewer']) })
    }
    bench.room.receive(eve.session, fuzzedFrame(random, samples))
    if (count % 100 === 0) {
      send(ada, honest.write('honest', String(count)))
      await bench.clock.turn()
    }
  }
  expect([ada.link.closed, ben.link.closed]).toEqual([undefined, undefined])
  const latest = writtenIn(ben.link.take('update').map(({ update }) => update))
  expect(latest.honest).toBe(String(FRAMES))
  const reopened = createRoomBench(bench.storage)
  expect(written(reopened.room.doc).honest).toBe(String(FRAMES))
})
