import { canEdit } from '../../../shared/protocol/seats.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from './session.ts'

/** Whether a room has so many viewers that they are served together. */
export function isHall(sessions: ReadonlySet<Session>): boolean {
  let viewers = 0
  if (sessions.size <= ROOM_LIMITS.hallViewers) return false
  for (const session of sessions) if (!canEdit(session.seat)) viewers++
  return viewers > ROOM_LIMITS.hallViewers
}

export function viewersOf(sessions: Iterable<Session>): Session[] {
  const viewers: Session[] = []
  for (const session of sessions) if (!canEdit(session.seat)) viewers.push(session)
  return viewers
}

export function withoutViewers(sessions: Iterable<Session>): Session[] {
  const writers: Session[] = []
  for (const session of sessions) if (canEdit(session.seat)) writers.push(session)
  return writers
}
