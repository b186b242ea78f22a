import { canEdit } from '../../../shared/protocol/seats.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from '../wire/session.ts'

/** Who began to write as a Yjs client: a browser by its visit, or a session that did not say. */
interface Owner {
  visit: string | undefined
  session: Session | undefined
}

/**
 * Whose Yjs client ids are. Whoever writes in the name of somebody else takes the clocks that this person's next edits
 * will have, and those would be lost without a word. So what somebody has begun, nobody else goes on with: for ever
 * where the client tells which browser it is, and else while its session is there.
 */
export class Writers {
  readonly #owners: Map<number, Owner>
  readonly #keep: (client: number, visit: string) => void
  /** Made by the first who writes, since most boards are looked at by more people. */
  #clientsOf: Map<Session, Set<number>> | undefined

  /** @param kept the visits of those who wrote before the room opened; `keep` is told of the others */
  constructor(kept: ReadonlyMap<number, string>, keep: (client: number, visit: string) => void) {
    this.#owners = new Map([...kept].map(([client, visit]) => [client, { visit, session: undefined }]))
    this.#keep = keep
  }

  /** Whether somebody else alone may go on with this client, and the session to ask whether that is still there. */
  rivalOf(session: Session, client: number): { session: Session | undefined } | undefined {
    const owner = this.#owners.get(client)
    if (owner === undefined || owner.session === session) return undefined
    if (owner.visit !== undefined) return owner.visit === session.visit ? undefined : owner
    return owner.session?.isOpen === true ? owner : undefined
  }

  /** Keeps a client that a session writes as. */
  wroteAs(session: Session, client: number): void {
    const owner = this.#owners.get(client)
    if (owner?.session === session && owner.visit === session.visit) return
    if (session.visit !== undefined && owner?.visit !== session.visit) this.#keep(client, session.visit)
    this.#set(client, { visit: session.visit, session })
  }

  /** Keeps a client that a session shows itself as, and that nobody has written as. */
  showed(session: Session, client: number): void {
    if (canEdit(session.seat) && !this.#owners.has(client)) this.#set(client, { visit: undefined, session })
  }

  /** Forgets a session, which holds the memory of a socket; a browser keeps what is its own. */
  leave(session: Session): void {
    for (const client of this.#clientsOf?.get(session) ?? []) {
      const owner = this.#owners.get(client)
      if (owner?.session !== session) continue
      if (owner.visit === undefined) this.#owners.delete(client)
      else owner.session = undefined
    }
    this.#clientsOf?.delete(session)
  }

  #set(client: number, owner: Owner & { session: Session }): void {
    const ofSession = (this.#clientsOf ??= new Map()).get(owner.session)
    if (ofSession === undefined) this.#clientsOf.set(owner.session, new Set([client]))
    else ofSession.add(client)
    this.#owners.delete(client)
    this.#owners.set(client, owner)
    const [oldest] = this.#owners.keys()
    if (oldest !== undefined && this.#owners.size > ROOM_LIMITS.maxClients) this.#owners.delete(oldest)
  }
}
