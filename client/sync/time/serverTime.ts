import { atom, type Signal } from '@tldraw/state'

/** What a server's time is taken from: a clock that never jumps, and timers. */
export interface SteadyClock {
  /** Ms since some moment. */
  nowMs(): number
  set(callback: () => void, ms: number): unknown
  clear(timer: unknown): void
}

interface Sample {
  /** The server's time less this one's steady time, in ms. */
  offsetMs: number
  /** How far that can be off: half the way there and back. */
  errorMs: number
  /** By the steady clock. */
  atMs: number
}

/** How many answers are waited for in a row; the quickest counts. */
const ANSWERS = 5
const REPEAT_MS = 60_000
/** An answer that takes longer says too little. */
const MAX_TRIP_MS = 10_000
/** By how much two clocks of quartz part, at most. */
const DRIFT = 0.0002
/** Rounding of both ends. */
const SLACK_MS = 5
/** Steps back up to this are waited out. */
const HELD_BACK_MS = 2_000

/**
 * The server's time, as this client knows it from asking: by a steady clock, so that no setting of this computer's own
 * clock matters. It is off by half of the quickest way there and back at most, and by nothing when both ways are alike.
 */
export class ServerTime {
  readonly #clock: SteadyClock
  readonly #best = atom<Sample | undefined>('server time', undefined)
  #send: ((asked: number) => void) | undefined
  #left = 0
  #timer: unknown
  #shownMs = 0

  constructor(clock: SteadyClock) {
    this.#clock = clock
  }

  /** Changes with each better estimate; undefined before the first. */
  get estimate(): Signal<unknown> {
    return this.#best
  }

  /** Ms since 1970 by the server's clock; undefined before the first answer. Goes back only when it is corrected. */
  nowMs(): number | undefined {
    const best = this.#best.get()
    if (best === undefined) return undefined
    const now = this.#clock.nowMs() + best.offsetMs
    const isHeld = now < this.#shownMs && this.#shownMs - now <= HELD_BACK_MS
    this.#shownMs = isHeld ? this.#shownMs : now
    return this.#shownMs
  }

  /** The same in whole ms, for what is kept or told; before the first answer this computer's own clock, `wallMs`. */
  closestMs(wallMs: number): number {
    return Math.round(this.nowMs() ?? wallMs)
  }

  /** A socket has opened, and `send` asks the server over it; asks at once, and again every minute. */
  opened(send: (asked: number) => void): void {
    this.#send = send
    this.ask()
  }

  closed(): void {
    this.#send = undefined
    this.#clock.clear(this.#timer)
  }

  /** Asks anew; also when this computer may have slept, because a steady clock may have stood still meanwhile. */
  ask(): void {
    if (this.#send === undefined) return
    this.#left = ANSWERS
    this.#clock.clear(this.#timer)
    this.#timer = this.#clock.set(() => this.ask(), REPEAT_MS)
    this.#askOnce()
  }

  /** An answer: the time that was sent with the question, and the server's. */
  heard({ asked, ms }: { asked: number; ms: number }): void {
    const nowMs = this.#clock.nowMs()
    const tripMs = nowMs - asked
    if (tripMs < 0) return
    // A page that was busy with its first drawing hears late; then it is asked once more.
    if (tripMs > MAX_TRIP_MS) return this.#askOnce()
    this.#take({ offsetMs: ms + tripMs / 2 - nowMs, errorMs: tripMs / 2, atMs: nowMs })
    this.#left -= 1
    if (this.#left > 0) this.#askOnce()
  }

  #askOnce(): void {
    this.#send?.(Math.floor(this.#clock.nowMs()))
  }

  #take(sample: Sample): void {
    const best = this.#best.get()
    if (best === undefined) return void this.#best.set(sample)
    const errorNow = best.errorMs + (sample.atMs - best.atMs) * DRIFT
    // Both cannot be right: a clock was set, or this computer slept.
    const isRefuted = Math.abs(sample.offsetMs - best.offsetMs) > errorNow + sample.errorMs + SLACK_MS
    if (isRefuted || sample.errorMs <= errorNow) this.#best.set(sample)
  }
}
