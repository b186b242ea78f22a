import { createHash } from 'node:crypto'
import type { PersonHere, Who } from '../../shared/protocol/peopleHere.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { CloseReason, Session } from '../rooms/wire/session.ts'

const HANDLE_LENGTH = 16

/** Everybody who is on a board. */
export function peopleHere(rooms: RoomRegistry, boardId: string, nowMs: number): PersonHere[] {
  const sessions = rooms.sessionsOf(boardId)
  const isShown = (one: Session): boolean => one.presence !== undefined
  const isSame = (one: Session, other: Session): boolean => (
    one.visit !== undefined && one.visit === other.visit && one.keySeat === other.keySeat
  )
  return sessions.map((session) => ({
    session: handleOf(session),
    seat: session.seat,
    link: session.keySeat,
    isKnown: session.visit !== undefined,
    presence: session.presence ?? null,
    isTab: !isShown(session) && sessions.some((one) => isShown(one) && isSame(one, session)),
    sinceMs: Math.round(session.hereMs(nowMs)),
  }))
}

/** The session that is meant; undefined when it is not there. */
export function sessionOf(rooms: RoomRegistry, boardId: string, who: Who): Session | undefined {
  if ('presence' in who) return rooms.sessionOfPresence(boardId, who.presence)
  return rooms.sessionsOf(boardId).find((one) => handleOf(one) === who.session)
}

/** Puts out a session, and tells the seat that its link opens; undefined when it is not there. */
export function putOut(rooms: RoomRegistry, boardId: string, who: Who, reason: CloseReason): Seat | undefined {
  const session = sessionOf(rooms, boardId, who)
  if (session !== undefined) rooms.putOutSession(boardId, session, reason)
  return session?.keySeat
}

/** Derived, because the id of a session is in the log of the board and nobody's business. */
function handleOf({ id }: Session): string {
  return createHash('sha256').update(`handle ${id}`).digest('base64url').slice(0, HANDLE_LENGTH)
}
