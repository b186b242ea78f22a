import type { SteadyClock } from './serverTime.ts'

/** The time and the timers of a page. */
export function browserClock(): SteadyClock {
  return {
    nowMs: () => performance.now(),
    set: (callback, ms) => setTimeout(callback, ms),
    clear: (timer) => clearTimeout(timer as number),
  }
}
