import { beforeEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../../../../shared/protocol/limits.ts'
import { presenceFrame, type PresenceEntry } from '../../../../shared/protocol/frames.ts'
import { SERVER_LIMITS } from '../../../../shared/protocol/serverLimits.ts'
import { ROOM_LIMITS } from '../../../../server/rooms/roomLimits.ts'
import * as presenceState from '../../../../server/rooms/presence/presenceState.ts'
import type { FakeSession } from '../../support/fakeSession.ts'
import { createRoomBench, type RoomBench } from '../../support/roomBench.ts'

const TOLD = ROOM_LIMITS.hallViewers
const ADA = 1
const FIRST = 100

let bench: RoomBench
let ada: FakeSession
let host: FakeSession
/** Each shows a presence under FIRST and its number. */
let viewers: FakeSession[]

const at = (clientId: number, clock: number, state: object | null = { x: clock }): PresenceEntry => ({ clientId, clock, json: JSON.stringify(state) })
const send = ({ session }: FakeSession, ...entries: PresenceEntry[]): void => bench.room.receive(session, presenceFrame(entries))
const heard = ({ link }: FakeSession): PresenceEntry[] => link.take('presence').flatMap(({ entries }) => [...entries])
const ids = (one: FakeSession): number[] => [...new Set(heard(one).map(({ clientId }) => clientId))]
const untold = ({ link }: FakeSession): number[] => link.take('untold').map(({ count }) => count)

/** Long enough for everybody to be told everything. */
async function settle(): Promise<void> {
  await bench.clock.advance(ROOM_LIMITS.untoldCountMs)
  await bench.clock.turn()
  await bench.clock.advance(ROOM_LIMITS.untoldCountMs)
  await bench.clock.turn()
}

async function come(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const viewer = bench.enter(`viewer ${viewers.length}`, { seat: 'viewer' })
    send(viewer, at(FIRST + viewers.length, 1))
    viewers.push(viewer)
  }
  await settle()
  for (const one of [ada, host, ...viewers]) one.link.received = []
}

beforeEach(async () => {
  bench = createRoomBench()
  viewers = []
  ada = bench.join('ada')
  host = bench.join('host', { seat: 'host' })
})

const reseat = ({ session }: FakeSession, seat: 'editor' | 'viewer'): void =>
  bench.room.reseat((one) => (one === session ? seat : one.seat))

