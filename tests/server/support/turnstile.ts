/** Lets everything pass, until it is told to hold it. Errors that are put in meet those who pass, first come first served. */
export class Turnstile {
  failures: Error[] = []
  #held: Promise<void> | undefined
  #release = (): void => {}

  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#release = resolve
    })
  }

  release(): void {
    this.#held = undefined
    this.#release()
  }

  async pass(): Promise<void> {
    await this.#held
    const failure = this.failures.shift()
    if (failure !== undefined) throw failure
  }
}
