import { canEdit } from '../../../shared/protocol/seats.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from './session.ts'

/** Whether a room has so many viewers that they are served together. */
export function isHall(sessions: Iterable<Session>): boolean {
  let viewers = 0
  for (const { seat } of sessions) if (!canEdit(seat)) viewers++
  return viewers > ROOM_LIMITS.hallViewers
}

export function viewersOf(sessions: Iterable<Session>): Session[] {
  return [...sessions].filter(({ seat }) => !canEdit(seat))
}

export function withoutViewers(sessions: Iterable<Session>): Session[] {
  return [...sessions].filter(({ seat }) => canEdit(seat))
}
