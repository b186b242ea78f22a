import { expect, test } from 'vitest'
import { ACCESS_LIMITS } from '../../../server/access/accessLimits.ts'
import { Traffic, type Sender, type SessionTraffic, type TrafficOptions } from '../../../server/access/traffic.ts'

const NOBODY: Sender = { address: '10.0.0.1', boardId: 'board', seat: 'editor' }

let nowMs = 0

function trafficOf(options: Partial<TrafficOptions> = {}): Traffic {
  nowMs = 0
  return new Traffic({ messagesPerAddress: 0, bytesPerAddress: 0, nowMs: () => nowMs, ...options })
}

function begin(traffic: Traffic, sender: Sender): SessionTraffic {
  const begun = traffic.begin(sender)
  if (begun === undefined) throw new Error('The seat is taken.')
  return begun
}

test('L3: an honest session never meets its limits, one that floods does', () => {
  const { messagesPerSession: messages, bytesPerSession: bytes } = ACCESS_LIMITS
  const traffic = trafficOf()
  const honest = begin(traffic, NOBODY)
  for (let second = 0; second < 600; second++) {
    nowMs = second * 1000
    for (let count = 0; count < 200; count++) expect(honest.takes(2_000)).toBe(true)
  }
  const flood = begin(traffic, NOBODY)
  expect(Array.from({ length: messages.burst + 1 }, () => flood.takes(1)).lastIndexOf(true)).toBe(messages.burst - 1)
  nowMs += 1_000
  expect(flood.takes(1)).toBe(true)
  const heavy = begin(traffic, NOBODY)
  expect([heavy.takes(bytes.burst), heavy.takes(1)]).toEqual([true, false])
})

test('L3: all who sit in one seat share a limit, other seats and boards have theirs', () => {
  const traffic = trafficOf()
  const { burst } = ACCESS_LIMITS.bytesPerSeat
  const part = ACCESS_LIMITS.bytesPerSession.burst
  for (let sent = 0; sent < burst; sent += part) expect(begin(traffic, NOBODY).takes(part)).toBe(true)
  expect(begin(traffic, NOBODY).takes(1)).toBe(false)
  expect(begin(traffic, { ...NOBODY, seat: 'viewer' }).takes(1)).toBe(true)
  expect(begin(traffic, { ...NOBODY, boardId: 'other' }).takes(1)).toBe(true)
  nowMs = 1_000
  expect(begin(traffic, NOBODY).takes(part)).toBe(true)
})

test('L3: all sessions of one address share a limit, on whatever board, and others have theirs', () => {
  const traffic = trafficOf({ messagesPerAddress: 2, bytesPerAddress: 100 })
  const seats = (['host', 'editor', 'viewer'] as const).map((seat, index) => begin(traffic, { ...NOBODY, boardId: `board ${index}`, seat }))
  const messages = 2 * ACCESS_LIMITS.addressBurstSeconds
  expect(Array.from({ length: messages + 1 }, (_, count) => seats[count % 3]?.takes(1)).lastIndexOf(true)).toBe(messages - 1)
  expect(begin(traffic, { ...NOBODY, address: '10.0.0.2' }).takes(1)).toBe(true)
  nowMs = 60_000
  expect([seats[0]?.takes(1_000), seats[1]?.takes(1)]).toEqual([true, false])
})

test('a limit does not end with the session that met it, and is forgotten when too many are remembered', () => {
  const traffic = trafficOf({ messagesPerAddress: 1 })
  const first = begin(traffic, NOBODY)
  while (first.takes(1));
  first.end()
  expect(begin(traffic, NOBODY).takes(1)).toBe(false)
  for (let count = 0; count < ACCESS_LIMITS.rememberedMeters; count++) begin(traffic, { ...NOBODY, address: `other ${count}` }).end()
  expect(begin(traffic, NOBODY).takes(1)).toBe(false)
  const gone = trafficOf({ messagesPerAddress: 1 })
  const last = begin(gone, NOBODY)
  while (last.takes(1));
  last.end()
  for (let count = 0; count < ACCESS_LIMITS.rememberedMeters; count++) begin(gone, { ...NOBODY, address: `other ${count}` }).end()
  expect(begin(gone, NOBODY).takes(1)).toBe(true)
})

test('L4: a seat of a board has room for so many, and for the next as soon as one leaves', () => {
  const traffic = trafficOf()
  const sessions = Array.from({ length: ACCESS_LIMITS.sessionsPerSeat }, () => begin(traffic, NOBODY))
  expect([traffic.begin(NOBODY), traffic.begin({ ...NOBODY, seat: 'host' }) === undefined]).toEqual([undefined, false])
  sessions[0]?.end()
  expect(traffic.begin(NOBODY)).toBeDefined()
})

test('what was counted for a deleted board is forgotten, and nothing of its neighbours', () => {
  const traffic = trafficOf()
  const [part, { burst }] = [ACCESS_LIMITS.bytesPerSession.burst, ACCESS_LIMITS.bytesPerSeat]
  const other = { ...NOBODY, boardId: 'other' }
  for (const one of [NOBODY, other]) for (let sent = 0; sent < burst; sent += part) begin(traffic, one).takes(part)
  expect([begin(traffic, NOBODY).takes(part), begin(traffic, other).takes(part)]).toEqual([false, false])
  traffic.forgetBoard(NOBODY.boardId)
  expect([begin(traffic, NOBODY).takes(part), begin(traffic, other).takes(part)]).toEqual([true, false])
})
