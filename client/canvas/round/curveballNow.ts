import { cardLeftMs, runningCard, type PlayedCard } from '../../../shared/interview/curveballs.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

/** The curveball that runs on a board; none before the server's time is known, nor once the board has ended. */
export function curveballNow({ facts, serverTime }: Pick<OpenBoard, 'facts' | 'serverTime'>): PlayedCard | undefined {
  const nowMs = serverTime.nowMs()
  if (nowMs === undefined || facts.get('ended').get() !== null) return undefined
  return runningCard(facts.get('curveball').get(), nowMs)
}

/** So long a card whose time is up is still to be read where it was. */
const STAYS_MS = 60_000

/** The curveball whose time was up a moment ago; none that its host ended. */
export function curveballJustOver(
  { facts, serverTime }: Pick<OpenBoard, 'facts' | 'serverTime'>,
): PlayedCard | undefined {
  const [nowMs, last] = [serverTime.nowMs(), facts.get('curveball').get().at(-1)]
  if (nowMs === undefined || last === undefined || last.isCutShort) return undefined
  const leftMs = cardLeftMs(last, nowMs)
  return leftMs <= 0 && leftMs > -STAYS_MS ? last : undefined
}
