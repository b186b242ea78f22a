import { describe, expect, test } from 'vitest'
import { ROUND_PARTS, USUAL_AGENDA, type Agenda } from '../../../shared/interview/agenda.ts'
import {
  actOnClock, CLOCK_ACTS, CLOCK_LIMITS, MINUTE_MS, partBudgetsMs, partLeftMs, partsGoneMs, READY_CLOCK, roundGoneMs,
  type ClockAct, type RoundClock,
} from '../../../shared/interview/clock.ts'
import { parseClock } from '../../../shared/interview/parseClock.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { seeded } from '../../fakes/random.ts'

const START_MS = 1_700_000_000_000

/** A clock after acts, each so many minutes after the round's beginning. */
function after(acts: readonly (readonly [atMinute: number, act: ClockAct, minutes?: number])[], agenda: Agenda = USUAL_AGENDA): RoundClock {
  return acts.reduce((clock, [at, act, minutes]) => actOnClock(clock, act, { nowMs: START_MS + at * MINUTE_MS, agenda, minutes }), READY_CLOCK)
}

const goneMinutes = (clock: RoundClock, atMinute: number): number[] => partsGoneMs(clock, START_MS + atMinute * MINUTE_MS).map((ms) => ms / MINUTE_MS)

describe('the clock of a round', () => {
  test('counts each part while it runs, and nothing in a pause', () => {
    const clock = after([[0, 'start'], [5, 'next'], [7, 'pause'], [20, 'start'], [22, 'next']])
    expect(clock).toMatchObject({ phase: 'running', part: 2, sinceMs: START_MS + 22 * MINUTE_MS })
    expect(goneMinutes(clock, 25)).toEqual([5, 4, 3, 0, 0, 0, 0, 0])
    expect(roundGoneMs(clock, START_MS + 25 * MINUTE_MS)).toBe(12 * MINUTE_MS)
    expect(clock.stretches.map(({ part, fromMs, toMs }) => [part, (fromMs - START_MS) / MINUTE_MS, (toMs - START_MS) / MINUTE_MS])).toEqual([[0, 0, 5], [1, 5, 7], [1, 20, 22]])
  })

  test('a part has its budget and what was added to it, and runs over beyond', () => {
    const clock = after([[0, 'start'], [1, 'extend'], [2, 'extend', 4]])
    expect(partBudgetsMs(clock, USUAL_AGENDA)[0]).toBe(10 * MINUTE_MS)
    expect(partLeftMs(clock, USUAL_AGENDA, START_MS + 4 * MINUTE_MS)).toBe(6 * MINUTE_MS)
    expect(partLeftMs(clock, USUAL_AGENDA, START_MS + 12 * MINUTE_MS)).toBe(-2 * MINUTE_MS)
  })

  test('goes back to a part, which counts on', () => {
    const clock = after([[0, 'start'], [5, 'next'], [6, 'back']])
    expect(goneMinutes(clock, 8)).toEqual([7, 1, 0, 0, 0, 0, 0, 0])
  })

  test('moves on in a pause without counting', () => {
    const clock = after([[0, 'start'], [1, 'pause'], [2, 'next'], [3, 'next'], [4, 'back']])
    expect(clock).toMatchObject({ phase: 'paused', part: 1, sinceMs: null })
    expect(goneMinutes(clock, 9)).toEqual([1, 0, 0, 0, 0, 0, 0, 0])
  })

  test('is through after the last part, goes on in it by going back, and can begin anew', () => {
    const through = after([[0, 'start'], ...ROUND_PARTS.map((_part, at) => [at + 1, 'next'] as const)])
    expect(through).toMatchObject({ phase: 'through', part: 7, sinceMs: null })
    expect(goneMinutes(through, 99)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
    const again = actOnClock(through, 'back', { nowMs: START_MS, agenda: USUAL_AGENDA })
    expect(again).toMatchObject({ phase: 'running', part: 7 })
    expect(actOnClock(through, 'reset', { nowMs: START_MS, agenda: USUAL_AGENDA })).toEqual(READY_CLOCK)
  })

  test('passes over parts that have no minute', () => {
    const agenda: Agenda = { kind: 'own', minutes: [0, 10, 0, 0, 20, 0, 0, 0] }
    expect(after([[0, 'start']], agenda).part).toBe(1)
    expect(after([[0, 'start'], [1, 'next']], agenda).part).toBe(4)
    expect(after([[0, 'start'], [1, 'next'], [2, 'back']], agenda).part).toBe(1)
    expect(after([[0, 'start'], [1, 'next'], [2, 'next']], agenda).phase).toBe('through')
  })

  test.each([
    ['ready', [], ['pause', 'next', 'back', 'extend']],
    ['running in the first part', [[0, 'start']], ['start', 'back']],
    ['paused', [[0, 'start'], [1, 'pause']], ['pause', 'back']],
    ['through', [[0, 'start'], ...ROUND_PARTS.map(() => [1, 'next'] as const)], ['start', 'pause', 'next', 'extend']],
  ] as [string, [number, ClockAct][], ClockAct[]][])('%s, it is left as it is by what means nothing then', (_name, acts, without) => {
    const clock = after(acts)
    for (const act of without) expect(actOnClock(clock, act, { nowMs: START_MS + MINUTE_MS, agenda: USUAL_AGENDA })).toBe(clock)
  })

  test('a server whose own clock is put back takes no time away', () => {
    const clock = after([[10, 'start'], [4, 'next'], [6, 'pause']])
    expect(goneMinutes(clock, 9)).toEqual([0, 2, 0, 0, 0, 0, 0, 0])
    expect(partsGoneMs(after([[10, 'start']]), START_MS)[0]).toBe(0)
  })
})

/** Acts at some times, as data; a server's own clock may be put back between two of them. */
function someActs(seed: number, isPutBack: boolean): { act: ClockAct; nowMs: number; minutes: number }[] {
  const random = seeded(seed)
  let nowMs = START_MS
  return Array.from({ length: 300 }, () => {
    nowMs += isPutBack && random.int(10) === 0 ? -random.int(900_000) : random.int(400_000)
    const act = random.int(40) === 0 ? 'reset' : random.pick(CLOCK_ACTS.filter((one) => one !== 'reset'))
    return { act, nowMs, minutes: 1 + random.int(CLOCK_LIMITS.extendMinutes) }
  })
}

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed)

