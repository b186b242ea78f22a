import type { Clock } from '../../runtime/clock.ts'
import { updateFrame } from '../../../shared/protocol/frames.ts'
import { canEdit } from '../../../shared/protocol/seats.ts'
import { joinUpdates } from '../../updates/joinUpdates.ts'
import type { StoredWrite, Write } from '../commit/pendingWrites.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import { PacedRounds, type Round } from '../wire/pacedRounds.ts'
import type { Seating } from '../wire/seating.ts'
import type { Session } from '../wire/session.ts'
import type { SlowReaders } from '../wire/slowReaders.ts'
import { toWire } from '../wire/wireFrames.ts'

/** Sending to viewers may take one part in so many of the time, as long as they need not wait too long for it. */
const SHARE = 3

export interface AudienceParts {
  seating: Seating
  slow: SlowReaders
  clock: Clock
  /** What was relayed so far, as a state vector, without what is `unsent` to those that it is asked for. */
  relayedStateVector(unsent: readonly Write[]): Uint8Array
  onFailure(error: unknown): void
}

/**
 * The viewers of a hall: what was relayed since their last update goes to all of them as one, and as the same bytes. A
 * thousand of them would otherwise cost a thousand writes to sockets for each move of anybody.
 */
export class Audience {
  readonly #parts: AudienceParts
  readonly #rounds: PacedRounds
  /** Relayed to who writes, and not to the viewers yet. */
  #waiting: StoredWrite[] = []

  constructor(parts: AudienceParts) {
    const { clock, onFailure } = parts
    this.#parts = parts
    this.#rounds = new PacedRounds({ clock, onFailure, begin: () => this.#begin() })
  }

  /** Whether viewers are served here; as long as something waits they are, or what is newer would overtake it. */
  get isServed(): boolean {
    return !this.#rounds.isIdle || this.#parts.seating.isHall
  }

  add(writes: readonly StoredWrite[]): void {
    this.#waiting.push(...writes)
    this.#rounds.request()
  }

  /** Who writes is sent everything at once, so what they would have got as a viewer has to come before. */
  seated(session: Session): void {
    const { slow, clock } = this.#parts
    if (!canEdit(session.seat) || slow.has(session)) return
    this.#rounds.hurry(session)
    if (this.#waiting.length > 0) session.sendWire(wireOf(this.#waiting), clock.steadyMs())
  }

  destroy(): void {
    this.#rounds.destroy()
  }

  #begin(): Round {
    const { seating, slow, clock, relayedStateVector } = this.#parts
    const writes = this.#waiting
    this.#waiting = []
    slow.find(seating.viewers, () => relayedStateVector(writes))
    const wire = wireOf(writes)
    return {
      to: seating.viewers.filter((viewer) => !slow.has(viewer)),
      give: (viewer) => viewer.sendWire(wire, clock.steadyMs()),
      gapMs: (spentMs) => Math.min(spentMs * SHARE, ROOM_LIMITS.hallUpdateMs),
    }
  }
}

function wireOf(writes: readonly StoredWrite[]): Uint8Array {
  const [first] = writes
  const update = writes.length === 1 && first ? first.update.bytes : joinUpdates(writes.map((write) => write.update))
  return toWire([updateFrame(update)])
}