describe('of viewers beyond a number', () => {
  test('P7: only those are told who showed a presence first, to who enters, too', async () => {
    await come(TOLD + 3)
    for (const [n, viewer] of viewers.entries()) send(viewer, at(FIRST + n, 2))
    await settle()
    const first = Array.from({ length: TOLD }, (_, n) => FIRST + n)
    expect(ids(ada)).toEqual(first)
    expect(ids(host)).toEqual(first)
    expect(ids(viewers.at(-1)!)).toEqual(first)
    expect(ids(bench.enter('late', { seat: 'viewer' }))).toEqual(first)
  })

  test('P7: who writes is told of to everybody', async () => {
    await come(TOLD + 3)
    send(ada, at(ADA, 1))
    await settle()
    for (const one of [host, ...viewers]) expect(heard(one)).toEqual([at(ADA, 1)])
  })

  test('P7: the next is told when one of the first goes, with what it sent last', async () => {
    await come(TOLD + 2)
    send(viewers[TOLD]!, at(FIRST + TOLD, 5))
    bench.room.leave(viewers[3]!.session)
    await settle()
    expect(heard(ada)).toEqual([at(FIRST + 3, 2, null), at(FIRST + TOLD, 5)])
    send(viewers[0]!, at(FIRST, 2, null))
    await settle()
    expect(heard(ada)).toEqual([at(FIRST, 2, null), at(FIRST + TOLD + 1, 1)])
  })

  test('P7: who leaves untold is not told as gone, and nobody takes a place that is not free', async () => {
    await come(TOLD + 2)
    bench.room.leave(viewers[TOLD]!.session)
    await settle()
    expect(heard(ada)).toEqual([])
  })

  test('P7: who gets a seat that writes is told with what it sent last, and who loses it goes on being told', async () => {
    await come(TOLD + 2)
    const raised = viewers.at(-1)!
    const id = FIRST + TOLD + 1
    send(raised, at(id, 7))
    expect(bench.room.sessionOfPresence(id)).toBe(raised.session)
    reseat(raised, 'editor')
    await settle()
    for (const one of [ada, host, viewers[0]!]) expect(heard(one)).toEqual([at(id, 7)])
    reseat(raised, 'viewer')
    send(raised, at(id, 8))
    await settle()
    for (const one of [ada, host, viewers[0]!]) expect(heard(one)).toEqual([at(id, 8)])
  })

  test('P3: what was sent untold is judged when it is told', async () => {
    await come(TOLD + 1)
    const raised = viewers.at(-1)!
    send(raised, { clientId: FIRST + TOLD, clock: 5, json: '[1]' })
    reseat(raised, 'editor')
    await settle()
    expect(heard(ada)).toEqual([at(FIRST + TOLD, 1)])
  })

  test('P7: what nobody is told of is neither judged nor sent', async () => {
    await come(TOLD + 1)
    const judged = vi.spyOn(presenceState, 'isBearableState')
    for (let clock = 2; clock < 50; clock++) send(viewers.at(-1)!, at(FIRST + TOLD, clock))
    expect(judged).not.toHaveBeenCalled()
    const timers = bench.clock.timerCount
    await settle()
    expect(bench.clock.timerCount).toBe(timers)
    for (const one of [ada, host, ...viewers]) expect(one.link.received).toEqual([])
    send(viewers[0]!, at(FIRST, 2))
    expect(judged).toHaveBeenCalledOnce()
    judged.mockRestore()
  })

  test('P1: echoes of who is not told change nothing', async () => {
    await come(TOLD + 1)
    send(ada, at(ADA, 1))
    await settle()
    for (const one of [host, ...viewers]) heard(one)
    const echoing = viewers.at(-1)!
    send(echoing, at(ADA, 1), at(FIRST, 1))
    await settle()
    for (const one of [ada, host, ...viewers]) expect(heard(one)).toEqual([])
  })
})

describe('how many there are beyond', () => {
  test('P8: is told to all who offered the subprotocol, without themselves, and to who enters', async () => {
    const stock = bench.join('stock', { wantsSaved: false })
    await come(TOLD)
    expect([untold(ada), untold(bench.enter('early'))]).toEqual([[], []])
    for (let n = TOLD; n < TOLD + 3; n++) {
      viewers.push(bench.join(`viewer ${n}`, { seat: 'viewer' }))
      send(viewers[n]!, at(FIRST + n, 1))
    }
    await settle()
    expect(untold(ada).at(-1)).toBe(3)
    expect(untold(viewers[0]!).at(-1)).toBe(3)
    expect(untold(viewers.at(-1)!).at(-1)).toBe(2)
    expect(untold(bench.enter('late'))).toEqual([3])
    expect(stock.link.take('untold')).toEqual([])
  })

  test('P8: is told once a second at most, and as nobody when all are told again', async () => {
    await come(TOLD + 1)
    for (let n = 0; n < 5; n++) {
      send(bench.join(`more ${n}`, { seat: 'viewer' }), at(1_000 + n, 1))
      await bench.clock.advance(10)
      await bench.clock.turn()
    }
    await settle()
    expect(untold(ada)).toEqual([2, 6])
    reseat(viewers.at(-1)!, 'editor')
    for (let n = 0; n < 5; n++) bench.room.leave(viewers[n]!.session)
    await settle()
    expect(untold(ada)).toEqual([0])
  })
})

test('P7: viewers are told so seldom that what stock clients send back stays below half of what their seat may send', async () => {
  await come(TOLD + 20)
  const text = 'x'.repeat(15_000)
  let clock = 0
  for (let ms = 0; ms < 10_000; ms += LIMITS.presenceIntervalMs) {
    send(ada, at(ADA, clock += 1, { text }))
    await bench.clock.advance(LIMITS.presenceIntervalMs)
    await bench.clock.turn()
  }
  const perSecond = viewers.reduce((sum, viewer) => sum + heard(viewer).length, 0) * text.length / 10
  expect(perSecond).toBeLessThan(SERVER_LIMITS.access.bytesPerSeat.perSecond / 2)
  expect(heard(host).length).toBeGreaterThan(290)
})
