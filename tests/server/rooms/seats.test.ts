import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { Author, written, writtenIn, type FakeSession } from '../support/fakeSession.ts'
import { createRoomBench, type RoomBench } from '../support/roomBench.ts'
import { seeded } from '../../fakes/random.ts'

let bench: RoomBench
let host: FakeSession
let ada: FakeSession
let author: Author

beforeEach(() => {
  bench = createRoomBench()
  host = bench.join('host', { seat: 'host' })
  ada = bench.join('ada')
  author = new Author(1)
})

const give = ({ session }: FakeSession, seat: Seat): void => bench.room.reseat((one) => (one === session ? seat : one.seat))
const send = ({ session }: FakeSession, update: Uint8Array): void => bench.room.receive(session, updateFrame(update))
const answer = ({ session }: FakeSession, doc: Y.Doc): void => bench.room.receive(session, step2Frame(Y.encodeStateAsUpdate(doc)))
const savedOf = ({ link }: FakeSession): number[] => link.take('saved').map(({ count }) => count)
const seenBy = ({ link }: FakeSession): Record<string, unknown> => writtenIn(link.take('update').map(({ update }) => update))

describe('an editor who is made a viewer', () => {
  test('S11: what was taken before goes on, and nothing behind it reaches anybody', async () => {
    send(ada, author.write('before', '1'))
    give(ada, 'viewer')
    send(ada, author.write('after', '1'))
    answer(ada, author.doc)
    await bench.clock.turn()
    expect([seenBy(host), written(bench.room.doc), savedOf(ada), ada.link.closed]).toEqual([{ before: '1' }, { before: '1' }, [1], undefined])
  })

  test('S11: is asked for the rest when they may draw again, and all of it counts', async () => {
    give(ada, 'viewer')
    send(ada, author.write('a', '1'))
    give(ada, 'editor')
    send(ada, author.write('b', '2'))
    await bench.clock.turn()
    expect([written(bench.room.doc), ada.link.take('step1').length, savedOf(ada)]).toEqual([{}, 1, []])
    answer(ada, author.doc)
    send(ada, author.write('c', '3'))
    await bench.clock.turn()
    expect([seenBy(host), savedOf(ada)]).toEqual([{ a: '1', b: '2', c: '3' }, [4]])
  })

  test('S11: goes on at once when they wrote nothing meanwhile, and a pause holds them all the same', async () => {
    give(ada, 'viewer')
    bench.pause(true)
    give(ada, 'editor')
    expect(ada.link.take('step1')).toEqual([])
    send(ada, author.write('a', '1'))
    bench.pause(false)
    answer(ada, author.doc)
    await bench.clock.turn()
    expect(seenBy(host)).toEqual({ a: '1' })
  })
})

test('S11: a viewer who may draw is asked for what they sent before', async () => {
  const viewer = bench.join('vic', { seat: 'viewer' })
  answer(viewer, author.doc)
  give(viewer, 'editor')
  expect(viewer.link.take('step1')).toHaveLength(1)
  answer(viewer, author.doc)
  send(viewer, author.write('v', '1'))
  await bench.clock.turn()
  expect([seenBy(host), savedOf(viewer)]).toEqual([{ v: '1' }, [3]])
})

test('M9: a seat is told at once, on entry only when it is not the key\'s, and to those who understand it', () => {
  const stock = bench.join('stock', { wantsSaved: false })
  give(ada, 'viewer')
  give(ada, 'viewer')
  give(stock, 'viewer')
  expect(ada.link.take('seat')).toEqual([{ type: 'seat', seat: 'viewer' }])
  expect(stock.link.received).toEqual([])
  const moved = bench.enter('moved', { seat: 'viewer', keySeat: 'editor' })
  expect(moved.link.received.map(({ type }) => type)).toEqual(['seat', 'step1'])
  expect(bench.enter('plain').link.received.map(({ type }) => type)).toEqual(['step1'])
})

