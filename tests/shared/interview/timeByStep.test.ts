import { expect, test } from 'vitest'
import { USUAL_AGENDA } from '../../../shared/interview/agenda.ts'
import { MINUTE_MS, READY_CLOCK, type RoundClock } from '../../../shared/interview/clock.ts'
import { sayTimeByStep, timeByStep } from '../../../shared/interview/timeByStep.ts'

function ran(...minutes: number[]): RoundClock {
  return { ...READY_CLOCK, phase: 'through', goneMs: minutes.map((one) => one * MINUTE_MS) }
}

const said = (clock: RoundClock, agenda = USUAL_AGENDA): string => sayTimeByStep(timeByStep(clock, agenda))

test('the time of each part stands against its budget with what was added', () => {
  const clock = { ...ran(12, 0, 0, 0, 0, 0, 0, 0), extraMinutes: [2, 0, 0, 0, 0, 0, 0, 0] }
  const [first, second] = timeByStep(clock, USUAL_AGENDA)
  expect(first).toEqual({ id: 'clarify', number: 1, word: 'Clarify', goneMs: 12 * MINUTE_MS, budgetMs: 7 * MINUTE_MS })
  expect(second).toMatchObject({ id: 'frame', goneMs: 0, budgetMs: 4 * MINUTE_MS })
})

test('a part that runs counts up to now', () => {
  const clock: RoundClock = { ...READY_CLOCK, phase: 'running', sinceMs: 1_000 }
  expect(timeByStep(clock, USUAL_AGENDA, 61_000)[0]!.goneMs).toBe(60_000)
})

test('it is said in words', () => {
  expect(said(ran(12, 4, 8, 9, 5, 2.4, 0, 5))).toBe('12 min on clarify, 4 min on frame, 8 min on metrics, 9 min on data, 5 min on model, 2 min on serve, 5 min on questions, none on monitor.')
  expect(said(ran(0.3, 0, 0, 0, 0, 0, 0, 0))).toBe('Under a minute on clarify, none on frame, metrics, data, model, serve, monitor and questions.')
  expect(said(READY_CLOCK)).toBe('None on clarify, frame, metrics, data, model, serve, monitor and questions.')
})

test('what was not meant to take time is not missed', () => {
  expect(said(ran(10, 0, 0, 0, 0, 0, 0, 0), { kind: 'own', minutes: [10, 0, 0, 0, 10, 0, 0, 0] })).toBe('10 min on clarify, none on model.')
})
