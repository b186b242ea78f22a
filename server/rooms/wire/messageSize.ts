import { LIMITS } from '../../../shared/protocol/limits.ts'
import { canEdit } from '../../../shared/protocol/seats.ts'
import type { Message } from '../../../shared/protocol/frames.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from './session.ts'

/** A viewer's writes are dropped unread, so their size does not matter: a big board makes a big step 2. */
export function maxBytes({ seat }: Session, { type }: Message): number {
  if (type === 'write') return LIMITS.maxMessageBytes
  if (type === 'step1') return ROOM_LIMITS.maxStateVectorBytes
  if (!canEdit(seat)) return ROOM_LIMITS.maxViewerMessageBytes
  return type === 'presence' ? ROOM_LIMITS.maxPresenceFrameBytes : LIMITS.maxMessageBytes
}
