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
}

/** The machine's own clock. */
export function createSystemClock(): Clock {
  return {
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