test('S3, S11: a replaced link puts out who came by it, wherever they sit', () => {
  give(ada, 'viewer')
  bench.room.putOut(['viewer'], CLOSE.revoked)
  expect(ada.link.closed).toBeUndefined()
  bench.room.putOut(['editor', 'viewer'], CLOSE.revoked)
  expect(ada.link.closed).toBe(CLOSE.revoked)
})

test('S11: a host who is none any more is out of the lane of hosts in the same moment', async () => {
  const lane = createRoomBench(undefined, undefined, 'host')
  const [one, other] = [lane.join('one', { seat: 'host' }), lane.join('other', { seat: 'host' })]
  lane.room.receive(other.session, updateFrame(author.write('under way', '1')))
  lane.room.reseat((session) => (session === one.session ? 'editor' : session.seat))
  lane.room.receive(one.session, updateFrame(new Author(2).write('late', '1')))
  await lane.clock.turn()
  expect([one.link.closed, one.link.received, written(lane.room.doc)]).toEqual([CLOSE.notFound, [], { 'under way': '1' }])
  expect(other.link.closed).toBeUndefined()
})

/** What one person does in a random run, and what has to come of it. */
interface Drawer {
  session: FakeSession
  author: Author
  /** Taken before whatever held them back. */
  mayCount: string[]
  seat: Seat
  isOut: boolean
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))('S11: acts among edits under way, seed %i: nothing behind an act counts, and nothing before it is lost', async (seed) => {
  const { next, pick } = seeded(seed)
  const drawers = (['host', 'editor', 'editor', 'viewer'] as const).map((seat, index): Drawer => ({
    session: bench.join(`d${index}`, { seat, visit: `visit${index}` }), author: new Author(10 + index), mayCount: [], seat, isOut: false,
  }))
  const board = { isPaused: false, isEnded: false, written: 0 }
  const mayWrite = ({ seat, isOut }: Drawer): boolean => !isOut && seat !== 'viewer' && !board.isEnded && !(board.isPaused && seat === 'editor')
  /** What each holds is sent by its answer, which a client gives as soon as it is asked. */
  const answers = (): void => {
    for (const drawer of drawers) {
      if (drawer.session.link.take('step1').length === 0 || !mayWrite(drawer)) continue
      answer(drawer.session, drawer.author.doc)
      drawer.mayCount = Object.keys(written(drawer.author.doc))
    }
  }
  for (let step = 0; step < 60; step++) {
    const drawer = pick(drawers)
    const act = next()
    if (act < 0.55) {
      const key = `w${board.written++}`
      send(drawer.session, drawer.author.write(key, key))
      if (mayWrite(drawer)) drawer.mayCount.push(key)
    } else if (act < 0.8) {
      drawer.seat = pick<Seat>(drawer === drawers[0] ? ['host', 'editor', 'viewer'] : ['editor', 'viewer'])
      give(drawer.session, drawer.seat)
    } else if (act < 0.88) bench.pause(board.isPaused = !board.isPaused)
    else if (act < 0.91) bench.end(board.isEnded = !board.isEnded)
    else if (act < 0.92) {
      const seats = pick<readonly Seat[]>([['viewer'], ['editor', 'viewer']])
      bench.room.putOut(seats, CLOSE.revoked)
      for (const one of drawers) one.isOut ||= seats.includes(one.session.session.keySeat)
    } else if (act < 0.93) {
      drawer.session.session.close(CLOSE.putOut)
      drawer.isOut = true
    } else await bench.clock.turn()
    answers()
  }
  await bench.clock.turn()
  const expected = drawers.flatMap(({ mayCount }) => mayCount).sort()
  expect(Object.keys(written(bench.room.doc)).sort()).toEqual(expected)
  expect(Object.keys(seenBy(host)).sort()).toEqual(expected)
  expect(bench.failures).toEqual([])
})
