import { expect, test } from 'vitest'
import { TokenBucket } from '../../../server/access/tokenBucket.ts'

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
