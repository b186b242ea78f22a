import type { Clock } from './clock.ts'

/** How long everybody may stand still for work that can wait; half of what lies between two moves of a cursor. */
const SLICE_MS = 8

/** The pace of work that takes long: a slice of it in each turn of the event loop. */
export class Turns {
  readonly #clock: Clock
  #sinceMs: number

  constructor(clock: Clock) {
    this.#clock = clock
    this.#sinceMs = clock.steadyMs()
  }

  get isOver(): boolean {
    return this.#clock.steadyMs() - this.#sinceMs >= SLICE_MS
  }

  async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#clock.nextTurn(resolve)
    })
    this.#sinceMs = this.#clock.steadyMs()
  }
}
