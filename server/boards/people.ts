import { createHash } from 'node:crypto'
import type { PersonHere, Who } from '../../shared/protocol/peopleHere.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { CloseReason, Session } from '../rooms/wire/session.ts'

const HANDLE_LENGTH = 16

/**
 * Everybody who is on a board.
 *
 * @param askedBy the visit of who asks: a debrief of theirs behind another link of the board is nobody else, too
 */
export function peopleHere(
  rooms: RoomRegistry, boardId: string, nowMs: number, askedBy: string | undefined,
): PersonHere[] {
  const sessions = rooms.sessionsOf(boardId)
  return sessions.map((session) => ({
    session: handleOf(session),
    seat: session.seat,
    link: session.keySeat,
    isKnown: session.visit !== undefined,
    presence: session.presence ?? null,
    isTab: isTab(session, sessions) || isOwnReader(session, askedBy),
    sinceMs: Math.round(session.hereMs(nowMs)),
  }))
}

/** Whether a session shows nothing beside one of the same browser and link that does, as a debrief: it is nobody else. */
export function isTab(session: Session, sessions: readonly Session[]): boolean {
  const { presence, visit, keySeat } = session
  if (presence !== undefined || visit === undefined) return false
  return sessions.some((one) => one.presence !== undefined && one.visit === visit && one.keySeat === keySeat)
}

/** A host's page that reads is a tab as long as it is behind another link: by theirs it may be who asks. */
function isOwnReader({ presence, visit, keySeat }: Session, askedBy: string | undefined): boolean {
  return presence === undefined && visit !== undefined && visit === askedBy && keySeat !== 'host'
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
