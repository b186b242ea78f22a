import { ChevronDown, ChevronUp, X } from 'lucide'
import { useState } from 'react'
import { useValue } from 'tldraw'
import { sayTimeByStep, timeByStep } from '../../../shared/interview/timeByStep.ts'
import { Button } from '../../controls/Button.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { StepTimes } from './StepTimes.tsx'
import './TimesNotice.css'

/** For hosts: how the time went, once the round is through or the board has ended; until it is put away. */
export function TimesNotice({ board }: { board: OpenBoard }) {
  const said = useValue('time by step', () => sayTimes(board), [board])
  const isHost = useValue(board.seat) === 'host'
  const isEnded = useValue('ended', () => board.facts.get('ended').get() !== null, [board])
  const [hidden, setHidden] = useState('')
  // Then it is the drawing that one looks at.
  const [isFolded, setFolded] = useState<boolean>()
  const isShort = isFolded ?? isEnded
  if (!isHost || said === '' || said === hidden) return null
  return (
    <section className="ss-times" aria-label="How the time went">
      <div className="ss-times-head">
        <p role="status">{said}</p>
        <Button
          look="icon"
          icon={isShort ? ChevronDown : ChevronUp}
          aria-label={isShort ? 'Show the time of each step' : 'Fold the times'}
          aria-expanded={!isShort}
          onClick={() => setFolded(!isShort)}
        />
        <Button look="icon" icon={X} aria-label="Put the times away" onClick={() => setHidden(said)} />
      </div>
      {!isShort && <StepTimes board={board} />}
    </section>
  )
}

function sayTimes({ facts }: OpenBoard): string {
  const clock = facts.get('clock').get()
  const isOver = clock.phase === 'through' || (clock.phase === 'paused' && facts.get('ended').get() !== null)
  return isOver ? sayTimeByStep(timeByStep(clock, facts.get('agenda').get())) : ''
}
