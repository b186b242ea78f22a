import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { timeFrame } from '../../../shared/protocol/ownFrames.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Session } from './session.ts'

/** Tells a session that asked what time it is here. */
export function tellTime(session: Session, asked: number, clock: Clock): void {
  // Asking takes the subprotocol, as the answer does: to any other client both are unknown.
  if (!session.wantsSaved) return session.close(CLOSE.malformed)
  session.sendIfKeepingUp(timeFrame(asked, clock.nowMs()), clock.steadyMs())
}
