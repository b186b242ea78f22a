import { createSystemClock, type Clock } from '../../server/runtime/clock.ts'

/** The system's clock, so many times faster: what takes a day happens in minutes, in the same order. */
export function createFastClock(factor: number): Clock {
  const system = createSystemClock()
  const startMs = system.nowMs()
  return {
    nowMs: () => Math.round(startMs + (system.nowMs() - startMs) * factor),
    steadyMs: () => system.steadyMs() * factor,
    after: (delayMs, run) => system.after(delayMs / factor, run),
    every: (periodMs, run) => system.every(periodMs / factor, run),
    nextTurn: system.nextTurn,
    busyShare: system.busyShare,
  }
}
