import { CircleStop, Dices } from 'lucide'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useValue, type Editor } from 'tldraw'
import {
  CURVEBALL_MINUTES, drawCard, USUAL_CURVEBALL_MINUTES, type Curveball,
} from '../../../shared/interview/curveballs.ts'
import { getCurveballs, type CurveballDeck as Deck } from '../../api/curveballs.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { cardsAreThere, curveballDesk, type CurveballActs } from '../../canvas/round/curveballDesk.ts'
import { useAnswer } from '../../canvas/room/useAnswer.ts'
import { useRound, type RoundMoment } from '../../canvas/round/useRound.ts'
import { Button } from '../../controls/Button.tsx'
import { SelectField } from '../../controls/SelectField.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { browserDice } from '../../memory/person.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { CardRow } from './CardRow.tsx'
import type { CurveballBoard } from './useCurveballActs.ts'
import './CurveballDeck.css'

export interface CurveballDeckProps extends CurveballBoard {
  editor: Editor
}

/** The cards that a host may play, with their answers; who practises has one drawn instead, to be surprised by. */
export function CurveballDeck({ editor, ...of }: CurveballDeckProps) {
  const { boardId, boardKey, board } = of
  const { asked, retry } = useAnswer(board, useCallback(() => getCurveballs(boardId, boardKey), [boardId, boardKey]))
  const acts = useValue('acts', () => curveballDesk(editor).acts, [editor])
  const [minutes, setMinutes] = useState<number>(USUAL_CURVEBALL_MINUTES)
  if (asked.state === 'loading')
    return <div className="ss-skeleton ss-deck-waits" role="status" aria-label="Loading the cards" />
  if (asked.state === 'failed') {
    const { what, todo } = sayFailure(asked.failure, navigator.onLine)
    return (
      <div role="alert">
        <p>The curveballs could not be loaded. {what} The board goes on without them. {todo}</p>
        <Button onClick={retry}>Try again</Button>
      </div>
    )
  }
  const play = acts && ((card: Curveball) => acts.play(card, minutes))
  return (
    <>
      <RunningCard board={board} acts={acts} />
      <label className="ss-deck-minutes">
        <span>Time to answer</span>
        <SelectField label="Time to answer" value={minutes} onChange={(value) => setMinutes(Number(value))}>
          {CURVEBALL_MINUTES.map((one) => <option key={one} value={one}>{one} min</option>)}
        </SelectField>
      </label>
      {board.purpose === 'practice'
        ? <Surprise board={board} deck={asked.value} play={play} />
        : <Cards board={board} editor={editor} deck={asked.value} play={play} />}
    </>
  )
}

/** Keeps its row when nothing runs, so that no card comes to lie under who is about to press. */
function RunningCard({ board, acts }: { board: OpenBoard; acts: CurveballActs | undefined }) {
  const title = useRound(board, ({ curveball }: RoundMoment) => curveball?.title)
  const isOn = title !== undefined && acts !== undefined
  return (
    <p className={`ss-deck-running ${isOn ? 'ss-deck-on' : ''}`}>
      <span>{isOn ? `“${title}” is on.` : 'No curveball is on.'}</span>
      {isOn && <Button icon={CircleStop} busy={acts.isBusy} onClick={acts.end}>End</Button>}
    </p>
  )
}

interface ChoiceProps {
  board: OpenBoard
  deck: Deck
  /** Undefined once the board has ended. */
  play: ((card: Curveball) => void) | undefined
}

function Surprise({ board, deck: { common, own }, play }: ChoiceProps) {
  const surprise = (): void => {
    const card = drawCard([...own, ...common], board.facts.get('curveball').get(), browserDice().below)
    if (card !== undefined) play?.(card)
  }
  return <Button icon={Dices} disabled={play === undefined} onClick={surprise}>Surprise me</Button>
}

function Cards({ board, editor, deck: { common, own }, play }: ChoiceProps & { editor: Editor }) {
  const list = useRef<HTMLDivElement>(null)
  const isAwaited = useValue('cards are awaited', () => curveballDesk(editor).isAwaited, [editor])
  useEffect(() => {
    if (!isAwaited) return
    buttonsIn(list.current)[0]?.focus()
    cardsAreThere(editor)
  }, [editor, isAwaited])
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[keyOf(event)]
    const buttons = buttonsIn(list.current)
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (by === undefined || at < 0) return
    event.preventDefault()
    buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }
  const groups = [['Of this case', own], ['For any case', common]] as const
  return (
    // Its keys only lead from one button to the next.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={list} onKeyDown={onKeyDown}>
      {groups.map(([title, cards]) => cards.length > 0 && (
        <section key={title}>
          <h4>{title}</h4>
          <ul className="ss-deck">
            {cards.map((card) => <CardRow key={card.id} {...{ board, card, play }} />)}
          </ul>
        </section>
      ))}
    </div>
  )
}

function buttonsIn(list: HTMLElement | null): HTMLButtonElement[] {
  return [...(list?.querySelectorAll<HTMLButtonElement>('.ss-deck .ss-button') ?? [])]
}
