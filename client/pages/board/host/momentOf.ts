import type { Moment } from '../../../../shared/hostLane/note.ts'
import { roundGoneMs } from '../../../../shared/interview/clock.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'

/** The moment that a note is written at: by the server's time where it is known, and within the round while one goes on. */
export function momentOf({ facts, serverTime }: Pick<OpenBoard, 'facts' | 'serverTime'>, wallMs: number): Moment {
  const clock = facts.get('clock').get()
  const nowMs = serverTime.nowMs()
  const isUnderWay = clock.phase === 'running' || clock.phase === 'paused'
  const roundMs = nowMs !== undefined && isUnderWay ? Math.round(roundGoneMs(clock, nowMs)) : undefined
  return { atMs: serverTime.closestMs(wallMs), ...(roundMs !== undefined && { roundMs }) }
}
