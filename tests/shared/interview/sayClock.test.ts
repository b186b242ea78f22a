import { expect, test } from 'vitest'
import { USUAL_AGENDA } from '../../../shared/interview/agenda.ts'
import { MINUTE_MS, READY_CLOCK, type RoundClock } from '../../../shared/interview/clock.ts'
import { clockFace, clockText, leftText, partName } from '../../../shared/interview/sayClock.ts'

test('a time is shown as clocks do', () => {
  expect([0, 999, 1000, 61_000, 599_999, 3_599_999, 3_600_000, -5].map(clockText)).toEqual(['0:00', '0:00', '0:01', '1:01', '9:59', '59:59', '1:00:00', '0:00'])
})

test('what is left is counted down to 0:00, and up from there', () => {
  expect([240_000, 239_001, 1000, 1, 0, -1, -999, -1000, -72_500].map(leftText)).toEqual(['4:00', '4:00', '0:01', '0:01', '0:00', '0:00', '0:00', '+0:01', '+1:12'])
})

test('a clock shows its part and what is left of it, and warns in the last minute', () => {
  const clock: RoundClock = { ...READY_CLOCK, phase: 'running', part: 3, sinceMs: 0 }
  expect(partName(3)).toBe('4 Data')
  expect(clockFace(clock, USUAL_AGENDA, 0)).toEqual({ part: 3, time: '9:00', isLate: false })
  expect(clockFace(clock, USUAL_AGENDA, 8 * MINUTE_MS + 1)).toEqual({ part: 3, time: '1:00', isLate: true })
  expect(clockFace(clock, USUAL_AGENDA, 9 * MINUTE_MS + 12_000)).toEqual({ part: 3, time: '+0:12', isLate: true })
})

test('before the round it shows no time, and after it what it took', () => {
  expect(clockFace(READY_CLOCK, USUAL_AGENDA, 5)).toEqual({ part: undefined, time: '', isLate: false })
  const through: RoundClock = { ...READY_CLOCK, phase: 'through', goneMs: [47 * MINUTE_MS, 0, 0, 0, 0, 0, 0, 10_000] }
  expect(clockFace(through, USUAL_AGENDA, 5)).toEqual({ part: undefined, time: '47:10', isLate: false })
})
