import { FACTS, factValue, holdOn, type Fact, type FactName } from '../../../shared/protocol/facts.ts'
import { factFrame } from '../../../shared/protocol/ownFrames.ts'
import type { Session } from '../wire/session.ts'

/** The facts of a board as its room tells them; nobody is told one that is not for their seat. */
export class RoomFacts {
  #facts: ReadonlyMap<FactName, Fact>

  /** @param stored those that were set so far */
  constructor(stored: ReadonlyMap<FactName, Fact>) {
    this.#facts = stored
  }

  /** Whether a session may not write now, although its seat writes. */
  holdsBack({ seat }: Session): boolean {
    const [pause, ended] = [factValue(this.#facts, 'pause'), factValue(this.#facts, 'ended')]
    return holdOn(seat, { pause, ended }) !== undefined
  }

  /** What a session is told when it comes. */
  framesFor(session: Session): Uint8Array[] {
    return [...this.#facts].flatMap(([name, fact]) => (isFor(session, name) ? [factFrame(name, fact)] : []))
  }

  /**
   * Takes a value that is newer, and tells it; of two that were stored at about the same time the older may come last.
   */
  take(name: FactName, fact: Fact, sessions: Iterable<Session>, nowMs: number): void {
    if (fact.version <= (this.#facts.get(name)?.version ?? 0)) return
    this.#facts = new Map(this.#facts).set(name, fact)
    const frame = factFrame(name, fact)
    for (const session of sessions) if (isFor(session, name)) session.send(frame, nowMs)
  }
}

function isFor({ seat, wantsSaved }: Session, name: FactName): boolean {
  return wantsSaved && FACTS[name].mayRead.includes(seat)
}
