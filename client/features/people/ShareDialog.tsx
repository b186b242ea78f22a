import { useEffect, useState } from 'react'
import { seatsBelow, type Seat } from '../../../shared/protocol/seats.ts'
import { isLoopback } from '../../license/loopback.ts'
import { SEAT_WORDS } from '../../api/seatWords.ts'
import type { Answer } from '../../api/answer.ts'
import { getKeys, rotateKey, type BoardKeys } from '../../api/boards.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { boardLink } from '../../navigation/route.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { CopyField } from '../../controls/CopyField.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import './ShareDialog.css'

export interface ShareDialogProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  onClose: () => void
}

/** One link per seat that one's own seat may give away. */
export function ShareDialog({ boardId, boardKey, board, onClose }: ShareDialogProps) {
  const { seat } = board
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<Answer<BoardKeys>>()
  useEffect(() => {
    let current = true
    setAnswer(undefined)
    void getKeys(boardId, boardKey).then((next) => current && setAnswer(next))
    return () => void (current = false)
  }, [boardId, boardKey, attempt])
  const replace = async (one: Seat): Promise<void> => {
    if (answer?.ok === true) setAnswer(await replaceLink(answer.value, boardId, boardKey, one))
  }
  return (
    <Dialog title="Share this board" onClose={onClose}>
      <p className="ss-share-lead">Anyone with a link can open the board in that seat, without an account.</p>
      {answer === undefined && <SeatSkeletons count={seatsBelow(seat).length} />}
      {answer?.ok === false && <Problem answer={answer} onRetry={() => setAttempt(attempt + 1)} />}
      {answer?.ok === true && isLoopback(location.hostname) && <LoopbackHint />}
      {answer?.ok === true && (
        <SeatLinks
          boardId={boardId}
          keys={answer.value}
          seat={seat}
          onReplace={seat === 'host' ? replace : undefined}
        />
      )}
      {answer?.ok === true && seat === 'host' && (
        <PeopleHere boardId={boardId} boardKey={boardKey} board={board} onReplace={replace} />
      )}
    </Dialog>
  )
}

/** The links after one was replaced: the seats below it get new ones too, because their keys follow from it. */
async function replaceLink(
  before: BoardKeys,
  boardId: string,
  hostKey: string,
  seat: Seat,
): Promise<Answer<BoardKeys>> {
  const rotated = await rotateKey(boardId, hostKey, seat)
  return rotated.ok ? { ok: true, value: { ...before, ...rotated.value } } : rotated
}

interface SeatLinksProps {
  boardId: string
  keys: BoardKeys
  seat: Seat
  onReplace: ((seat: Seat) => Promise<void>) | undefined
}

function SeatLinks({ boardId, keys, seat, onReplace }: SeatLinksProps) {
  return (
    <ul className="ss-share-seats">
      {inOrder(seat).map((one) => {
        const key = keys[one]
        // One's own link is not replaced here: this very page would be put out with it.
        const replace = one === 'host' ? undefined : onReplace
        return key === undefined ? null : (
          <SeatLink key={one} seat={one} link={boardLink(location.origin, boardId, key)} onReplace={replace} />
        )
      })}
    </ul>
  )
}

function SeatLink({ seat, link, onReplace }: { seat: Seat; link: string; onReplace: SeatLinksProps['onReplace'] }) {
  const { title, who, can } = SEAT_WORDS[seat]
  return (
    <li>
      <h3>
        {title} <span>{who}</span>
      </h3>
      <p>{can}</p>
      <CopyField label={`${title} link`} value={link} />
      {onReplace !== undefined && <ReplaceLink seat={seat} onReplace={onReplace} />}
    </li>
  )
}

/** Asked twice, because everybody who has the old link is put out at once. */
function ReplaceLink({ seat, onReplace }: { seat: Seat; onReplace: (seat: Seat) => Promise<void> }) {
  const [state, setState] = useState<'idle' | 'sure?' | 'busy'>('idle')
  if (state === 'idle')
    return (
      <Button className="ss-share-replace" onClick={() => setState('sure?')}>
        Replace this link…
      </Button>
    )
  const replace = async (): Promise<void> => {
    setState('busy')
    await onReplace(seat)
    setState('idle')
  }
  return (
    <p className="ss-share-sure" role="alert">
      Whoever came by the old {seat === 'editor' ? 'editor or viewer link' : 'viewer link'} is put out at once.{' '}
      <Button busy={state === 'busy'} onClick={() => void replace()}>Replace it</Button>{' '}
      <Button onClick={() => setState('idle')}>Keep it</Button>
    </p>
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
      These links work on this computer only, because it is open here as “{location.hostname}”. To invite others, start
      the server with <code>HOST=0.0.0.0</code> and open it by this computer’s network address.
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
