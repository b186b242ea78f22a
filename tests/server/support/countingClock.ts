import { createSystemClock, type Cancel, type Clock } from '../../../server/runtime/clock.ts'

/** The machine's clock, with a count of the timers that would still run. */
export class CountingClock implements Clock {
  readonly #clock = createSystemClock()
  readonly #running = new Set<object>()

  get timerCount(): number {
    return this.#running.size
  }

  nowMs(): number {
    return this.#clock.nowMs()
  }

  steadyMs(): number {
    return this.#clock.steadyMs()
  }

  after(delayMs: number, run: () => void): Cancel {
    return this.#once(run, (counted) => this.#clock.after(delayMs, counted))
  }

  every(periodMs: number, run: () => void): Cancel {
    const timer = {}
    this.#running.add(timer)
    return this.#ending(timer, this.#clock.every(periodMs, run))
  }

  nextTurn(run: () => void): Cancel {
    return this.#once(run, (counted) => this.#clock.nextTurn(counted))
  }

  busyShare(): number {
    return this.#clock.busyShare()
  }

  #once(run: () => void, start: (counted: () => void) => Cancel): Cancel {
    const timer = {}
    this.#running.add(timer)
    const cancel = start(() => {
      this.#running.delete(timer)
      run()
    })
    return this.#ending(timer, cancel)
  }

  #ending(timer: object, cancel: Cancel): Cancel {
    return () => {
      this.#running.delete(timer)
      cancel()
    }
  }
}
