import { Lock } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { Seat } from '../../../shared/protocol/seats.ts'
import type { Failure } from '../../api/answer.ts'
import type { BoardKeys } from '../../api/boards.ts'
import { putOut } from '../../api/host.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import { sayMoreWatching } from '../../sync/presence/untold.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { PauseButton } from './PauseButton.tsx'
import { PersonRow } from './PersonRow.tsx'
import { UnseenHere } from './UnseenHere.tsx'
import { isAlone, toldOf, usePeople } from './usePeople.ts'
import { useSeating } from './useSeating.tsx'
import './PeopleHere.css'

export interface PeopleHereProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor | undefined
  /** The links as they are now. */
  keys: BoardKeys
  /** Gives a seat and those below it new links, which puts out everybody who came by the old ones. */
  onReplace: (seat: Seat) => Promise<void>
  /** Undefined once the board has ended. */
  onEnd: (() => void) | undefined
}

/** Who is on the board, for hosts: pauses the editors, says who draws, and puts somebody out. */
export function PeopleHere({ boardId, boardKey, board, editor, keys, onReplace, onEnd }: PeopleHereProps) {
  const peers = useValue(
    'peers',
    () =>
      board.store.query
        .records('instance_presence')
        .get()
        .toSorted((a, b) => a.userName.localeCompare(b.userName)),
    [board],
  )
  const seen = new Set(peers.map(clientOf))
  const untold = useValue(board.untold)
  const isPaused = useValue(board.facts.get('pause'))
  const [left, setLeft] = useState<{ name: string; seat: Seat | null; key: string | undefined }>()
  const [problem, setProblem] = useState<string>()
  const { people, refresh } = usePeople(boardId, boardKey)
  const seating = useSeating({ boardId, boardKey, onDone: refresh })
  const ownUser = useValue('own user', () => `user:${board.person.get().id}`, [board])
  const put = async (who: { presence: number } | { session: string }, name: string): Promise<void> => {
    const answer = await putOut(boardId, boardKey, who)
    setLeft(answer.ok ? { name, seat: answer.value, key: answer.value ? keys[answer.value] : undefined } : undefined)
    setProblem(answer.ok ? undefined : sayNotPutOut(name, answer.failure))
    await refresh()
  }
  return (
    <section className="ss-here" aria-label="People here now">
      <header>
        <h3>People here now</h3>
        {onEnd && (
          <span className="ss-here-acts">
            <PauseButton {...{ boardId, boardKey, editor, isPaused }} />
            <Button icon={Lock} onClick={onEnd}>End…</Button>
          </span>
        )}
      </header>
      <ul>
        {peers.map((peer) => (
          <PersonRow
            key={peer.id}
            peer={peer}
            known={people.find(({ presence }) => presence === clientOf(peer))}
            isOwn={peer.userId === ownUser}
            onSeat={(seat) => seating.give({ presence: clientOf(peer) }, peer.userName, seat)}
            onPutOut={() => put({ presence: clientOf(peer) }, peer.userName)}
          />
        ))}
        <UnseenHere
          people={toldOf(people, seen, untold)}
          seen={seen}
          onSeat={({ session }, name, seat) => seating.give({ session }, name, seat)}
          onPutOut={({ session }, name) => put({ session }, name)}
        />
        {untold > 0 && <li className="ss-here-nobody">{sayMoreWatching(untold)}</li>}
        {peers.length === 0 && isAlone(people) && <li className="ss-here-nobody">Nobody but you.</li>}
      </ul>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {seating.said}
      {left !== undefined && isStillOpen(left, keys) && (
        <HasLeft key={left.name} name={left.name} seat={left.seat} onReplace={onReplace} />
      )}
    </section>
  )
}

interface HasLeftProps {
  name: string
  seat: Seat | null
  onReplace: (seat: Seat) => Promise<void>
}

/** Whoever was put out comes in no more once their link was replaced, wherever that was done. */
function isStillOpen({ seat, key }: { seat: Seat | null; key: string | undefined }, keys: BoardKeys): boolean {
  return seat === null || keys[seat] === key
}

/** Being put out ends a visit and not a link, so the way to end that too is right here. */
function HasLeft({ name, seat, onReplace }: HasLeftProps) {
  const [isBusy, setIsBusy] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  // At the end of a long dialog it would be there and not be seen.
  useEffect(() => {
    // In braces, because it returns a promise in newer browsers, which React would call as a clean-up.
    void box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  if (seat === null) return <p role="status">{name} had left already.</p>
  const replace = async (): Promise<void> => {
    setIsBusy(true)
    await onReplace(seat)
    setIsBusy(false)
  }
  return (
    <div ref={box} className="ss-here-left" role="status">
      <p>
        {name} was put out, but the {seat} link still opens the board.
        {seat !== 'host' &&
          ` Replacing it keeps ${name} out. ${AND_OTHERS[seat]}`}
      </p>
      {seat !== 'host' && <Button busy={isBusy} onClick={() => void replace()}>{`Replace the ${seat} link`}</Button>}
    </div>
  )
}

const AND_OTHERS: Record<Exclude<Seat, 'host'>, string> = {
  editor: 'Both links, editor and viewer, become new, and everybody else who came by the old ones is put out.',
  viewer: 'Everybody else who came by it is put out.',
}

function sayNotPutOut(name: string, failure: Failure): string {
  const { what, todo } = sayUndone(failure, navigator.onLine)
  return `${name} was not put out. ${what} ${todo}`
}
