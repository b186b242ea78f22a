import { expect, test } from 'vitest'
import { MINUTE_MS, READY_CLOCK, type RoundClock } from '../../../shared/interview/clock.ts'
import { stampAt, stampOf } from '../../../shared/interview/stamp.ts'

test('a stamp has the number of the step, and the whole minutes that the round has run', () => {
  const clock: RoundClock = { ...READY_CLOCK, phase: 'running', part: 3, sinceMs: 0, goneMs: [MINUTE_MS, 0, 0, 30_000, 0, 0, 0, 0] }
  expect(stampAt(clock, 29_999)).toEqual({ step: 4, minute: 1 })
  expect(stampAt(clock, 30_000)).toEqual({ step: 4, minute: 2 })
  expect(stampAt({ ...clock, part: 7 }, 0)).toEqual({ step: 8, minute: 1 })
})

test('nothing is stamped while the clock stands', () => {
  for (const phase of ['ready', 'paused', 'through'] as const) expect(stampAt({ ...READY_CLOCK, phase }, 0)).toBeUndefined()
})

test('a stamp is read back', () => {
  expect(stampOf({ round: { step: 8, minute: 44, more: 1 }, other: 2 })).toEqual({ step: 8, minute: 44 })
})

test.each([
  undefined, null, 'x', {}, { round: null }, { round: 5 }, { round: {} }, { round: { step: 1 } }, { round: { step: 0, minute: 1 } }, { round: { step: 9, minute: 1 } },
  { round: { step: 1.5, minute: 1 } }, { round: { step: '1', minute: 1 } }, { round: { step: 1, minute: -1 } }, { round: { step: 1, minute: 1e9 } },
  { round: { step: NaN, minute: 0 } }, { round: [1, 2] }, Object.create({ round: { step: 1, minute: 1 } }),
])('what is no stamp is none: %j', (meta) => {
  expect(stampOf(meta)).toBeUndefined()
})
