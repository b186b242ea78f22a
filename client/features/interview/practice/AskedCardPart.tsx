import { X } from 'lucide'
import { useRef, useState, type MouseEvent } from 'react'
import { useEditor } from 'tldraw'
import { useCornerPanel } from '../../../canvas/view/cornerPanel.ts'
import { keepFromCanvas } from '../../../canvas/view/keepFromCanvas.ts'
import { Button } from '../../../controls/Button.tsx'
import { closeCard, type Answered, type AskedCard } from './practiceState.ts'
import { sayTodo } from './sayAsked.ts'
import './AskedCardPart.css'

export interface AskedCardPartProps {
  card: AskedCard
  /** How many more wait behind it. */
  waiting: number
}

/** A question to be answered aloud; turned, it says what a good answer holds. */
export function AskedCardPart(props: AskedCardPartProps) {
  const [isTurned, setTurned] = useState(false)
  // Anew, because the other side is of another size, which is to be told.
  return <CardSide key={String(isTurned)} {...props} isTurned={isTurned} onTurn={() => setTurned(true)} />
}

function CardSide({ card, waiting, isTurned, onTurn }: AskedCardPartProps & { isTurned: boolean; onTurn: () => void }) {
  const editor = useEditor()
  const element = useRef<HTMLElement>(null)
  // What is put at the selection goes beside it.
  useCornerPanel(element)
  const { kind, place, ask, lookFor } = card
  const close = (answered: Answered): void => closeCard(editor, card, answered)
  // The second press of a double click meant the button that was there before.
  const judge = ({ detail }: MouseEvent, answered: Answered): void => { if (detail < 2) close(answered) }
  return (
    <section ref={element} className="ss-probe" aria-label={LABELS[kind]} {...keepFromCanvas(editor)}>
      <header>
        <h3>{kind} <span>{place}{sayWaiting(waiting)}</span></h3>
        <Button look="icon" icon={X} aria-label="Pass on this card" onClick={() => close('passed')} />
      </header>
      <p className="ss-probe-ask" role="status">{ask}</p>
      {isTurned && <p className="ss-probe-answer" role="status"><b>A good answer holds:</b> {lookFor}</p>}
      <div className="ss-probe-acts">
        {isTurned ? (
          <>
            <Button look="primary" onClick={(event) => judge(event, 'good')}>I had it</Button>
            <Button onClick={(event) => judge(event, 'lacking')}>I missed some</Button>
          </>
        ) : (
          <>
            <p>{sayTodo(card)}</p>
            <Button onClick={onTurn}>Turn the card</Button>
          </>
        )}
      </div>
    </section>
  )
}

/** A curveball has a card of its own while it is read. */
const LABELS: Readonly<Record<AskedCard['kind'], string>> = { Probe: 'Probe', Curveball: 'Curveball that is over' }

function sayWaiting(count: number): string {
  return count === 0 ? '' : ` · ${count} more ${count === 1 ? 'waits' : 'wait'}`
}
