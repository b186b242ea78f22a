import { LIMITS } from '../../../shared/protocol/limits.ts'
import { canEdit } from '../../../shared/protocol/seats.ts'
import type { PresenceEntry } from '../../../shared/protocol/frames.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from '../wire/session.ts'

/**
 * Whose presence is told: of everybody who may write, and of so many viewers who showed one first; as one of these
 * goes, the next comes. Who was told once goes on being told. What the others send is kept unread, the last of each.
 */
export class ToldPeople {
  readonly #viewers = new Set<Session>()
  /** The others in the order in which they came, each with what it sent since. */
  readonly #untold = new Map<Session, PresenceEntry | undefined>()

  get untoldCount(): number {
    return this.#untold.size
  }

  isUntold(session: Session): boolean {
    return this.#untold.has(session)
  }

  /** A session shows a presence; false when it is not to be told. */
  admit(session: Session): boolean {
    if (this.#untold.has(session)) return false
    if (canEdit(session.seat) || this.#viewers.has(session)) return true
    if (this.#viewers.size < ROOM_LIMITS.hallViewers) this.#viewers.add(session)
    else this.#untold.set(session, undefined)
    return this.#viewers.has(session)
  }

  /** Keeps what an untold session sent, for the moment in which it is told. */
  keep(session: Session, entry: PresenceEntry): void {
    if (entry.json.length > LIMITS.maxPresenceBytes || entry.clock <= (this.#untold.get(session)?.clock ?? -1)) return
    this.#untold.set(session, entry)
  }

  /** A session that writes now is told; returns what it sent while it was not. */
  raise(session: Session): PresenceEntry | undefined {
    const kept = this.#untold.get(session)
    this.#viewers.delete(session)
    this.#untold.delete(session)
    return kept
  }

  /** A session that wrote only watches now, and goes on being told. */
  lower(session: Session): void {
    this.#viewers.add(session)
  }

  /** A session shows none any more. */
  leave(session: Session): void {
    this.#viewers.delete(session)
    this.#untold.delete(session)
  }

  /** Who is to be told now that there is room for it, with what it sent while it was not. */
  next(): { session: Session; kept: PresenceEntry | undefined } | undefined {
    const [first] = this.#untold
    if (first === undefined || this.#viewers.size >= ROOM_LIMITS.hallViewers) return undefined
    const [session, kept] = first
    this.#untold.delete(session)
    this.#viewers.add(session)
    return { session, kept }
  }
}
