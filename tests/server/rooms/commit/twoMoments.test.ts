import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { step1Frame, updateFrame } from '../../../../shared/protocol/frames.ts'
import { NO_METRICS } from '../../../../server/metrics/metrics.ts'
import { GroupCommit } from '../../../../server/rooms/commit/groupCommit.ts'
import { ROOM_LIMITS } from '../../../../server/rooms/roomLimits.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { Author, writtenIn, type FakeSession } from '../../support/fakeSession.ts'
import { FakeStorage } from '../../support/fakeStorage.ts'
import { createRoomBench, type RoomBench } from '../../support/roomBench.ts'

let bench: RoomBench
let ada: FakeSession
let ben: FakeSession
let author: Author

const enter = (made: RoomBench): void => {
  bench = made
  author = new Author(1)
  ada = bench.join('ada')
  ben = bench.join('ben')
}
const write = async (key: string): Promise<void> => {
  bench.room.receive(ada.session, updateFrame(author.write(key, 'x')))
  await bench.clock.turn()
}
const seenBy = ({ link }: FakeSession): string[] =>
  Object.keys(writtenIn(link.take('update').map(({ update }) => update))).sort()
const saved = (): number[] => ada.link.take('saved').map(({ count }) => count)

beforeEach(() => enter(createRoomBench()))

describe('while the disk stalls', () => {
  beforeEach(() => bench.storage.disk.hold())

  test('D1: what is written is relayed, and who comes is sent it, but nothing is called saved', async () => {
    await write('a')
    await write('b')
    expect(seenBy(ben)).toEqual(['a', 'b'])
    const cyd = bench.join('cyd')
    bench.room.receive(cyd.session, step1Frame(Y.encodeStateVector(new Y.Doc())))
    expect(seenBy(cyd)).toEqual(['a', 'b'])
    expect(saved()).toEqual([])
    bench.storage.disk.release()
    await bench.clock.turn()
    expect(saved()).toEqual([2])
  })

  test('D2: what brings nothing is saved with what it repeats, and not before', async () => {
    await write('a')
    bench.room.receive(ada.session, updateFrame(Y.encodeStateAsUpdate(author.doc)))
    await bench.clock.turn()
    expect(saved()).toEqual([])
    bench.storage.disk.release()
    await bench.clock.turn()
    expect(saved()).toEqual([2])
  })

  test('a room is flushed when all of it is on disk', async () => {
    await write('a')
    let isFlushed = false
    void bench.room.flush().then(() => (isFlushed = true))
    await bench.clock.turn()
    expect(isFlushed).toBe(false)
    bench.storage.disk.release()
    await bench.clock.turn()
    expect(isFlushed).toBe(true)
  })
})

test('D3: a disk that fails is asked again until it takes what is written, and nothing is stored twice', async () => {
  bench.storage.disk.failures = [new Error('input/output error'), new Error('input/output error')]
  await write('a')
  expect([seenBy(ben), saved(), bench.failures.length]).toEqual([['a'], [], 1])
  await bench.clock.advance(ROOM_LIMITS.firstRetryMs)
  expect([saved(), bench.failures.length]).toEqual([[], 2])
  await bench.clock.advance(2 * ROOM_LIMITS.firstRetryMs)
  expect(saved()).toEqual([1])
  expect(bench.storage.log).toHaveLength(1)
})

test('D6: a server that relays after the sync shows nobody anything before', async () => {
  const [storage, clock] = [new FakeStorage(), new FakeClock()]
  const commit = new GroupCommit({ storage, clock, metrics: NO_METRICS, relayAfter: 'synced', onFailure: () => {} })
  enter(createRoomBench(storage, { clock, commit }))
  storage.disk.hold()
  await write('a')
  expect([seenBy(ben), saved()]).toEqual([[], []])
  storage.disk.release()
  await clock.turn()
  expect([seenBy(ben), saved()]).toEqual([['a'], [1]])
})