test.each(SEEDS)('whatever is done in whatever order, each ms of running is counted once (seed %i)', (seed) => {
  let clock = READY_CLOCK
  let [ranMs, lastMs] = [0, START_MS]
  for (const { act, nowMs, minutes } of someActs(seed, false)) {
    if (clock.phase === 'running') ranMs += nowMs - lastMs
    expect(roundGoneMs(clock, nowMs)).toBe(ranMs)
    clock = actOnClock(clock, act, { nowMs, agenda: USUAL_AGENDA, minutes })
    if (act === 'reset') ranMs = 0
    lastMs = nowMs
    expect(roundGoneMs(clock, nowMs)).toBe(ranMs)
    const kept = clock.stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
    const isAllKept = kept === clock.goneMs.reduce((sum, one) => sum + one)
    expect(isAllKept || clock.stretches.length === CLOCK_LIMITS.stretches).toBe(true)
  }
})

test.each(SEEDS)('whatever happens, also to the clock of the server, it can be kept and told (seed %i)', (seed) => {
  let clock = READY_CLOCK
  for (const { act, nowMs, minutes } of someActs(seed, true)) {
    const before = roundGoneMs(clock, nowMs)
    clock = actOnClock(clock, act, { nowMs, agenda: USUAL_AGENDA, minutes })
    expect(roundGoneMs(clock, nowMs)).toBe(act === 'reset' ? 0 : before)
    expect(parseClock(JSON.parse(JSON.stringify(clock)))).toEqual(clock)
  }
  expect(clock.stretches.length).toBeLessThanOrEqual(CLOCK_LIMITS.stretches)
  expect(JSON.stringify(clock).length).toBeLessThan(LIMITS.maxFactBytes / 2)
})

test('of more stretches than are kept the shortest go, and no time with them', () => {
  let clock = READY_CLOCK
  for (let at = 0; at < 150; at++) {
    clock = actOnClock(clock, 'start', { nowMs: START_MS + at * MINUTE_MS, agenda: USUAL_AGENDA })
    clock = actOnClock(clock, 'pause', { nowMs: START_MS + at * MINUTE_MS + (at % 3 === 0 ? 10 : 30_000), agenda: USUAL_AGENDA })
  }
  expect(clock.stretches).toHaveLength(100)
  expect(clock.stretches.every(({ fromMs, toMs }) => toMs - fromMs === 30_000)).toBe(true)
  expect(roundGoneMs(clock, 0)).toBe(100 * 30_000 + 50 * 10)
})

describe('a clock from outside', () => {
  test.each([
    undefined, null, 'ready', 7, [], {}, { ...READY_CLOCK, phase: 'late' }, { ...READY_CLOCK, phase: 'running' }, { ...READY_CLOCK, sinceMs: 5 },
    { ...READY_CLOCK, phase: 'running', sinceMs: -1 }, { ...READY_CLOCK, phase: 'running', sinceMs: 1.5 }, { ...READY_CLOCK, phase: 'running', sinceMs: '5' },
    { ...READY_CLOCK, part: 8 }, { ...READY_CLOCK, part: -1 }, { ...READY_CLOCK, part: 0.5 }, { ...READY_CLOCK, goneMs: [0] }, { ...READY_CLOCK, goneMs: { length: 8 } },
    { ...READY_CLOCK, goneMs: [0, 0, 0, 0, 0, 0, 0, NaN] }, { ...READY_CLOCK, goneMs: Array.from({ length: 8 }) }, { ...READY_CLOCK, extraMinutes: [0, 0, 0, 0, 0, 0, 0, 121] },
    { ...READY_CLOCK, stretches: [{ part: 0, fromMs: 2, toMs: 1 }] }, { ...READY_CLOCK, stretches: [null] }, { ...READY_CLOCK, stretches: {} },
    { ...READY_CLOCK, stretches: Array.from({ length: 101 }, () => ({ part: 0, fromMs: 1, toMs: 2 })) },
  ])('that is none is not taken: %j', (value) => {
    expect(parseClock(value)).toBeUndefined()
  })

  test('is taken without what came along', () => {
    const clock = { ...after([[0, 'start'], [1, 'next'], [2, 'pause']]), more: 'x' }
    expect(parseClock(clock)).toEqual(after([[0, 'start'], [1, 'next'], [2, 'pause']]))
  })
})
