import { partBudgetsMs, roundGoneMs } from '../../../shared/interview/clock.ts'
import type { RoundMoment } from '../../canvas/round/useRound.ts'

/** That a round is over, in words; empty while it is not, and once its board has ended, which is told by itself. */
export function sayRoundOver({ clock, agenda, nowMs, isEnded }: Omit<RoundMoment, 'curveball' | 'justOver'>): string {
  if (isEnded || clock.phase === 'ready') return ''
  if (clock.phase === 'through') return 'The round is over.'
  if (clock.phase === 'running' && nowMs === undefined) return ''
  const budgetMs = partBudgetsMs(clock, agenda).reduce((sum, ms) => sum + ms, 0)
  return roundGoneMs(clock, nowMs ?? 0) < budgetMs ? '' : 'The time of the round is over. You may go on drawing.'
}
