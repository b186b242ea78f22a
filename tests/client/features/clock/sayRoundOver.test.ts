import { expect, test } from 'vitest'
import { sayRoundOver } from '../../../../client/features/clock/sayRoundOver.ts'
import { roundMinutes, USUAL_AGENDA } from '../../../../shared/interview/agenda.ts'
import { actOnClock, MINUTE_MS, READY_CLOCK, type ClockAct } from '../../../../shared/interview/clock.ts'

const after = (...acts: ClockAct[]) => acts.reduce((clock, act) => actOnClock(clock, act, { nowMs: 0, agenda: USUAL_AGENDA }), READY_CLOCK)
const END_MS = roundMinutes(USUAL_AGENDA) * MINUTE_MS
const said = (acts: ClockAct[], nowMs: number | undefined, isEnded = false) => sayRoundOver({ clock: after(...acts), agenda: USUAL_AGENDA, nowMs, isEnded })

test('a round is over once its time is gone, with the minutes that were added, or when it was called through', () => {
  expect([said([], END_MS), said(['start'], undefined), said(['start'], END_MS - 1)]).toEqual(['', '', ''])
  expect(said(['start'], END_MS)).toMatch(/^The time of the round is over/)
  expect(said(['start', 'extend'], END_MS)).toBe('')
  expect(said(['start', ...Array.from({ length: 8 }, (): ClockAct => 'next')], 1)).toBe('The round is over.')
  expect(said(['start'], END_MS, true)).toBe('')
})
