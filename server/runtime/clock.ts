import { performance } from 'node:perf_hooks'

/** Stops a timer; calling it again does nothing. */
export type Cancel = () => void

/** Time as a parameter, so that tests move it by hand and a forgotten timer can be counted. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number
  /** Milliseconds since some moment, with fractions, for measuring; never jumps. */
  steadyMs(): number
  after(delayMs: number, run: () => void): Cancel
  every(periodMs: number, run: () => void): Cancel
  /** Runs once everything that has already arrived at this process was handled. */
  nextTurn(run: () => void): Cancel
  /** The share of the last moments in which the event loop had something to do, 0 to 1. */
  busyShare(): number
}

/** Over so many milliseconds it is looked how busy the event loop is. */
const LOOK_MS = 50

/** The machine's own clock. */
export function createSystemClock(): Clock {
  const busyShare = watchLoop()
  return {
    busyShare,
    nowMs: () => Date.now(),
    steadyMs: () => performance.now(),
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs)
      return () => clearTimeout(timer)
    },
    every(periodMs, run) {
      const timer = setInterval(run, periodMs)
      return () => clearInterval(timer)
    },
    nextTurn(run) {
      const turn = setImmediate(run)
      return () => clearImmediate(turn)
    },
  }
}

/** Waits for `work`, but no longer than `limitMs`; leaves no timer behind. */
export async function waitAtMost(clock: Clock, limitMs: number, work: Promise<unknown>): Promise<void> {
  let cancel: Cancel = () => {}
  const limit = new Promise<void>((resolve) => {
    cancel = clock.after(limitMs, resolve)
  })
  await Promise.race([work, limit]).finally(cancel)
}

/** Tells how busy the event loop was, over the last {@link LOOK_MS} before it was last asked after that time. */
function watchLoop(): () => number {
  let [since, sinceMs, share] = [performance.eventLoopUtilization(), performance.now(), 0]
  return () => {
    const nowMs = performance.now()
    if (nowMs - sinceMs < LOOK_MS) return share
    const until = performance.eventLoopUtilization()
    share = performance.eventLoopUtilization(until, since).utilization
    ;[since, sinceMs] = [until, nowMs]
    return share
  }
}
