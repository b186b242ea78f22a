import { ChevronLeft, ChevronRight, Pause, Play, Plus, RotateCcw } from 'lucide'
import { useState } from 'react'
import { useValue } from 'tldraw'
import { agendaWords, roundMinutes } from '../../../shared/interview/agenda.ts'
import { MINUTE_MS, roundGoneMs, type RoundClock } from '../../../shared/interview/clock.ts'
import { clockText } from '../../../shared/interview/sayClock.ts'
import { titleWithKey } from '../../canvas/commands/command.ts'
import { useRound, type RoundMoment } from '../../canvas/round/useRound.ts'
import { Button } from '../../controls/Button.tsx'
import { firstPress } from '../../controls/keys/firstPress.ts'
import { AgendaChoice } from './AgendaChoice.tsx'
import { MORE_TIME, NEXT_STEP, STEP_BACK, TURN_CLOCK } from './commands.ts'
import { StepTimes } from './StepTimes.tsx'
import { NO_ROUND, type ClockActs, type ClockBoard } from './useClockActs.ts'

/** The round as a whole: how long it goes and each of its steps; for hosts what changes it. */
export function ClockPanel({ acts, ...of }: ClockBoard & { acts: ClockActs | undefined }) {
  const { board } = of
  const clock = useValue(board.facts.get('clock'))
  const said = useRound(board, sayRound)
  return (
    <>
      <p className="ss-clock-round">{said}</p>
      <StepTimes board={board} />
      {acts && clock.phase === 'ready' && <AgendaChoice {...of} setWhole={acts.setWhole} />}
      {acts && <ClockButtons clock={clock} {...acts} />}
    </>
  )
}

function sayRound({ clock, agenda, nowMs }: RoundMoment): string {
  if (clock.phase === 'ready') return agendaWords(agenda)
  if (clock.phase === 'running' && nowMs === undefined) return 'Asking the server for the time'
  const budgetMs = roundMinutes(agenda) * MINUTE_MS
  const state = clock.phase === 'paused' ? ', paused' : ''
  return `${clockText(roundGoneMs(clock, nowMs ?? 0))} of ${clockText(budgetMs)}${state}`
}

type ClockButtonsProps = Omit<ClockActs, 'setWhole'> & { clock: RoundClock }

export function ClockButtons({ clock: { phase, part }, act, isBusy, isWhole }: ClockButtonsProps) {
  const isUnderWay = phase === 'running' || phase === 'paused'
  return (
    <div className="ss-clock-buttons">
      {phase !== 'through' && (
        <Button
          look="primary"
          icon={phase === 'running' ? Pause : Play}
          busy={isBusy}
          disabled={!isWhole}
          title={isWhole ? titleWithKey(TURN_CLOCK.words, TURN_CLOCK) : NO_ROUND}
          onClick={firstPress(() => act(phase === 'running' ? 'pause' : 'start'))}
        >
          {phase === 'running' ? 'Pause the clock' : phase === 'paused' ? 'Go on' : 'Start'}
        </Button>
      )}
      {phase !== 'ready' && (
        <Button
          look="icon"
          icon={ChevronLeft}
          aria-label={STEP_BACK.words}
          title={titleWithKey(STEP_BACK.words, STEP_BACK)}
          disabled={isUnderWay && part === 0}
          onClick={firstPress(() => act('back'))}
        />
      )}
      {isUnderWay && (
        <>
          <Button
            icon={ChevronRight}
            title={titleWithKey(NEXT_STEP.words, NEXT_STEP)}
            onClick={firstPress(() => act('next'))}
          >
            Next
          </Button>
          <Button
            icon={Plus}
            aria-label={MORE_TIME.words}
            title={titleWithKey(MORE_TIME.words, MORE_TIME)}
            onClick={() => act('extend')}
          >
            1 min
          </Button>
        </>
      )}
      {phase !== 'ready' && <ResetButton onReset={() => act('reset')} />}
    </div>
  )
}

/** Asks once more, because nothing brings back the times. */
function ResetButton({ onReset }: { onReset: () => void }) {
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return <Button look="icon" icon={RotateCcw} aria-label="Begin anew" onClick={() => setAsked(true)} />
  return (
    <Button ref={(button) => button?.focus()} onClick={firstPress(onReset)} onBlur={() => setAsked(false)}>
      Forget the times
    </Button>
  )
}
