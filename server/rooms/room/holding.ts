import type { Session } from '../wire/session.ts'

/**
 * Who holds writes that the room did not take. What somebody writes while they are held back is not taken, and neither
 * is what builds on that; when they may write again it is asked for by step 1, and the step 2 that answers carries all
 * of it. The same holds for anybody whose writes leave a gap, since what the room took of them would wait for what may
 * never come.
 */
export class Holding {
  readonly #isHeldBack: (session: Session) => boolean
  /** Made by the first of them, since most rooms see none. */
  #holding: WeakSet<Session> | undefined

  /** @param isHeldBack whether a session may not write now, although its seat writes */
  constructor(isHeldBack: (session: Session) => boolean) {
    this.#isHeldBack = isHeldBack
  }

  /** Whether a write is not to be taken now. */
  refuses(session: Session, isStep2: boolean): boolean {
    if (this.#isHeldBack(session)) this.hold(session)
    else if (isStep2) this.#holding?.delete(session)
    return this.#holding?.has(session) ?? false
  }

  /** Takes nothing of a session before its next step 2. */
  hold(session: Session): void {
    (this.#holding ??= new WeakSet()).add(session)
  }

  /** Those who hold something, and may write. */
  askable(sessions: Iterable<Session>): Session[] {
    return [...sessions].filter((session) => this.#holding?.has(session) === true && !this.#isHeldBack(session))
  }
}
