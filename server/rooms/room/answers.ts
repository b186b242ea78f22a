import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { Cancel, Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import { step2Frame } from '../../../shared/protocol/frames.ts'
import type { RoomDoc } from '../doc/roomDoc.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from '../wire/session.ts'

export interface AnswersParts {
  doc: RoomDoc
  clock: Clock
  sessions: ReadonlySet<Session>
  /** Runs when all that was received is written. */
  whenWritten(run: () => void): void
  onFailure(error: unknown): void
}

/** So far ahead of its pace an answer may go: most boards are small, and people come together. */
const AHEAD_MS = 20

/** Answers step 1: with all that is in the log and that its sender lacks. */
export class Answers {
  readonly #parts: AnswersParts
  /**
   * What was last sent to somebody who had nothing; all who have nothing get the same bytes, which then lie in memory
   * once.
   */
  #whole: { version: number; frame: Uint8Array } | undefined
  /** When the next large one may go. */
  #nextMs = 0
  readonly #waiting = new Set<Cancel>()

  constructor(parts: AnswersParts) {
    this.#parts = parts
  }

  answer(session: Session, stateVector: Uint8Array): void {
    const { clock, whenWritten } = this.#parts
    // Asking costs its sender a few bytes and the server the whole board.
    if (!session.mayAsk(clock.steadyMs())) return session.close(CLOSE.tooMuch)
    const frame = this.#frameFor(stateVector)
    if (frame === undefined) return session.close(CLOSE.malformed)
    session.answered(frame.byteLength, clock.steadyMs())
    if (frame.byteLength > ROOM_LIMITS.caughtUpBytes) this.#relieve(frame.byteLength)
    whenWritten(() => this.#send(session, frame))
  }

  /** Ends all timers. */
  destroy(): void {
    for (const cancel of this.#waiting) cancel()
    this.#waiting.clear()
  }

  /**
   * Large ones go one after the other, at a pace that leaves the server to other rooms: what a socket is given is
   * copied at once.
   */
  #send(session: Session, frame: Uint8Array): void {
    const { clock } = this.#parts
    const nowMs = clock.steadyMs()
    const waitMs = frame.byteLength < ROOM_LIMITS.caughtUpBytes ? 0 : this.#nextMs - nowMs
    if (waitMs < AHEAD_MS) return this.#sendNow(session, frame)
    this.#nextMs += frame.byteLength / ROOM_LIMITS.answerBytesPerMs
    const cancel = clock.after(waitMs, guarded(this.#parts.onFailure, () => {
      this.#waiting.delete(cancel)
      session.send(frame, clock.steadyMs())
    }))
    this.#waiting.add(cancel)
  }

  #sendNow(session: Session, frame: Uint8Array): void {
    const nowMs = this.#parts.clock.steadyMs()
    if (frame.byteLength >= ROOM_LIMITS.caughtUpBytes) {
      this.#nextMs = Math.max(this.#nextMs, nowMs) + frame.byteLength / ROOM_LIMITS.answerBytesPerMs
    }
    session.send(frame, nowMs)
  }

  #frameFor(stateVector: Uint8Array): Uint8Array | undefined {
    const { doc } = this.#parts
    const isWhole = stateVector.byteLength === 1 && stateVector[0] === 0
    if (isWhole && this.#whole?.version === doc.version) return this.#whole.frame
    try {
      const frame = step2Frame(doc.lackedBy(stateVector))
      if (isWhole) this.#whole = { version: doc.version, frame }
      return frame
    } catch {
      return undefined
    }
  }

  /** Makes room for so many bytes by closing who has most left unread: the bytes of all that is owed lie in memory. */
  #relieve(bytes: number): void {
    let owed = bytes
    for (const { backlogBytes } of this.#parts.sessions) owed += backlogBytes
    if (owed <= ROOM_LIMITS.maxOwedBytes) return
    for (const session of [...this.#parts.sessions].sort((a, b) => b.backlogBytes - a.backlogBytes)) {
      if (owed <= ROOM_LIMITS.maxOwedBytes) return
      owed -= session.backlogBytes
      session.cutOff(CLOSE.overloaded)
    }
  }
}
