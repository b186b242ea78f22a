import type { Opening } from '../sync/openBoard.ts'

/** A board whose opening was begun before the page that shows it was there: that page takes it, or it is closed. */
export class BegunOpening {
  readonly #wanted = new AbortController()
  #opening: Promise<Opening> | undefined
  readonly #pause: () => Promise<void>
  #isOver = false

  /**
   * @param mayOpen how, once it may be opened; not done when somebody did not wait for it
   * @param pause resolves when whoever draws can do without the page for a while, which is what showing a board takes
   */
  constructor(mayOpen: Promise<((signal: AbortSignal) => Promise<Opening>) | undefined>, pause: () => Promise<void>) {
    this.#pause = pause
    addEventListener('popstate', () => this.end(), { signal: this.#wanted.signal })
    void mayOpen.then((open) => {
      if (this.#isOver || open === undefined) return
      this.#opening = open(this.#wanted.signal)
      // Whoever takes it hears of it; without its code nobody comes to take it.
      this.#opening.catch(() => undefined)
    })
  }

  /** What was begun, once, for whoever shows it as soon as it is there; undefined where nothing was. */
  take(signal: AbortSignal): Promise<Opening> | undefined {
    if (this.#isOver) return undefined
    this.#isOver = true
    signal.addEventListener('abort', () => this.#wanted.abort(), { once: true })
    return this.#opening?.then(async (opening) => {
      await this.#pause()
      return opening
    })
  }

  /** Nobody will take it. */
  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#wanted.abort()
    void this.#opening?.then((opening) => { if (opening.kind === 'open') opening.board.destroy() }, () => undefined)
  }
}
