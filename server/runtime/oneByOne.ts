/** Does one thing after the other, and lets so many wait for their turn. */
export class OneByOne {
  readonly #mostWaiting: number
  #inLine = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting
  }

  /** Resolves and rejects as `work` does; undefined, and it is never done, when too many wait already. */
  run<Result>(work: () => Promise<Result>): Promise<Result> | undefined {
    if (this.#inLine > this.#mostWaiting) return undefined
    this.#inLine++
    const done = this.#last.then(work).finally(() => this.#inLine--)
    this.#last = done.catch(() => {})
    return done
  }
}
