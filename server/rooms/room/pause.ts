import { pausedFrame } from '../../../shared/protocol/ownFrames.ts'
import type { Session } from '../wire/session.ts'

/**
 * Whether the host has paused the editors of a room. What one of them writes meanwhile is not taken, and neither is what
 * builds on that; when the pause is over it is asked for by step 1, and the step 2 that answers carries all of it. The same
 * holds for anybody whose writes leave a gap, since what the room took of them would wait for what may never come.
 */
export class Pause {
  #isOn: boolean
  /** Those who hold writes that the room did not take; made by the first of them, since most rooms see none. */
  #holding: WeakSet<Session> | undefined

  constructor(isOn: boolean) {
    this.#isOn = isOn
  }

  get isOn(): boolean {
    return this.#isOn
  }

  /** Whether a write is not to be taken now. */
  refuses(session: Session, isStep2: boolean): boolean {
    if (this.#isOn && session.seat === 'editor') this.hold(session)
    else if (isStep2) this.#holding?.delete(session)
    return this.#holding?.has(session) ?? false
  }

  /** Takes nothing of a session before its next step 2. */
  hold(session: Session): void {
    (this.#holding ??= new WeakSet()).add(session)
  }

  welcome(session: Session, nowMs: number): void {
    if (this.#isOn && session.wantsSaved) session.send(pausedFrame(true), nowMs)
  }

  set(isOn: boolean, sessions: Iterable<Session>, step1: () => Uint8Array, nowMs: number): void {
    if (isOn === this.#isOn) return
    this.#isOn = isOn
    for (const session of sessions) {
      if (session.wantsSaved) session.send(pausedFrame(isOn), nowMs)
      if (!isOn && this.#holding?.has(session)) session.send(step1(), nowMs)
    }
  }
}
