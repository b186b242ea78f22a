import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { Cancel, Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import { updateFrame } from '../../../shared/protocol/frames.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from './session.ts'

interface Lag {
  /** What the session had been sent when it fell behind. */
  stateVector: Uint8Array
  /** The least it owed since then, and when. */
  leastBytes: number
  sinceMs: number
}

export interface SlowReadersParts {
  clock: Clock
  /** All that was received since then, as one update. */
  lackedBy(stateVector: Uint8Array): Uint8Array
  onFailure(error: unknown): void
  /** Runs when all that was received is written. */
  whenWritten(run: () => void): void
  /** Tells a session again what it went without besides updates. */
  onCaughtUp(session: Session): void
}

/**
 * Sessions that read more slowly than others write. They are sent no updates until they have read what they owe, and
 * then all they missed as one: it holds nothing that was overwritten meanwhile, and until then it takes no memory.
 */
export class SlowReaders {
  readonly #parts: SlowReadersParts
  /** Made when somebody falls behind, which hardly any room sees. */
  #lags: Map<Session, Lag> | undefined
  #cancelLook: Cancel | undefined

  constructor(parts: SlowReadersParts) {
    this.#parts = parts
  }

  has(session: Session): boolean {
    return this.#lags?.has(session) ?? false
  }

  /**
   * Finds who of these is behind; call before something is relayed that the doc does not hold yet.
   *
   * @param sentSoFar what they were sent, as a state vector
   */
  find(among: Iterable<Session>, sentSoFar: () => Uint8Array): void {
    const slow: Session[] = []
    for (const session of among) if (session.isBehind && !this.has(session)) slow.push(session)
    if (slow.length === 0) return
    const stateVector = sentSoFar()
    const sinceMs = this.#parts.clock.steadyMs()
    const lags = (this.#lags ??= new Map())
    for (const session of slow) lags.set(session, { stateVector, leastBytes: session.backlogBytes, sinceMs })
    this.#lookSoon()
  }

  leave(session: Session): void {
    this.#lags?.delete(session)
  }

  destroy(): void {
    this.#cancelLook?.()
    this.#lags?.clear()
  }

  #lookSoon(): void {
    const { clock, onFailure } = this.#parts
    this.#cancelLook ??= clock.after(ROOM_LIMITS.slowLookMs, guarded(onFailure, () => this.#lookAtAll()))
  }

  #lookAtAll(): void {
    this.#cancelLook = undefined
    for (const [session, lag] of this.#lags ?? []) this.#look(session, lag)
    if (this.#lags?.size) this.#lookSoon()
  }

  #look(session: Session, lag: Lag): void {
    const { clock } = this.#parts
    const nowMs = clock.steadyMs()
    if (session.backlogBytes <= ROOM_LIMITS.caughtUpBytes) {
      this.#lags?.delete(session)
      return this.#catchUp(session, lag)
    }
    if (session.backlogBytes < lag.leastBytes) Object.assign(lag, { leastBytes: session.backlogBytes, sinceMs: nowMs })
    if (nowMs - lag.sinceMs >= ROOM_LIMITS.maxStallMs) session.close(CLOSE.overloaded)
  }

  #catchUp(session: Session, { stateVector }: Lag): void {
    const { clock, lackedBy, whenWritten, onCaughtUp } = this.#parts
    const missed = updateFrame(lackedBy(stateVector))
    whenWritten(() => {
      session.send(missed, clock.steadyMs())
      onCaughtUp(session)
    })
  }
}
