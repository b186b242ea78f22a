import { expect, test } from 'vitest'
import { ACCESS_LIMITS } from '../../server/access/accessLimits.ts'
import { SessionMeter } from '../../server/access/sessionMeter.ts'
import { TokenBucket } from '../../server/access/tokenBucket.ts'

test('gives its burst, then what time brings', () => {
  const bucket = new TokenBucket({ burst: 3, perSecond: 2 }, 0)
  expect([bucket.take(2, 0), bucket.take(2, 0), bucket.take(1, 0), bucket.take(1, 0)]).toEqual([true, false, true, false])
  expect([bucket.take(1, 500), bucket.take(1, 500)]).toEqual([true, false])
  expect([bucket.take(3, 60_000), bucket.take(1, 60_000)]).toEqual([true, false])
})

test('a clock that jumps back takes nothing away and gives nothing twice', () => {
  const bucket = new TokenBucket({ burst: 2, perSecond: 1 }, 100_000)
  expect(bucket.take(2, 100_000)).toBe(true)
  expect(bucket.take(1, 0)).toBe(false)
  expect(bucket.take(1, 1_000)).toBe(true)
  expect(bucket.take(1, 1_500)).toBe(false)
})

test('L3: an honest session never meets its limits, one that floods does', () => {
  const { messagesPerSession: messages, bytesPerSession: bytes } = ACCESS_LIMITS
  const honest = new SessionMeter(0)
  for (let second = 0; second < 600; second++) {
    for (let count = 0; count < 200; count++) expect(honest.takes(2_000, second * 1000)).toBe(true)
  }
  const flood = new SessionMeter(0)
  expect(Array.from({ length: messages.burst + 1 }, () => flood.takes(1, 0)).lastIndexOf(true)).toBe(messages.burst - 1)
  expect(flood.takes(1, 1_000)).toBe(true)
  const heavy = new SessionMeter(0)
  expect([heavy.takes(bytes.burst, 0), heavy.takes(1, 0)]).toEqual([true, false])
})
