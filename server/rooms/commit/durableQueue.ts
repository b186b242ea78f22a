/** Runs what has to wait until all that was received before it is durable, in order. */
export class DurableQueue {
  #received = 0
  #durable = 0
  #waiting: { after: number; run: () => void }[] = []

  /** A write came that is to be stored. */
  received(): void {
    this.#received++
  }

  /** So many more writes are durable, the oldest first. */
  stored(count: number): void {
    this.#durable += count
    if (this.#waiting.length === 0) return
    const ready = this.#waiting.filter(({ after }) => after <= this.#durable)
    this.#waiting = this.#waiting.filter(({ after }) => after > this.#durable)
    for (const { run } of ready) run()
  }

  whenDurable(run: () => void): void {
    if (this.#durable === this.#received) run()
    else this.#waiting.push({ after: this.#received, run })
  }
}
