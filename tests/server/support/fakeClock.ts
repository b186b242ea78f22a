import type { Cancel, Clock } from '../../../server/runtime/clock.ts'

interface Timer {
  atMs: number
  run: () => void
  periodMs?: number
}

/** Time that stands still until a test moves it, and turns of the event loop that a test ends. */
export class FakeClock implements Clock {
  #nowMs = 1_700_000_000_000
  #jumpedMs = 0
  /** How busy a test says the event loop is. */
  busy = 0
  readonly #timers = new Set<Timer>()
  readonly #turns = new Set<{ run: () => void }>()

  /** Timers that would still run. */
  get timerCount(): number {
    return this.#timers.size + this.#turns.size
  }

  nowMs(): number {
    return this.#nowMs + this.#jumpedMs
  }

  steadyMs(): number {
    return this.#nowMs
  }

  busyShare(): number {
    return this.busy
  }

  /** Sets the clock on the wall, as an administrator does; nothing comes due by that. */
  jump(ms: number): void {
    this.#jumpedMs += ms
  }

  after(delayMs: number, run: () => void): Cancel {
    return this.#add({ atMs: this.#nowMs + delayMs, run })
  }

  every(periodMs: number, run: () => void): Cancel {
    return this.#add({ atMs: this.#nowMs + periodMs, run, periodMs })
  }

  nextTurn(run: () => void): Cancel {
    const turn = { run }
    this.#turns.add(turn)
    return () => void this.#turns.delete(turn)
  }

  /** Ends the turn: runs what waits for it, then everything that resolved by that. */
  async turn(): Promise<void> {
    for (const turn of [...this.#turns]) {
      this.#turns.delete(turn)
      turn.run()
    }
    await settle()
  }

  /** Moves time on and runs what comes due, in order. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms
    for (let next = this.#nextDue(untilMs); next !== undefined; next = this.#nextDue(untilMs)) {
      this.#nowMs = next.atMs
      if (next.periodMs === undefined) this.#timers.delete(next)
      else next.atMs += next.periodMs
      next.run()
      await settle()
    }
    this.#nowMs = untilMs
  }

  #add(timer: Timer): Cancel {
    this.#timers.add(timer)
    return () => void this.#timers.delete(timer)
  }

  #nextDue(untilMs: number): Timer | undefined {
    return [...this.#timers].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0]
  }
}

/** Lets everything run that waits for promises only. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
