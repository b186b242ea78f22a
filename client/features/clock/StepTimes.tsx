import { clockText } from '../../../shared/interview/sayClock.ts'
import { timeByStep } from '../../../shared/interview/timeByStep.ts'
import { useRound, type RoundMoment } from '../../canvas/round/useRound.ts'
import { TimeBar } from '../../controls/agenda/TimeBar.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import './StepTimes.css'

interface Row {
  number: number
  word: string
  gone: string
  budget: string
  /** Of the longest bar, in percent. */
  goneWidth: number
  budgetWidth: number
  isNow: boolean
  isOver: boolean
}

/** A bar for each step: how long it took, against what it might. */
export function StepTimes({ board }: { board: OpenBoard }) {
  const rows = JSON.parse(useRound(board, readRows)) as Row[]
  return (
    <ol className="ss-step-times">
      {rows.map(({ number, word, gone, budget, goneWidth, budgetWidth, isNow, isOver }) => (
        <li key={number} aria-current={isNow ? 'step' : undefined} className={isOver ? 'ss-step-over' : ''}>
          <b>{number}</b>
          <span>{word}</span>
          <TimeBar gone={goneWidth} budget={budgetWidth} />
          <span className="ss-step-time">{gone} <span className="ss-hidden">of</span> <small>{budget}</small></span>
        </li>
      ))}
    </ol>
  )
}

function readRows({ clock, agenda, nowMs }: RoundMoment): string {
  // A clock that runs is not read before the server's time is known.
  const times = timeByStep(clock, agenda, nowMs ?? clock.sinceMs ?? 0)
  const longestMs = Math.max(1, ...times.flatMap(({ goneMs, budgetMs }) => [goneMs, budgetMs]))
  const percent = (ms: number): number => Math.round((ms / longestMs) * 1000) / 10
  const isUnderWay = clock.phase === 'running' || clock.phase === 'paused'
  return JSON.stringify(times.map(({ number, word, goneMs, budgetMs }): Row => ({
    number, word, gone: clockText(goneMs), budget: clockText(budgetMs),
    goneWidth: percent(Math.floor(goneMs / 1000) * 1000), budgetWidth: percent(budgetMs),
    isNow: isUnderWay && number === clock.part + 1, isOver: goneMs > budgetMs,
  })))
}
