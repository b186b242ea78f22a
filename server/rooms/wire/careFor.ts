import { LIMITS } from '../../../shared/protocol/limits.ts'
import { presenceFrame } from '../../../shared/protocol/frames.ts'
import type { Session } from './session.ts'

const KEEP_ALIVE = presenceFrame([])

/** Keeps quiet sessions alive, and ends those that are dead. Call every few seconds. */
export function careFor(sessions: Iterable<Session>, nowMs: number): void {
  for (const session of sessions) {
    if (session.silentMs(nowMs) >= LIMITS.keepAliveMs) session.send(KEEP_ALIVE, nowMs)
    session.checkAlive(nowMs)
  }
}
