import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../../../shared/protocol/closeCodes.ts'
import { step1Frame, updateFrame } from '../../../../shared/protocol/frames.ts'
import { ROOM_LIMITS } from '../../../../server/rooms/roomLimits.ts'
import { Author, writtenIn, type FakeSession } from '../../support/fakeSession.ts'
import { createRoomBench, type RoomBench } from '../../support/roomBench.ts'

const VIEWERS = ROOM_LIMITS.hallViewers + 1

let bench: RoomBench
let ada: FakeSession
let ben: FakeSession
let host: FakeSession
let viewers: FakeSession[]
let author: Author

beforeEach(() => {
  bench = createRoomBench()
  ada = bench.join('ada')
  ben = bench.join('ben')
  host = bench.join('host', { seat: 'host' })
  viewers = Array.from({ length: VIEWERS }, (_, at) => bench.join(`viewer ${at}`, { seat: 'viewer' }))
  author = new Author(1)
})

const updatesOf = ({ link }: FakeSession): Uint8Array[] => link.take('update').map(({ update }) => update)
const seen = (one: FakeSession): Record<string, unknown> => writtenIn(updatesOf(one))
/** Of what an update holds; Ada's n-th write is her n-th item. */
const clocks = (update: Uint8Array): number[] => Y.decodeUpdate(update).structs.map(({ id }) => id.clock)

/** Ada writes, it is stored, and who writes is told of it. */
async function write(key: string): Promise<void> {
  bench.room.receive(ada.session, updateFrame(author.write(key, key)))
  await bench.clock.turn()
}

test('O5: writers and hosts are sent each update at once, and viewers what came since their last one as one', async () => {
  for (const key of ['a', 'b', 'c']) bench.room.receive(ada.session, updateFrame(author.write(key, key)))
  await bench.clock.turn()
  for (const one of [ben, host]) expect(seen(one)).toEqual({ a: 'a', b: 'b', c: 'c' })
  for (const viewer of viewers) expect(updatesOf(viewer)).toEqual([])
  await bench.clock.turn()
  for (const viewer of viewers) expect(seen(viewer)).toEqual({ a: 'a', b: 'b', c: 'c' })
})

test('O5: several commits are one update, whoever wrote, with what they delete', async () => {
  await write('a')
  const other = new Author(2)
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(author.doc))
  const before = Y.encodeStateVector(other.doc)
  other.doc.getMap('test').delete('a')
  other.doc.getMap('test').set('b', 'by ben')
  bench.storage.hold()
  bench.room.receive(ben.session, updateFrame(Y.encodeStateAsUpdate(other.doc, before)))
  bench.room.receive(ada.session, updateFrame(author.write('c', 'c')))
  bench.storage.release()
  await bench.clock.turn()
  await bench.clock.turn()
  const [viewer] = viewers as [FakeSession]
  expect(seen(viewer)).toEqual({ b: 'by ben', c: 'c' })
})

test('O5: nothing waits on a timer once all viewers have it', async () => {
  const quiet = bench.clock.timerCount
  await write('a')
  await bench.clock.turn()
  expect(bench.clock.timerCount).toBe(quiet)
})

test('O5: in a room of fewer viewers each is sent every update at once', async () => {
  bench.room.leave(viewers.pop()!.session)
  await write('a')
  for (const viewer of viewers) expect(seen(viewer)).toEqual({ a: 'a' })
})

test('O5: what waits is not overtaken when the room becomes smaller', async () => {
  await write('a')
  bench.room.leave(viewers.pop()!.session)
  bench.room.receive(ada.session, updateFrame(author.write('b', 'b')))
  await bench.clock.turn()
  const [viewer] = viewers as [FakeSession]
  const [first, ...rest] = updatesOf(viewer)
  expect(writtenIn([first!])).toHaveProperty('a')
  await bench.clock.turn()
  expect(writtenIn([first!, ...rest, ...updatesOf(viewer)])).toEqual({ a: 'a', b: 'b' })
  await write('c')
  expect(seen(ben)).toEqual({ a: 'a', b: 'b', c: 'c' })
  expect(updatesOf(viewer)).toHaveLength(1)
})

describe('a seat that changes', () => {
  const reseat = ({ session }: FakeSession, seat: 'editor' | 'viewer'): void =>
    bench.room.reseat((one) => (one === session ? seat : one.seat))

  test('O5: who may write from now on is sent what waits before anything newer', async () => {
    const [raised, other] = viewers as [FakeSession, FakeSession]
    await write('a')
    reseat(raised, 'editor')
    expect(seen(raised)).toEqual({ a: 'a' })
    expect(updatesOf(other)).toEqual([])
    bench.room.receive(ada.session, updateFrame(author.write('b', 'b')))
    await bench.clock.turn()
    expect(updatesOf(raised).map(clocks)).toEqual([[1]])
    expect(seen(other)).toHaveProperty('a')
  })

  test('O5: who only watches from now on misses nothing', async () => {
    await write('a')
    reseat(ben, 'viewer')
    await write('b')
    await bench.clock.turn()
    expect(seen(ben)).toEqual({ a: 'a', b: 'b' })
  })
})

test('L8: a viewer who is behind gets nothing, and later all that it missed as one', async () => {
  const [slow, quick] = viewers as [FakeSession, FakeSession]
  await write('a')
  await bench.clock.turn()
  updatesOf(slow)
  updatesOf(quick)
  await write('b')
  // What waits for the viewers now has been relayed, and this one is not sent it any more.
  slow.link.backlog = ROOM_LIMITS.softBacklogBytes + 1
  await bench.clock.turn()
  await write('c')
  await bench.clock.turn()
  expect(updatesOf(slow)).toEqual([])
  expect(updatesOf(quick)).toHaveLength(2)
  slow.link.backlog = 0
  await bench.clock.advance(ROOM_LIMITS.slowLookMs)
  expect(updatesOf(slow).map(clocks)).toEqual([[1, 2]])
})

test('M2: a viewer who asks while something waits is answered with all of it, and hears nothing before it is stored', async () => {
  bench.storage.hold()
  await write('a')
  const late = bench.join('late', { seat: 'viewer' })
  bench.room.receive(late.session, step1Frame(Uint8Array.of(0)))
  expect(updatesOf(late)).toEqual([])
  bench.storage.release()
  await bench.clock.turn()
  expect(seen(late)).toEqual({ a: 'a' })
})

test('a room that is dropped sends nothing more, and one that ended has no timers left', async () => {
  await write('a')
  bench.room.drop(CLOSE.restart)
  await bench.clock.turn()
  for (const viewer of viewers) expect(updatesOf(viewer)).toEqual([])
  for (const { session } of [ada, ben, host, ...viewers]) bench.room.leave(session)
  await bench.room.destroy()
  expect(bench.clock.timerCount).toBe(0)
})
