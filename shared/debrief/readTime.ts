import type { Agenda } from '../interview/agenda.ts'
import { agendaWords } from '../interview/agenda.ts'
import type { RoundClock } from '../interview/clock.ts'
import { clockText } from '../interview/sayClock.ts'
import { sayTimeByStep, timeByStep } from '../interview/timeByStep.ts'
import type { DebriefTime } from './debrief.ts'

/** @param nowMs by the server's clock; nothing depends on it while the round's clock stands */
export function readTime(clock: RoundClock, agenda: Agenda, nowMs: number): DebriefTime {
  if (clock.phase === 'ready') return { said: '', rows: [] }
  const times = timeByStep(clock, agenda, nowMs)
  const longest = Math.max(1, ...times.flatMap(({ goneMs, budgetMs }) => [goneMs, budgetMs]))
  const share = (ms: number): number => Math.round((ms / longest) * 1000) / 1000
  return {
    said: `${sayTimeByStep(times)} The plan: ${agendaWords(agenda)}.`,
    rows: times.filter(({ goneMs, budgetMs }) => goneMs > 0 || budgetMs > 0).map((time) => ({
      number: time.number, word: time.word,
      took: clockText(time.goneMs), budget: clockText(time.budgetMs),
      tookShare: share(time.goneMs), budgetShare: share(time.budgetMs),
      isOver: time.goneMs > time.budgetMs,
    })),
  }
}
