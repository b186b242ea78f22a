import { partMinutes, ROUND_PARTS, type Agenda } from './agenda.ts'

/** A time in which a part ran without a break; ms since 1970 by the server's clock. */
export interface Stretch {
  /** Its place in `ROUND_PARTS`. */
  part: number
  fromMs: number
  toMs: number
}

/** The clock of a round, with all that is needed to say at any moment how long each part has run. */
export interface RoundClock {
  phase: 'ready' | 'running' | 'paused' | 'through'
  /** The part that runs, or goes on next; its place in `ROUND_PARTS`. */
  part: number
  /** Since when it runs, ms since 1970 by the server's clock; null unless running. */
  sinceMs: number | null
  /** What each part ran before that, in ms. */
  goneMs: readonly number[]
  /** What the host gave each part beyond its budget, in minutes. */
  extraMinutes: readonly number[]
  /** What ran before, the earliest first: without the shortest, where there were more than are kept. */
  stretches: readonly Stretch[]
}

export const CLOCK_ACTS = ['start', 'pause', 'next', 'back', 'extend', 'reset'] as const
export type ClockAct = (typeof CLOCK_ACTS)[number]

export const CLOCK_LIMITS = { stretches: 100, extendMinutes: 30, extraMinutes: 120 } as const

export const MINUTE_MS = 60_000

const ZEROS: readonly number[] = ROUND_PARTS.map(() => 0)

export const READY_CLOCK: RoundClock = {
  phase: 'ready', part: 0, sinceMs: null, goneMs: ZEROS, extraMinutes: ZEROS, stretches: [],
}

/** When an act is done, and what it goes by. */
export interface ActMoment {
  /** Ms since 1970 by the server's clock. */
  nowMs: number
  /** Parts without a minute in it are passed over. */
  agenda: Agenda
  /** How many `extend` gives. */
  minutes?: number | undefined
}

/** The clock after an act; the same one where the act means nothing now. */
export function actOnClock(clock: RoundClock, act: ClockAct, moment: ActMoment): RoundClock {
  const { nowMs, agenda, minutes = 1 } = moment
  switch (act) {
    case 'start':
      return start(clock, moment)
    case 'pause':
      return clock.phase === 'running' ? { ...stopped(clock, nowMs), phase: 'paused' } : clock
    case 'next':
      return isUnderWay(clock) ? turned(clock, partAfter(clock, agenda, 1), nowMs) : clock
    case 'back':
      return back(clock, moment)
    case 'extend':
      return isUnderWay(clock) ? extended(clock, minutes) : clock
    case 'reset':
      return READY_CLOCK
  }
}

/** Whether the round has begun and is not through: what it takes to go to another part. */
export function isUnderWay({ phase }: RoundClock): boolean {
  return phase === 'running' || phase === 'paused'
}

function start(clock: RoundClock, { nowMs, agenda }: ActMoment): RoundClock {
  if (clock.phase === 'paused') return { ...clock, phase: 'running', sinceMs: nowMs }
  if (clock.phase !== 'ready') return clock
  const first = partAfter({ ...clock, part: -1 }, agenda, 1) ?? 0
  return { ...clock, phase: 'running', part: first, sinceMs: nowMs }
}

function back(clock: RoundClock, { nowMs, agenda }: ActMoment): RoundClock {
  // A round that was called through goes on in its last part.
  if (clock.phase === 'through') return { ...clock, phase: 'running', sinceMs: nowMs }
  const before = partAfter(clock, agenda, -1)
  return isUnderWay(clock) && before !== undefined ? turned(clock, before, nowMs) : clock
}

/** In another part, running if it ran; through where there is none. */
function turned(clock: RoundClock, part: number | undefined, nowMs: number): RoundClock {
  const before = stopped(clock, nowMs)
  if (part === undefined) return { ...before, phase: 'through' }
  return clock.phase === 'running' ? { ...before, part, sinceMs: nowMs } : { ...before, part }
}

function stopped(clock: RoundClock, nowMs: number): RoundClock {
  const { part, sinceMs } = clock
  if (sinceMs === null) return clock
  // The server's own clock may have been put back meanwhile.
  const ranMs = Math.max(0, nowMs - sinceMs)
  if (ranMs === 0) return { ...clock, sinceMs: null }
  return {
    ...clock,
    sinceMs: null,
    goneMs: clock.goneMs.map((gone, at) => (at === part ? gone + ranMs : gone)),
    stretches: withoutShortest([...clock.stretches, { part, fromMs: sinceMs, toMs: sinceMs + ranMs }]),
  }
}

function withoutShortest(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length <= CLOCK_LIMITS.stretches) return stretches
  const lengths = stretches.map(({ fromMs, toMs }) => toMs - fromMs)
  const shortest = lengths.indexOf(Math.min(...lengths))
  return stretches.filter((_stretch, at) => at !== shortest)
}

function extended(clock: RoundClock, minutes: number): RoundClock {
  const extraMinutes = clock.extraMinutes.map((extra, at) => {
    return at === clock.part ? Math.min(extra + minutes, CLOCK_LIMITS.extraMinutes) : extra
  })
  return { ...clock, extraMinutes }
}

function partAfter({ part }: RoundClock, agenda: Agenda, by: 1 | -1): number | undefined {
  const minutes = partMinutes(agenda)
  for (let at = part + by; at >= 0 && at < ROUND_PARTS.length; at += by) if (minutes[at]! > 0) return at
  return undefined
}

/** When the round began, ms since 1970 by the server's clock; undefined before. */
export function startedMs({ stretches, sinceMs }: RoundClock): number | undefined {
  return stretches[0]?.fromMs ?? sinceMs ?? undefined
}

/** What each part has run by now, in ms. */
export function partsGoneMs({ part, sinceMs, goneMs }: RoundClock, nowMs: number): number[] {
  const runs = sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs)
  return goneMs.map((gone, at) => (at === part ? gone + runs : gone))
}

/** What the round has run by now without its pauses, in ms. */
export function roundGoneMs(clock: RoundClock, nowMs: number): number {
  return partsGoneMs(clock, nowMs).reduce((total, gone) => total + gone, 0)
}

/** What each part may take, in ms: its minutes and what the host added. */
export function partBudgetsMs({ extraMinutes }: RoundClock, agenda: Agenda): number[] {
  return partMinutes(agenda).map((minutes, at) => (minutes + extraMinutes[at]!) * MINUTE_MS)
}

/** What is left of the part that runs, in ms; below 0 when it runs over. */
export function partLeftMs(clock: RoundClock, agenda: Agenda, nowMs: number): number {
  return partBudgetsMs(clock, agenda)[clock.part]! - partsGoneMs(clock, nowMs)[clock.part]!
}
