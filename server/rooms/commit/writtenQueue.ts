/** Runs what has to wait until all that was received before it is written, in order. */
export class WrittenQueue {
  #received = 0
  #written = 0
  #waiting: { after: number; run: () => void }[] = []

  /** A write came that is to be stored. */
  received(): void {
    this.#received++
  }

  /** So many more writes are in the log, the oldest first. */
  stored(count: number): void {
    this.#written += count
    if (this.#waiting.length === 0) return
    const ready = this.#waiting.filter(({ after }) => after <= this.#written)
    this.#waiting = this.#waiting.filter(({ after }) => after > this.#written)
    for (const { run } of ready) run()
  }

  whenWritten(run: () => void): void {
    if (this.#written === this.#received) run()
    else this.#waiting.push({ after: this.#received, run })
  }
}
