import { Pause, Play, Timer } from 'lucide'
import { useId, useRef, useState } from 'react'
import { useValue } from 'tldraw'
import { agendaWords, ROUND_PARTS } from '../../../shared/interview/agenda.ts'
import { clockFace, type ClockFace } from '../../../shared/interview/sayClock.ts'
import { titleWithKey } from '../../canvas/commands/command.ts'
import { useRound, type RoundMoment } from '../../canvas/round/useRound.ts'
import { Button } from '../../controls/Button.tsx'
import { Icon } from '../../controls/Icon.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { ClockPanel } from './ClockPanel.tsx'
import { TURN_CLOCK } from './commands.ts'
import { NO_ROUND, type ClockActs, type ClockBoard } from './useClockActs.ts'
import './ClockMark.css'

/** The clock of the round in the strip; what there is to it opens below. Boards that nobody times have none. */
export function ClockMark(props: ClockBoard & { acts: ClockActs | undefined }) {
  const { board, acts } = props
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const toast = useToast()
  const phase = useValue('phase', () => board.facts.get('clock').get().phase, [board])
  if (board.purpose === 'board' && phase === 'ready') return null
  return (
    <span className="ss-clock">
      <button ref={button} type="button" className="ss-clock-face" aria-expanded={isOpen} popoverTarget={id}>
        <Face board={board} />
      </button>
      <StepSaid board={board} />
      {phase === 'ready' && acts && (
        <Button
          icon={Play}
          className="ss-clock-start"
          busy={acts.isBusy}
          disabled={!acts.isWhole}
          aria-label="Start the clock"
          title={acts.isWhole ? titleWithKey('Start the clock', TURN_CLOCK) : NO_ROUND}
          onClick={() => acts.act('start')}
        >
          <span>Start</span>
        </Button>
      )}
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label="Clock of the round"
        className="ss-floating ss-clock-panel"
        onBeforeToggle={({ newState, currentTarget }) => {
          if (newState === 'open') placeBelow(currentTarget, button.current)
        }}
        onToggle={({ newState }) => {
          setOpen(newState === 'open')
          // What was typed goes with the panel.
          if (newState !== 'open' && acts?.isWhole === false) toast({ text: sayKept(board) })
        }}
      >
        {isOpen && <ClockPanel {...props} />}
      </div>
    </span>
  )
}

function sayKept({ facts }: OpenBoard): string {
  return `The round is still ${agendaWords(facts.get('agenda').get())}: the minutes that were typed are no round.`
}

/** Edge of the window that a panel keeps, in px. */
const EDGE_PX = 8

function placeBelow(panel: HTMLElement, button: HTMLElement | null): void {
  const { left = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {}
  panel.style.setProperty('--ss-clock-left', `max(${EDGE_PX}px, min(${left}px, 100vw - 356px - ${EDGE_PX}px))`)
  panel.style.setProperty('--ss-clock-top', `${bottom + EDGE_PX}px`)
}

/** What is drawn of it, as text, so that a second that changes nothing draws nothing. */
function Face({ board }: { board: OpenBoard }) {
  const shown = JSON.parse(useRound(board, readFace)) as ShownFace
  const { part, time, isLate, isPaused, words, kind } = shown
  const step = part === undefined ? undefined : ROUND_PARTS[part]
  return (
    <span className={`ss-clock-shown ${isPaused ? 'ss-clock-paused' : ''}`}>
      <Icon node={isPaused ? Pause : Timer} size={16} />
      {step === undefined
        ? <span className="ss-clock-words">{words}<span>{kind}</span></span>
        : <span className="ss-clock-step"><b>{part! + 1}</b> <span>{step.word}</span></span>}
      {time !== '' && <span className={`ss-clock-time ${isLate ? 'ss-clock-late' : ''}`}>{time}</span>}
      {isPaused && <span className="ss-clock-stands" aria-hidden="true">paused</span>}
      <span className="ss-hidden">{shown.said}</span>
    </span>
  )
}

interface ShownFace extends ClockFace {
  /** It stands, and goes on when a host says so. */
  isPaused: boolean
  words: string
  /** What of it goes first where there is little room. */
  kind: string
  /** For who hears it. */
  said: string
}

const BLANK: ShownFace = {
  part: undefined, time: '', isLate: false, isPaused: false, words: '', kind: '', said: 'Clock of the round',
}

function readFace({ clock, agenda, nowMs, isEnded }: RoundMoment): string {
  const shown = (face: Partial<ShownFace>): string => JSON.stringify({ ...BLANK, ...face })
  if (clock.phase === 'ready') {
    const [words, kind] = agendaWords(agenda).split(',')
    return shown({ words, kind: `,${kind}` })
  }
  // A clock that stands needs no server to be read.
  if (clock.phase === 'running' && nowMs === undefined) return shown({ part: clock.part })
  const face = clockFace(isEnded ? { ...clock, phase: 'through' } : clock, agenda, nowMs ?? 0)
  if (face.part === undefined) return shown({ ...face, words: 'Round', said: 'in all. Clock of the round' })
  const isPaused = clock.phase === 'paused'
  const state = `${face.time.startsWith('+') ? 'over' : 'left'}${isPaused ? ', paused' : ''}`
  return shown({ ...face, isPaused, said: `${state}. Clock of the round` })
}

/** Tells who listens when another step begins and when the clock stands; the seconds are theirs to ask for. */
function StepSaid({ board }: { board: OpenBoard }) {
  const said = useValue('step said', () => {
    const { phase, part } = board.facts.get('clock').get()
    const step = `Step ${part + 1}: ${ROUND_PARTS[part]!.title}`
    return phase === 'running' ? step : phase === 'paused' ? `The clock is paused. ${step}` : ''
  }, [board])
  return <span className="ss-hidden" role="status">{said}</span>
}
