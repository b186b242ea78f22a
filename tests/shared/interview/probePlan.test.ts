import { expect, test } from 'vitest'
import { ROUND_PARTS } from '../../../shared/interview/agenda.ts'
import { MINUTE_MS, READY_CLOCK, type RoundClock } from '../../../shared/interview/clock.ts'
import { dueProbes, probePlan } from '../../../shared/interview/probePlan.ts'
import type { Kit, Probe } from '../../../shared/kit/kit.ts'
import { FORMS, KITS } from '../../../templates/index.ts'

const AGENDA = { kind: 'own', minutes: [2, 0, 4, 10, 0, 2, 2, 0] } as const

function probe(ask: string, level: Probe['level'], step?: Probe['step']): Probe {
  return { ask, lookFor: '', level, ...(step && { step }) }
}

/** A clock that stands, with as many minutes gone in each part. */
function after(...minutes: number[]): RoundClock {
  return { ...READY_CLOCK, phase: 'paused', goneMs: ROUND_PARTS.map((_, part) => (minutes[part] ?? 0) * MINUTE_MS) }
}

const PROBES = [
  probe('easy', 'mid', 'data'), probe('hard', 'staff', 'data'), probe('own', 'senior', 'data'),
  probe('none', 'mid', 'frame'), probe('number', 'mid', 'metrics'),
]

test('a probe is asked when half of its step is gone, the others of the step after it, those of the own level first', () => {
  const plan = probePlan(PROBES, 'senior')
  expect(plan.map(({ ask, part, share }) => [ask, part, share])).toEqual([['none', 1, 0.5], ['number', 2, 0.5], ['own', 3, 0.5], ['easy', 3, 0.75]])
  const due = (...minutes: number[]) => dueProbes(plan, after(...minutes), AGENDA, 0).map(({ ask }) => ask)
  expect(due(2)).toEqual([])
  expect(due(2, 0, 1.9)).toEqual([])
  expect(due(2, 0, 2, 4.9)).toEqual(['number'])
  expect(due(2, 0, 2, 5)).toEqual(['number', 'own'])
  expect(due(2, 0, 1, 7.5), 'a step that was left before its half asks nothing').toEqual(['own', 'easy'])
  expect(due(0, 60), 'nor one that has no minutes').toEqual([])
})

test('a clock that runs asks by the time of the server; more minutes for a step put nothing off', () => {
  const clock: RoundClock = { ...READY_CLOCK, phase: 'running', part: 2, sinceMs: 1_000, extraMinutes: READY_CLOCK.extraMinutes.map(() => 5) }
  const plan = probePlan(PROBES, 'mid')
  expect(dueProbes(plan, clock, AGENDA, 1_000 + 2 * MINUTE_MS - 1)).toEqual([])
  expect(dueProbes(plan, clock, AGENDA, 1_000 + 2 * MINUTE_MS)).toHaveLength(1)
})

test('nobody is asked above their level, and a junior is asked what is easiest', () => {
  const levels = (level: Parameters<typeof probePlan>[1]) => new Set(probePlan(PROBES, level).map((one) => one.level))
  expect(levels('staff')).toEqual(new Set(['mid', 'senior', 'staff']))
  expect(levels('mid')).toEqual(new Set(['mid']))
  expect(levels('junior')).toEqual(new Set(['mid']))
})

test('probes that say no step are shared out in their order', () => {
  const parts = (count: number) => probePlan(Array.from({ length: count }, (_, at) => probe(`${at}`, 'mid')), 'mid').map(({ part }) => part)
  expect(parts(5)).toEqual([2, 3, 4, 5, 6])
  expect(parts(2)).toEqual([2, 4])
  expect(parts(10)).toEqual([2, 2, 3, 3, 4, 4, 5, 5, 6, 6])
})

test('every probe of our own case studies says its step, and each asks at three steps at least', () => {
  const dealt = FORMS.flatMap(({ deal }) => deal.constraints.map((constraint) => constraint.probe))
  expect([...KITS.flatMap(({ steps }) => steps.probes), ...dealt].filter(({ step }) => step === undefined)).toEqual([])
  const stepsOf = ({ steps }: Kit) => new Set(probePlan(steps.probes, 'senior').map(({ part }) => part)).size
  expect(KITS.filter((kit) => stepsOf(kit) < 3).map(({ id }) => id)).toEqual([])
})
