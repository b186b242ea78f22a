import { atom } from '@tldraw/state'
import { expect, test } from 'vitest'
import { momentOf } from '../../../../../client/pages/board/host/momentOf.ts'
import { actOnClock, READY_CLOCK, type RoundClock } from '../../../../../shared/interview/clock.ts'
import { USUAL_AGENDA } from '../../../../../shared/interview/agenda.ts'

const at = (nowMs: number) => ({ nowMs, agenda: USUAL_AGENDA })
const RUNNING = actOnClock(READY_CLOCK, 'start', at(60_000))

function moment(clock: RoundClock, serverMs: number | undefined) {
  const facts = { get: () => atom('clock', clock) }
  const serverTime = { nowMs: () => serverMs, closestMs: (wallMs: number) => Math.round(serverMs ?? wallMs) }
  return momentOf({ facts, serverTime } as unknown as Parameters<typeof momentOf>[0], 5)
}

test.each([
  ['nothing runs and the server’s time is not known', READY_CLOCK, undefined, { atMs: 5 }],
  ['nothing runs', READY_CLOCK, 90_000.4, { atMs: 90_000 }],
  ['the round runs', RUNNING, 90_000.4, { atMs: 90_000, roundMs: 30_000 }],
  ['the round runs and the server’s time is not known', RUNNING, undefined, { atMs: 5 }],
  ['it is paused', actOnClock(RUNNING, 'pause', at(80_000)), 900_000, { atMs: 900_000, roundMs: 20_000 }],
  ['it is through', { ...RUNNING, phase: 'through', sinceMs: null }, 900_000, { atMs: 900_000 }],
] as const)('a note’s moment when %s', (_when, clock, serverMs, expected) => {
  expect(moment(clock as RoundClock, serverMs)).toEqual(expected)
})
