import { canEdit } from '../../shared/protocol/seats.ts'
import { ROOM_LIMITS } from './roomLimits.ts'
import type { Session } from './session.ts'

/**
 * Whose Yjs client ids are. Whoever writes in the name of somebody else takes the clocks that this person's next edits will have,
 * and those would be lost without a word. So what somebody has begun, nobody else goes on with: for as long as the room is open
 * where the client tells which browser it is, and else while its session is there.
 */
export class Writers {
  /** The last session of each; made by the first, since many rooms are only looked at. */
  #sessionOf: Map<number, Session> | undefined

  /** A session that may not go on with this client because of the one that is returned; undefined when it may. */
  rivalOf(session: Session, client: number): Session | undefined {
    const owner = this.#sessionOf?.get(client)
    if (owner === undefined || owner === session) return undefined
    if (owner.visit !== undefined) return owner.visit === session.visit ? undefined : owner
    return owner.isOpen ? owner : undefined
  }

  /** Keeps a client for a session that shows itself as it or writes in its name, unless it is somebody else's. */
  claim(session: Session, client: number): void {
    if (!canEdit(session.seat) || this.rivalOf(session, client) !== undefined) return
    const sessions = (this.#sessionOf ??= new Map())
    if (sessions.get(client) === session) return
    sessions.delete(client)
    sessions.set(client, session)
    const [oldest] = sessions.keys()
    if (oldest !== undefined && sessions.size > ROOM_LIMITS.maxClients) sessions.delete(oldest)
  }
}
