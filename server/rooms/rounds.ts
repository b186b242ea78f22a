import type { Cancel, Clock } from '../runtime/clock.ts'

/** A period is walked in this many steps. */
const STEPS = 50

/**
 * Visits everything once in a period, a few at each step: all of them at once would hold up every message, and a timer
 * for each takes more memory than its place in here.
 */
export class Rounds {
  readonly #clock: Clock
  readonly #stepMs: number
  /** In the order of their turns. */
  readonly #visits = new Set<() => void>()
  /** Visits that are due, in parts of a step. */
  #due = 0
  #stop: Cancel | undefined

  constructor(clock: Clock, periodMs: number) {
    this.#clock = clock
    this.#stepMs = periodMs / STEPS
  }

  /** Has `visit` called once in every period from now on. */
  join(visit: () => void): Cancel {
    this.#visits.add(visit)
    this.#stop ??= this.#clock.every(this.#stepMs, () => this.#step())
    return () => this.#leave(visit)
  }

  #leave(visit: () => void): void {
    if (!this.#visits.delete(visit) || this.#visits.size > 0) return
    this.#stop?.()
    this.#stop = undefined
    this.#due = 0
  }

  #step(): void {
    for (this.#due += this.#visits.size; this.#due >= STEPS; this.#due -= STEPS) {
      const [next] = this.#visits
      if (next === undefined) return
      this.#visits.delete(next)
      this.#visits.add(next)
      next()
    }
  }
}
