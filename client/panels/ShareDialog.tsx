import { useEffect, useState } from 'react'
import { seatsBelow, type Seat } from '../../shared/protocol/seats.ts'
import { isLoopback } from '../access/loopback.ts'
import { SEAT_WORDS } from '../access/seatWords.ts'
import type { Answer } from '../api/answer.ts'
import { getKeys, type BoardKeys } from '../api/boards.ts'
import { sayFailure } from '../api/sayFailure.ts'
import { boardLink } from '../app/route.ts'
import { Button } from '../theme/Button.tsx'
import { CopyField } from '../theme/CopyField.tsx'
import { Dialog } from '../theme/Dialog.tsx'
import './ShareDialog.css'

export interface ShareDialogProps {
  boardId: string
  boardKey: string
  seat: Seat
  onClose: () => void
}

/** One link per seat that one's own seat may give away. */
export function ShareDialog({ boardId, boardKey, seat, onClose }: ShareDialogProps) {
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<Answer<BoardKeys>>()
  useEffect(() => {
    let current = true
    setAnswer(undefined)
    void getKeys(boardId, boardKey).then((next) => current && setAnswer(next))
    return () => void (current = false)
  }, [boardId, boardKey, attempt])
  return (
    <Dialog title="Share this board" onClose={onClose}>
      <p className="ss-share-lead">Anyone with a link can open the board in that seat, without an account.</p>
      {answer === undefined && <SeatSkeletons count={seatsBelow(seat).length} />}
      {answer?.ok === false && <Problem answer={answer} onRetry={() => setAttempt(attempt + 1)} />}
      {answer?.ok === true && isLoopback(location.hostname) && <LoopbackHint />}
      {answer?.ok === true && <SeatLinks boardId={boardId} keys={answer.value} seat={seat} />}
    </Dialog>
  )
}

function SeatLinks({ boardId, keys, seat }: { boardId: string; keys: BoardKeys; seat: Seat }) {
  return (
    <ul className="ss-share-seats">
      {inOrder(seat).map((one) => {
        const key = keys[one]
        return key === undefined ? null : <SeatLink key={one} seat={one} link={boardLink(location.origin, boardId, key)} />
      })}
    </ul>
  )
}

function SeatLink({ seat, link }: { seat: Seat; link: string }) {
  const { title, who, can } = SEAT_WORDS[seat]
  return (
    <li>
      <h3>
        {title} <span>{who}</span>
      </h3>
      <p>{can}</p>
      <CopyField label={`${title} link`} value={link} />
    </li>
  )
}

// The host link comes last, because the first one is copied in a hurry and a candidate must not get the rubric.
function inOrder(seat: Seat): Seat[] {
  const seats = seatsBelow(seat)
  return seat === 'host' ? [...seats.filter((one) => one !== 'host'), 'host'] : seats
}

function LoopbackHint() {
  return (
    <p className="ss-share-hint">
      These links work on this computer only, because it is open here as “{location.hostname}”. To invite others, start the server
      with <code>HOST=0.0.0.0</code> and open it by this computer’s network address.
    </p>
  )
}

function SeatSkeletons({ count }: { count: number }) {
  return (
    <div role="status" aria-label="Loading the links">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="ss-skeleton ss-share-skeleton" />
      ))}
    </div>
  )
}

function Problem({ answer, onRetry }: { answer: Extract<Answer<BoardKeys>, { ok: false }>; onRetry: () => void }) {
  const { what, todo } = sayFailure(answer.failure, navigator.onLine)
  return (
    <div role="alert" className="ss-share-problem">
      <p>
        <strong>The links could not be loaded. {what}</strong>
      </p>
      <p>The board goes on as it is. {todo}</p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  )
}
