import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { Fact, FactName } from '../../../shared/protocol/facts.ts'
import { mayEnter } from '../../../shared/protocol/lanes.ts'
import { seatFrame } from '../../../shared/protocol/ownFrames.ts'
import { canEdit, type Seat } from '../../../shared/protocol/seats.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Session } from '../wire/session.ts'
import type { Holding } from './holding.ts'
import type { RoomFacts } from './roomFacts.ts'

export interface StandingParts {
  lane: string
  facts: RoomFacts
  holding: Holding
  sessions: ReadonlySet<Session>
  clock: Clock
  /** Asks a session for what the room lacks. */
  ask(session: Session): void
  /** A session has another seat now. */
  onSeated(session: Session): void
}

/** Who may write, as it changes: by what holds for the board, and by the seat of each. */
export class Standing {
  readonly #parts: StandingParts

  constructor(parts: StandingParts) {
    this.#parts = parts
  }

  /** What a session is told when it comes. */
  framesFor(session: Session): Uint8Array[] {
    const isMoved = session.wantsSaved && session.seat !== session.keySeat
    return [...(isMoved ? [seatFrame(session.seat)] : []), ...this.#parts.facts.framesFor(session)]
  }

  /** Takes a value of a fact, if it is newer: tells it, and asks who may write again for what they hold. */
  setFact(name: FactName, fact: Fact): void {
    const { facts, sessions, clock } = this.#parts
    const heldBack = [...sessions].filter((session) => facts.holdsBack(session))
    facts.take(name, fact, sessions, clock.steadyMs())
    this.#askFor(heldBack)
  }

  /** What comes of a session behind this counts as coming from its new seat. */
  reseat(seatOf: (session: Session) => Seat): void {
    for (const session of this.#parts.sessions) {
      const seat = seatOf(session)
      if (!session.isOpen || seat === session.seat) continue
      session.sit(seat)
      this.#parts.onSeated(session)
      if (!mayEnter(this.#parts.lane, seat)) session.close(CLOSE.notFound)
      else this.#tellSeat(session)
    }
  }

  #tellSeat(session: Session): void {
    const { facts, clock } = this.#parts
    const frames = session.wantsSaved ? [seatFrame(session.seat), ...facts.framesFor(session)] : []
    session.sendAll(frames, clock.steadyMs())
    if (canEdit(session.seat)) this.#askFor([session])
  }

  #askFor(sessions: Iterable<Session>): void {
    for (const session of this.#parts.holding.askable(sessions)) this.#parts.ask(session)
  }
}
