import { beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { presenceFrame, type PresenceEntry } from '../../../shared/protocol/frames.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { FakeSession } from '../support/fakeSession.ts'
import { createRoomBench, type RoomBench } from '../support/roomBench.ts'

const ADA = 11
const BEN = 22

let bench: RoomBench
let ada: FakeSession
let ben: FakeSession
let viewer: FakeSession

beforeEach(() => {
  bench = createRoomBench()
  ada = bench.join('ada')
  ben = bench.join('ben')
  viewer = bench.join('viewer', { seat: 'viewer' })
})

const at = (clientId: number, clock: number, state: object | null = { x: clock }): PresenceEntry => ({ clientId, clock, json: JSON.stringify(state) })
const send = ({ session }: FakeSession, ...entries: PresenceEntry[]): void => bench.room.receive(session, presenceFrame(entries))
const interval = (): Promise<void> => bench.clock.advance(LIMITS.presenceIntervalMs)
const heard = ({ link }: FakeSession): PresenceEntry[] => link.take('presence').flatMap(({ entries }) => [...entries])

test('M4: reaches everyone else', async () => {
  send(ada, at(ADA, 1))
  await interval()
  expect(heard(ben)).toEqual([at(ADA, 1)])
  expect(heard(viewer)).toEqual([at(ADA, 1)])
  expect(heard(ada)).toEqual([])
})

test('P2: goes out at once after a pause, and then once per interval with the latest of each', async () => {
  send(ada, at(ADA, 1))
  await bench.clock.advance(0)
  expect(heard(viewer)).toEqual([at(ADA, 1)])
  for (let clock = 2; clock <= 9; clock++) send(ada, at(ADA, clock))
  send(ben, at(BEN, 1))
  await bench.clock.advance(LIMITS.presenceIntervalMs - 1)
  expect(heard(viewer)).toEqual([])
  await bench.clock.advance(1)
  expect(viewer.link.take('presence')).toEqual([{ type: 'presence', entries: [at(ADA, 9), at(BEN, 1)] }])
})

test('H7: a session that joins gets the table right after step 1', async () => {
  send(ada, at(ADA, 1))
  send(ben, at(BEN, 4))
  const { link } = bench.enter('late')
  expect(link.received).toEqual([{ type: 'step1' }, { type: 'presence', entries: [at(ADA, 1), at(BEN, 4)] }])
})

describe('belongs to the session that brought it', () => {
  test('P1: what others echo, even newer and as their first frame, changes nothing', async () => {
    send(ada, at(ADA, 5))
    send(viewer, at(ADA, 5))
    send(ben, at(ADA, 6, { x: 'forged' }), at(BEN, 1))
    await interval()
    // It may have been Ada on a new socket, so whoever brought it is asked once; it is not, and says so.
    expect(heard(viewer)).toEqual([at(ADA, 5, null), at(ADA, 5), at(BEN, 1)])
    heard(ben)
    bench.room.leave(viewer.session)
    await interval()
    expect(heard(ben)).toEqual([])
  })

  test('P1: nobody can end it but its owner', async () => {
    send(ada, at(ADA, 1))
    await interval()
    heard(ben)
    send(viewer, at(ADA, 2, null))
    await interval()
    expect(heard(ben)).toEqual([])
    send(ada, at(ADA, 2, null))
    await interval()
    expect(heard(ben)).toEqual([at(ADA, 2, null)])
  })

  test('P1: a session owns one at a time', async () => {
    send(ada, at(ADA, 1), at(33, 1))
    await interval()
    expect(heard(ben)).toEqual([at(ADA, 1)])
    send(ada, at(ADA, 2, null), at(33, 1))
    await interval()
    expect(heard(ben)).toEqual([at(ADA, 2, null), at(33, 1)])
  })

  test('P1: an older clock is dropped', async () => {
    send(ada, at(ADA, 5))
    send(ada, at(ADA, 5, { x: 'again' }), at(ADA, 4))
    await interval()
    expect(heard(ben)).toEqual([at(ADA, 5)])
  })
})

describe('a session that leaves', () => {
  test('P2: ends its presence for everyone', async () => {
    send(ada, at(ADA, 5))
    await interval()
    heard(ben)
    bench.room.leave(ada.session)
    await interval()
    expect(heard(ben)).toEqual([at(ADA, 6, null)])
  })

  test('P6: is told as lost when its connection broke off, and is nobody to who comes then', async () => {
    send(ada, at(ADA, 5))
    await interval()
    heard(ben)
    ada.session.lost()
    bench.room.leave(ada.session)
    await interval()
    expect(heard(ben)).toEqual([at(ADA, 6, { lost: true })])
    expect(heard(bench.join('cy'))).toEqual([])
    send(ben, at(BEN, 3), at(ADA, 6, { lost: true }))
    await interval()
    expect(heard(ben)).toEqual([])
  })

  test('P6: is not told as lost when it was put out', async () => {
    send(ada, at(ADA, 5))
    await interval()
    heard(ben)
    ada.session.close(CLOSE.revoked)
    ada.session.lost()
    bench.room.leave(ada.session)
    await interval()
    expect(heard(ben)).toEqual([at(ADA, 6, null)])
  })

  test('P1: is not brought back by a late echo, and the echoer is told that it ended', async () => {
    send(ada, at(ADA, 5))
    await interval()
    bench.room.leave(ada.session)
    await interval()
    for (const session of [ben, viewer]) heard(session)
    send(viewer, at(ADA, 5))
    await interval()
    expect(heard(viewer)).toEqual([at(ADA, 6, null)])
    expect(heard(ben)).toEqual([])
    send(viewer, at(44, 1))
    await interval()
    expect(heard(ben)).toEqual([at(44, 1)])
  })

  test('P1: comes back on a new socket as soon as it counts on', async () => {
    send(ada, at(ADA, 5))
    bench.room.leave(ada.session)
    await interval()
    const again = bench.join('ada again')
    heard(ben)
    send(again, at(ADA, 5))
    expect(heard(again)).toEqual([at(ADA, 6, null)])
    send(again, at(ADA, 7))
    await interval()
    expect(heard(ben)).toEqual([{ clientId: again.session.presence, clock: 1, json: '{"x":7}' }])
    expect(again.session.presence).toBeGreaterThan(2 ** 32)
  })
})

describe('what stock clients could not bear', () => {
  test.each([
    ['too big', JSON.stringify({ text: 'x'.repeat(LIMITS.maxPresenceBytes) })],
    ['no JSON', '{'],
    ['no object', '7'],
    ['a list', '[1]'],
    ['nested out of all measure', `{"presence":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
  ])('P3: a state that is %s goes nowhere', async (_name, json) => {
    send(ada, { clientId: ADA, clock: 1, json })
    send(ada, at(ADA, 2))
    await interval()
    expect(heard(ben)).toEqual([at(ADA, 2)])
    send(ada, { clientId: ADA, clock: 3, json })
    await interval()
    expect(heard(ben)).toEqual([])
  })

  test('P3: brackets in a text are no depth', async () => {
    send(ada, at(ADA, 1, { text: '[[[[[[[[[[[[[[[[[[[[{{{{\\"[[' }))
    await interval()
    expect(heard(ben)).toHaveLength(1)
  })

  test('P3: a clock that leaves no room above it goes nowhere', async () => {
    send(ada, at(ADA, Number.MAX_SAFE_INTEGER))
    await interval()
    expect(heard(ben)).toEqual([])
  })

  test('L1: a frame beyond any honest echo closes its session', () => {
    const many = Array.from({ length: 20 }, (_, index) => at(index, 1, { text: 'x'.repeat(15_000) }))
    send(ada, ...many)
    expect(ada.link.closed).toBe(CLOSE.tooBig)
  })
})

test('M4: a big table is cut into frames that a viewer may echo', async () => {
  const state = { text: 'x'.repeat(15_000) }
  for (let index = 0; index < 12; index++) send(bench.join(String(index)), at(100 + index, 1, state))
  const late = bench.join('late', { seat: 'viewer' })
  bench.room.receive(late.session, Uint8Array.of(3))
  const frames = late.link.take('presence')
  expect(frames.flatMap(({ entries }) => entries)).toHaveLength(12)
  for (const { entries } of frames) expect(presenceFrame(entries).byteLength).toBeLessThan(ROOM_LIMITS.maxViewerMessageBytes)
})

test('P4: a session that is behind goes without', async () => {
  ben.link.backlog = ROOM_LIMITS.softBacklogBytes + 1
  send(ada, at(ADA, 1))
  await interval()
  expect(heard(ben)).toEqual([])
  expect(heard(viewer)).toEqual([at(ADA, 1)])
})

describe('a quiet room', () => {
  test('K1: sends every session an empty frame before stock clients give up', async () => {
    for (let time = 1; time <= 3; time++) {
      await bench.clock.advance(LIMITS.keepAliveMs - 1)
      expect(ada.link.received).toEqual([])
      await bench.clock.advance(1)
      expect(ada.link.take('presence')).toEqual([{ type: 'presence', entries: [] }])
    }
  })

  test('K1: sends none to a session that hears enough', async () => {
    await bench.clock.advance(LIMITS.keepAliveMs - 1)
    send(ada, at(ADA, 1))
    await bench.clock.advance(5_000)
    expect(heard(ben)).toEqual([at(ADA, 1)])
  })

  test('K2: a half-open socket, which leaves a ping unanswered, is ended, and only that', async () => {
    for (let passedMs = 0; passedMs < 60_000; passedMs += 5_000) {
      await bench.clock.advance(5_000)
      ben.session.heard(bench.clock.steadyMs())
    }
    expect(ada.link.pings).toBe(1)
    expect(ada.link.isTerminated).toBe(true)
    expect(ben.link.isTerminated).toBe(false)
  })
})
