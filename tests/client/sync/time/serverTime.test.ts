import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ServerTime } from '../../../../client/sync/time/serverTime.ts'
import { createFakeBoard, type FakeBoard } from '../../../fakes/fakeBoard.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A client whose questions wait here for an answer, and a server whose time a test says. */
function asking(): { time: ServerTime; asked: number[]; pass(ms: number): void; answer(serverMs: number): void } {
  const asked: number[] = []
  const time = new ServerTime({
    nowMs: () => performance.now(), set: (callback, ms) => setTimeout(callback, ms), clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
  })
  vi.advanceTimersByTime(1_000)
  time.opened((at) => asked.push(at))
  return { time, asked, pass: (ms) => vi.advanceTimersByTime(ms), answer: (ms) => time.heard({ asked: asked.shift()!, ms }) }
}

const SERVER_MS = 1_700_000_000_000

describe('the server\'s time', () => {
  test('T2: is unknown before the first answer, and midway between question and answer then', () => {
    const { time, pass, answer } = asking()
    expect(time.nowMs()).toBeUndefined()
    expect(time.closestMs(5)).toBe(5)
    pass(80)
    answer(SERVER_MS)
    expect(time.nowMs()).toBe(SERVER_MS + 40)
    expect(time.closestMs(5)).toBe(SERVER_MS + 40)
    pass(1_000)
    expect(time.nowMs()).toBe(SERVER_MS + 1_040)
  })

  test('T2: goes by the quickest of five answers, asked one after the other', () => {
    const { time, asked, pass, answer } = asking()
    let count = 0
    for (const trip of [300, 20, 500, 90, 400]) {
      expect(asked).toHaveLength(1)
      count += 1
      pass(trip)
      // All that takes longer than 20 ms is late on its way back.
      answer(SERVER_MS + performance.now() - trip + 10)
    }
    expect([count, asked.length]).toEqual([5, 0])
    expect(Math.abs(time.nowMs()! - (SERVER_MS + performance.now()))).toBeLessThanOrEqual(1)
  })

  test('T2: is asked for again each minute and when the page is looked at again, and not without a socket', () => {
    const { time, asked, pass, answer } = asking()
    for (let at = 0; at < 5; at++) answer(SERVER_MS)
    pass(59_000)
    expect(asked).toHaveLength(0)
    pass(1_000)
    expect(asked).toHaveLength(1)
    time.ask()
    expect(asked).toHaveLength(2)
    time.closed()
    time.ask()
    pass(600_000)
    expect(asked).toHaveLength(2)
  })

  test('T2: a computer that slept, so that its steady clock stood still, is put right by the next answer', () => {
    const { time, pass, answer } = asking()
    pass(10)
    answer(SERVER_MS)
    time.ask()
    pass(400)
    answer(SERVER_MS + 3_600_000)
    expect(time.nowMs()).toBe(SERVER_MS + 3_600_200)
  })

  test('T2: a server whose clock was put back is believed; a small step back is waited out', () => {
    const { time, asked, pass, answer } = asking()
    pass(400)
    answer(SERVER_MS)
    const shown = time.nowMs()!
    pass(100)
    expect(time.nowMs()).toBe(shown + 100)
    // Quicker, and 150 ms behind what was shown.
    answer(SERVER_MS + 150)
    expect(time.nowMs()).toBe(shown + 100)
    pass(60_000)
    expect(time.nowMs()).toBeGreaterThan(shown + 59_000)
    asked.length = 0
    time.ask()
    answer(SERVER_MS - 7_200_000)
    expect(time.nowMs()).toBeLessThan(SERVER_MS - 7_100_000)
  })

  test('T2: an answer from before, or one that took too long, is nothing to go by', () => {
    const { time, pass, answer } = asking()
    time.heard({ asked: performance.now() + 50, ms: SERVER_MS })
    pass(11_000)
    answer(SERVER_MS)
    expect(time.nowMs()).toBeUndefined()
    pass(30)
    answer(SERVER_MS)
    expect(time.nowMs()).toBe(SERVER_MS + 15)
  })
})

describe('four clients of a board', () => {
  let board: FakeBoard
  beforeEach(async () => {
    board = await createFakeBoard()
  })
  afterEach(async () => {
    vi.useRealTimers()
    await board.destroy()
  })

  const both = (ms: number) => ({ server: ms, client: ms })

  test.each([
    ['300 ms on every way', [both(0), both(300), both(300), both(300)]],
    ['300 ms on some ways alone', [both(5), { server: 300, client: 0 }, both(150), { server: 300, client: 10 }]],
    ['300 ms on the way back alone', [both(5), { server: 0, client: 300 }, both(300), { server: 10, client: 300 }]],
  ])('T2: show the same time within 250 ms, though one is 3 h off and one slept: %s', async (_name, delays) => {
    const peers = delays.map((one, at) => board.join('editor', { delays: one, steadyAheadMs: at === 2 ? 3 * 3_600_000 : at * 77_777 }))
    const spread = (): number => {
      const times = peers.map(({ connection }) => connection.serverTime.nowMs() ?? NaN)
      return Math.max(...times, Date.now()) - Math.min(...times, Date.now())
    }
    await vi.advanceTimersByTimeAsync(8_000)
    expect(spread()).toBeLessThanOrEqual(250)
    // A tab that was not looked at hears nothing meanwhile, and asks when it is.
    peers[3]!.line.cut()
    await vi.advanceTimersByTimeAsync(30_000)
    peers[3]!.line.heal()
    await vi.advanceTimersByTimeAsync(60_000)
    peers[3]!.connection.serverTime.ask()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(spread()).toBeLessThanOrEqual(250)
    for (const peer of peers) peer.destroy()
  })
})
