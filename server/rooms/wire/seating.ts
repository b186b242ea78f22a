import { canEdit } from '../../../shared/protocol/seats.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from './session.ts'

interface Parts {
  viewers: readonly Session[]
  others: readonly Session[]
}

/** Who is in a room, and who of them only watches; sorted once for many messages, since seats seldom change. */
export class Seating {
  readonly #all = new Set<Session>()
  #parts: Parts | undefined

  get all(): ReadonlySet<Session> {
    return this.#all
  }

  get viewers(): readonly Session[] {
    return this.#sorted().viewers
  }

  /** Who writes, and hosts. */
  get others(): readonly Session[] {
    return this.#sorted().others
  }

  /** Whether there are so many viewers that they are served together. */
  get isHall(): boolean {
    return this.#all.size > ROOM_LIMITS.hallViewers && this.viewers.length > ROOM_LIMITS.hallViewers
  }

  add(session: Session): void {
    this.#all.add(session)
    this.seated()
  }

  delete(session: Session): boolean {
    this.seated()
    return this.#all.delete(session)
  }

  /** Somebody has another seat now. */
  seated(): void {
    this.#parts = undefined
  }

  #sorted(): Parts {
    if (this.#parts !== undefined) return this.#parts
    const [viewers, others]: [Session[], Session[]] = [[], []]
    for (const session of this.#all) (canEdit(session.seat) ? others : viewers).push(session)
    return (this.#parts = { viewers, others })
  }
}
