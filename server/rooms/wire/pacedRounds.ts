import type { Cancel, Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import type { Session } from './session.ts'

/** How long one turn of the event loop goes to a round: whoever writes waits no longer than that for it. */
const SLICE_MS = 8

/** Timers take whole milliseconds. */
const MIN_WAIT_MS = 1

/** Something that many sessions are given. */
export interface Round {
  to: Iterable<Session>
  give(session: Session): void
  /**
   * How long after its beginning the next one may begin.
   *
   * @param spentMs what giving it to all of them took
   */
  gapMs(spentMs: number): number
}

export interface PacedRoundsParts {
  clock: Clock
  /** Gathers what waits. */
  begin(): Round
  onFailure(error: unknown): void
}

/**
 * Gives many sessions something, again and again: a slice of them in each turn of the event loop, because a thousand
 * writes take longer than a move may wait. One round begins when the one before is over and its gap has passed; while
 * nothing waits there is no timer.
 */
export class PacedRounds {
  readonly #parts: PacedRoundsParts
  /** Who is still to be given what goes round; undefined while nothing does. */
  #round: { left: Set<Session>; give: Round['give'] } | undefined
  #isWanted = false
  #cancel: Cancel | undefined
  #nextMs = 0

  constructor(parts: PacedRoundsParts) {
    this.#parts = parts
  }

  get isIdle(): boolean {
    return this.#round === undefined && !this.#isWanted
  }

  /** Something waits. */
  request(): void {
    this.#isWanted = true
    if (this.#round === undefined && this.#cancel === undefined) this.#schedule()
  }

  /** Gives a session at once what goes round, if it did not get it yet. */
  hurry(session: Session): void {
    if (this.#round?.left.delete(session)) this.#round.give(session)
  }

  destroy(): void {
    this.#cancel?.()
    this.#cancel = undefined
    this.#round = undefined
  }

  #schedule(): void {
    const { clock } = this.#parts
    const waitMs = this.#nextMs - clock.steadyMs()
    this.#cancel = waitMs < MIN_WAIT_MS
      ? clock.nextTurn(guarded(this.#fail, () => this.#begin()))
      : clock.after(waitMs, guarded(this.#fail, () => this.#begin()))
  }

  /** A round that fails is over. */
  readonly #fail = (error: unknown): void => {
    this.#round = undefined
    this.#parts.onFailure(error)
  }

  #begin(): void {
    this.#cancel = undefined
    const startMs = this.#parts.clock.steadyMs()
    this.#isWanted = false
    const { to, give, gapMs } = this.#parts.begin()
    this.#round = { left: new Set(to), give }
    this.#go(0, (spentMs) => {
      this.#nextMs = startMs + gapMs(spentMs)
    })
  }

  #go(spentBeforeMs: number, onDone: (spentMs: number) => void): void {
    this.#cancel = undefined
    const { clock } = this.#parts
    const startMs = clock.steadyMs()
    const { left, give } = this.#round ?? NOTHING
    for (const session of left) {
      if (clock.steadyMs() - startMs >= SLICE_MS) break
      left.delete(session)
      give(session)
    }
    const spentMs = spentBeforeMs + clock.steadyMs() - startMs
    if (left.size > 0) {
      this.#cancel = clock.nextTurn(guarded(this.#fail, () => this.#go(spentMs, onDone)))
      return
    }
    this.#round = undefined
    onDone(spentMs)
    if (this.#isWanted) this.#schedule()
  }
}

const NOTHING = { left: new Set<Session>(), give: () => {} }
