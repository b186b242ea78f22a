import { ChevronUp, CircleStop, X, Zap } from 'lucide'
import { useRef } from 'react'
import { useEditor, useValue } from 'tldraw'
import { cardLeftMs, type PlayedCard } from '../../../shared/interview/curveballs.ts'
import { leftText } from '../../../shared/interview/sayClock.ts'
import { titleWithKey } from '../../canvas/commands/command.ts'
import { curveballDesk } from '../../canvas/round/curveballDesk.ts'
import { useRound, type RoundMoment } from '../../canvas/round/useRound.ts'
import { useCornerPanel } from '../../canvas/view/cornerPanel.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { useTopPanel } from '../../canvas/view/reservedRoom.ts'
import { Button } from '../../controls/Button.tsx'
import { Icon } from '../../controls/Icon.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { useAwayFromTouched } from './awayFromTouched.ts'
import { cardView, lookOf, turnCard } from './cardView.ts'
import { READ_CURVEBALL } from './commands.ts'
import { isKept } from './keptTouches.ts'
import { touchedOf, useTouched } from './touched.ts'
import './CurveballCard.css'

/** The curveball that a host played, at the top of the canvas: everybody reads it, and may put it away. */
export function CurveballCard({ board }: { board: OpenBoard }) {
  const editor = useEditor()
  const last = useValue('last curveball', () => board.facts.get('curveball').get().at(-1), [board])
  const isRunning = useRound(board, readIsRunning)
  const view = useValue('view of the curveball', () => cardView(editor), [editor])
  const look = lookOf(last, isRunning, view)
  useTouched(isRunning && look === 'whole' ? last : undefined)
  const turn = (): void => {
    turnCard(editor, last, isRunning)
    // The button that was pressed is gone with its card, and the focus with it.
    editor.getContainer().focus()
  }
  return (
    <>
      <p className="ss-hidden" role="status">{isRunning && last && `Curveball: ${last.title}. ${last.says}`}</p>
      {last && look === 'line' && <CardLine {...{ board, turn }} card={last} />}
      {last && look === 'whole' && <WholeCard {...{ board, isRunning, turn }} card={last} />}
    </>
  )
}

interface CardLineProps {
  board: OpenBoard
  card: PlayedCard
  turn: () => void
}

/** A card that was put away. */
function CardLine({ board, card, turn }: CardLineProps) {
  const editor = useEditor()
  const element = useRef<HTMLButtonElement>(null)
  useTopPanel(element)
  return (
    <button
      ref={element}
      type="button"
      className="ss-ball ss-ball-line"
      title={titleWithKey('Read the curveball', READ_CURVEBALL)}
      {...keepFromCanvas(editor)}
      onClick={turn}
    >
      <Icon node={Zap} size={16} />
      <span className="ss-hidden">Read the curveball: </span>
      <span className="ss-ball-title">{card.title}</span>
      <TimeLeft board={board} />
    </button>
  )
}

function WholeCard({ board, card, isRunning, turn }: CardLineProps & { isRunning: boolean }) {
  const editor = useEditor()
  const element = useRef<HTMLElement>(null)
  useTopPanel(element)
  useCornerPanel(element)
  useAwayFromTouched(element)
  const acts = useValue('acts', () => curveballDesk(editor).acts, [editor])
  return (
    <section ref={element} className="ss-ball ss-ball-card" aria-label="Curveball" {...keepFromCanvas(editor)}>
      <header>
        <Icon node={Zap} size={16} />
        <h2 className="ss-ball-title">{card.title}</h2>
        {isRunning ? <TimeLeft board={board} /> : <span className="ss-ball-time">{sayOver(card, board)}</span>}
        <Button
          look="icon"
          icon={isRunning ? ChevronUp : X}
          aria-label="Put the curveball away"
          title={titleWithKey('Put the curveball away', READ_CURVEBALL)}
          onClick={turn}
        />
      </header>
      <p>{card.says}</p>
      <footer>
        <TouchedParts isSecret={isKept(card) && board.purpose !== 'practice'} />
        {isRunning && acts && (
          <Button icon={CircleStop} busy={acts.isBusy} onClick={acts.end}>End for everybody</Button>
        )}
      </footer>
    </section>
  )
}

function sayOver({ isCutShort }: PlayedCard, { purpose }: OpenBoard): string {
  if (!isCutShort) return 'Time is up'
  // Who practises has no host.
  return purpose === 'practice' ? 'Ended' : 'Ended by the host'
}

/** What pulses, in words for who does not see it. */
function TouchedParts({ isSecret }: { isSecret: boolean }) {
  const editor = useEditor()
  const parts = useValue('touched', () => touchedOf(editor).parts, [editor])
  if (parts.length === 0) return null
  return (
    <div className="ss-ball-touched">
      <span>
        It touches {parts.length === 1 ? '1 part' : `${parts.length} parts`} of this page.
        {isSecret && ' Only hosts see this.'}
      </span>
      <ul className="ss-hidden" aria-label="What it touches">
        {parts.map(({ id, title }) => <li key={id}>{title}</li>)}
      </ul>
    </div>
  )
}

function TimeLeft({ board }: { board: OpenBoard }) {
  const time = useRound(board, readTime)
  const isLate = useRound(board, readIsLate)
  if (time === '') return null
  return (
    <span className={`ss-ball-time ${isLate ? 'ss-ball-late' : ''}`}>
      {time}<span className="ss-hidden"> left</span>
    </span>
  )
}

const SOON_MS = 60_000

function readIsRunning({ curveball }: RoundMoment): boolean {
  return curveball !== undefined
}

function readTime({ curveball, nowMs }: RoundMoment): string {
  return curveball === undefined || nowMs === undefined ? '' : leftText(cardLeftMs(curveball, nowMs))
}

function readIsLate({ curveball, nowMs = 0 }: RoundMoment): boolean {
  return curveball !== undefined && cardLeftMs(curveball, nowMs) < SOON_MS
}
