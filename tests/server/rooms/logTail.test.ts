import { beforeEach, expect, test } from 'vitest'
import type { Compacted } from '../../../server/compaction/compactLog.ts'
import { LogTail } from '../../../server/rooms/doc/logTail.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { settle } from '../support/fakeClock.ts'

const { maxTailRows, minCompactGapMs, maxTailBytes, minTailBytes, minTailRows } = ROOM_LIMITS

let started: { resolve: (done: Compacted) => void; reject: (error: Error) => void }[]
let failures: unknown[]
let nowMs: number

beforeEach(() => {
  started = []
  failures = []
  nowMs = 0
})

const tailOf = (rows: number, bytes = 0): LogTail =>
  new LogTail({ rows, bytes, nowMs: () => nowMs, compact: () => new Promise((resolve, reject) => started.push({ resolve, reject })), onFailure: (error) => failures.push(error) })

const done = (rows: number): Compacted => ({ rows, bytes: 0, damage: [] })

test('a log that is long when the board opens is compacted at once, a short one when it has grown', () => {
  tailOf(maxTailRows)
  expect(started).toHaveLength(1)
  const tail = tailOf(0)
  tail.grew(maxTailRows - 1, 0)
  expect(started).toHaveLength(1)
  tail.grew(1, 0)
  expect(started).toHaveLength(2)
})

test('many bytes count too, unless they are a few big rows', () => {
  const tail = tailOf(0)
  tail.grew(1, maxTailBytes)
  expect(started).toHaveLength(0)
  tail.grew(minTailRows, 0)
  expect(started).toHaveLength(1)
})

test('one compaction runs at a time, and what came meanwhile counts for the next', async () => {
  const tail = tailOf(maxTailRows)
  tail.grew(maxTailRows, 0)
  expect(started).toHaveLength(1)
  started[0]?.resolve(done(maxTailRows))
  await settle()
  nowMs = minCompactGapMs
  tail.grew(1, 0)
  expect(started).toHaveLength(2)
})

test('a log that grows fast is compacted no more often than it is worth', async () => {
  const tail = tailOf(maxTailRows)
  started[0]?.resolve(done(maxTailRows))
  await settle()
  nowMs = minCompactGapMs - 1
  tail.grew(10 * maxTailRows, 0)
  expect(started).toHaveLength(1)
  nowMs = minCompactGapMs
  tail.grew(1, 0)
  expect(started).toHaveLength(2)
})

test('a failure is told once, and the next try waits for as many rows again', async () => {
  const tail = tailOf(maxTailRows)
  started[0]?.reject(new Error('disk full'))
  await settle()
  expect(failures).toHaveLength(1)
  nowMs = minCompactGapMs
  tail.grew(maxTailRows - 1, 0)
  expect(started).toHaveLength(1)
  tail.grew(1, 0)
  expect(started).toHaveLength(2)
})

test('the end of a room compacts what is worth it', () => {
  tailOf(minTailRows - 1).end()
  expect(started).toHaveLength(0)
  tailOf(minTailRows).end()
  expect(started).toHaveLength(1)
  tailOf(1, minTailBytes - 1).end()
  expect(started).toHaveLength(1)
  tailOf(1, minTailBytes).end()
  expect(started).toHaveLength(2)
})
