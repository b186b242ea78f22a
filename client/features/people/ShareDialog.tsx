import { DoorOpen } from 'lucide'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import { seatsBelow, type Seat } from '../../../shared/protocol/seats.ts'
import { isLoopback } from '../../license/loopback.ts'
import { SEAT_WORDS } from '../../api/seatWords.ts'
import type { Answer } from '../../api/answer.ts'
import { getKeys, rotateKey, type BoardKeys } from '../../api/boards.ts'
import { replaceHostLink } from '../../api/replaceHostLink.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { browserDice } from '../../memory/person.ts'
import { boardLink, boardPath } from '../../navigation/route.ts'
import { moveTo } from '../../navigation/useRoute.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { CopyField } from '../../controls/CopyField.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import './ShareDialog.css'

export interface ShareDialogProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor | undefined
  /** What the host waits with before the round, opened again; undefined where there is none. */
  onLobby: (() => void) | undefined
  /** For hosts, while the board has not ended. */
  onEnd: (() => void) | undefined
  onClose: () => void
  /** What else there is to say to whoever shares it. */
  children?: ReactNode
}

/** Who is here, for hosts; and one link per seat that one's own seat may give away. */
export function ShareDialog(
  { boardId, boardKey, board, editor, onLobby, onEnd, onClose, children }: ShareDialogProps,
) {
  const seat = useValue(board.seat)
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<Answer<BoardKeys>>()
  useEffect(() => {
    let current = true
    setAnswer(undefined)
    void getKeys(boardId, boardKey).then((next) => current && setAnswer(next))
    return () => void (current = false)
  }, [boardId, boardKey, attempt])
  const host = useHostLink(boardId, boardKey)
  const replace = async (one: Seat): Promise<void> => {
    if (one === 'host') return host.replace()
    if (answer?.ok === true) setAnswer(await replaceLink(answer.value, boardId, boardKey, one))
  }
  return (
    <Dialog title="Share this board" onClose={onClose}>
      {onLobby && (
        <Button className="ss-share-lobby" icon={DoorOpen} onClick={() => { onClose(); onLobby() }}>
          Show “Before you start” again
        </Button>
      )}
      {answer?.ok === true && seat === 'host' && (
        <PeopleHere
          {...{ boardId, boardKey, board, editor }}
          keys={answer.value}
          onReplace={replace}
          onEnd={onEnd}
        />
      )}
      <p className="ss-share-lead">Anyone with a link can open the board in that seat, without an account.</p>
      {answer === undefined && <SeatSkeletons count={seatsBelow(seat).length} />}
      {answer?.ok === false && <Problem answer={answer} onRetry={() => setAttempt(attempt + 1)} />}
      {answer?.ok === true && isLoopback(location.hostname) && <LoopbackHint />}
      {answer?.ok === true && (
        <SeatLinks
          boardId={boardId}
          keys={answer.value}
          seat={seat}
          hasAnswers={board.purpose === 'interview'}
          onReplace={seat === 'host' ? replace : undefined}
        />
      )}
      {host.problem !== undefined && <p className="ss-share-problem" role="alert">{host.problem}</p>}
      {children}
    </Dialog>
  )
}

/** Gives this page another host link, and takes it there. */
function useHostLink(boardId: string, boardKey: string): { replace: () => Promise<void>; problem: string | undefined } {
  const [problem, setProblem] = useState<string>()
  const next = useRef<string>(undefined)
  const toast = useToast()
  const replace = async (): Promise<void> => {
    next.current ??= browserDice().token()
    const replaced = await replaceHostLink({ boardId, boardKey, next: next.current })
    if (!replaced.ok) {
      const { what } = sayFailure(replaced.failure, navigator.onLine)
      return setProblem(`${what} The links may be new already or not: keep this page open and replace it once more.`)
    }
    toast({ text: 'All links are new. This page has the new host link; everybody else needs one of the new ones.' })
    moveTo(boardPath(boardId, next.current))
  }
  return { replace, problem }
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
  /** The host's page tells more than the board does. */
  hasAnswers: boolean
  onReplace: ((seat: Seat) => Promise<void>) | undefined
}

function SeatLinks({ boardId, keys, seat, hasAnswers, onReplace }: SeatLinksProps) {
  return (
    <ul className="ss-share-seats">
      {inOrder(seat).map((one) => {
        const key = keys[one]
        return key === undefined ? null : (
          <SeatLink
            key={one} seat={one} link={boardLink(location.origin, boardId, key)} onReplace={onReplace}
            warning={one === 'host' && hasAnswers ? HOSTS_ALONE : undefined}
          />
        )
      })}
    </ul>
  )
}

interface SeatLinkProps {
  seat: Seat
  link: string
  warning: string | undefined
  onReplace: SeatLinksProps['onReplace']
}

const HOSTS_ALONE = 'Sees the answers, notes and scores: never for candidates. Your address bar holds this link.'

function SeatLink({ seat, link, warning, onReplace }: SeatLinkProps) {
  const { title, who, can } = SEAT_WORDS[seat]
  return (
    <li>
      <h3>
        {title} <span>{who}</span>
      </h3>
      <p>{can}</p>
      {warning !== undefined && <p className="ss-share-warning">{warning}</p>}
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
      {SURE[seat]}{' '}
      <Button busy={state === 'busy'} onClick={() => void replace()}>Replace it</Button>{' '}
      <Button onClick={() => setState('idle')}>Keep it</Button>
    </p>
  )
}

const SURE: Record<Seat, string> = {
  host: 'All three links become new, and everybody but you is put out at once, candidates too. '
    + 'You stay, and your address bar holds the new host link.',
  editor: 'Both links, editor and viewer, become new. '
    + 'Whoever came by the old editor or viewer link is put out at once.',
  viewer: 'This link becomes new. Whoever came by the old viewer link is put out at once.',
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
