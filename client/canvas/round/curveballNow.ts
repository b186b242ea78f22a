import { runningCard, type PlayedCard } from '../../../shared/interview/curveballs.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

/** The curveball that runs on a board; none before the server's time is known, nor once the board has ended. */
export function curveballNow({ facts, serverTime }: Pick<OpenBoard, 'facts' | 'serverTime'>): PlayedCard | undefined {
  const nowMs = serverTime.nowMs()
  if (nowMs === undefined || facts.get('ended').get() !== null) return undefined
  return runningCard(facts.get('curveball').get(), nowMs)
}
