import { createHash } from 'node:crypto'
import type { Seat } from '../../shared/protocol/seats.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { CloseReason, Session } from '../rooms/wire/session.ts'

/** A session as its host is told of it. */
export interface PersonHere {
  /** Its handle: names it, and opens nothing. */
  session: string
  seat: Seat
  /** The id of its presence; null for one that shows none, which nobody sees on the board. */
  presence: number | null
  /** Milliseconds since it came. */
  sinceMs: number
}

const HANDLE_LENGTH = 16

/** Everybody who is on a board. */
export function peopleHere(rooms: RoomRegistry, boardId: string, nowMs: number): PersonHere[] {
  return rooms.sessionsOf(boardId).map((session) => ({
    session: handleOf(session),
    seat: session.seat,
    presence: session.presence ?? null,
    sinceMs: Math.round(session.hereMs(nowMs)),
  }))
}

/** Puts out the session with a handle, and tells its seat; undefined when it is not there. */
export function putOutSession(
  rooms: RoomRegistry, boardId: string, handle: string, reason: CloseReason,
): Seat | undefined {
  const session = rooms.sessionsOf(boardId).find((one) => handleOf(one) === handle)
  session?.close(reason)
  return session?.seat
}

/** Derived, because the id of a session is in the log of the board and nobody's business. */
function handleOf({ id }: Session): string {
  return createHash('sha256').update(`handle ${id}`).digest('base64url').slice(0, HANDLE_LENGTH)
}
