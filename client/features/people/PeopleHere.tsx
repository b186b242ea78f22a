import { useEffect, useRef, useState } from 'react'
import { useValue, type TLInstancePresence } from 'tldraw'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { putOut } from '../../api/host.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { clientOf } from '../../sync/bindPresence.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { PauseButton } from './PauseButton.tsx'
import { PutOutButton } from './PutOutButton.tsx'
import { UnseenHere } from './UnseenHere.tsx'
import { usePeople } from './usePeople.ts'
import './PeopleHere.css'

export interface PeopleHereProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  /** Gives a seat and those below it new links, which puts out everybody who came by the old ones. */
  onReplace: (seat: Seat) => Promise<void>
}

/** Who is on the board, for hosts: pauses the editors, and puts somebody out. */
export function PeopleHere({ boardId, boardKey, board, onReplace }: PeopleHereProps) {
  const peers = useValue(
    'peers',
    () =>
      board.store.query
        .records('instance_presence')
        .get()
        .toSorted((a, b) => a.userName.localeCompare(b.userName)),
    [board],
  )
  const isPaused = useValue(board.facts.get('pause'))
  const [left, setLeft] = useState<{ name: string; seat: Seat | null }>()
  const [problem, setProblem] = useState<string>()
  const { people, refresh } = usePeople(boardId, boardKey)
  const put = async (who: { presence: number } | { session: string }, name: string): Promise<void> => {
    const answer = await putOut(boardId, boardKey, who)
    setLeft(answer.ok ? { name, seat: answer.value } : undefined)
    setProblem(answer.ok ? undefined : `${name} was not put out. ${sayFailure(answer.failure, navigator.onLine).what}`)
    await refresh()
  }
  return (
    <section className="ss-here" aria-label="People here now">
      <header>
        <h3>People here now</h3>
        <PauseButton boardId={boardId} boardKey={boardKey} isPaused={isPaused} />
      </header>
      <ul>
        {peers.map((peer) => (
          <PersonHere key={peer.id} peer={peer} onPutOut={() => put({ presence: clientOf(peer) }, peer.userName)} />
        ))}
        <UnseenHere
          people={people}
          seen={new Set(peers.map(clientOf))}
          onPutOut={({ session }, name) => put({ session }, name)}
        />
        {peers.length === 0 && people.length <= 1 && <li className="ss-here-nobody">Nobody but you.</li>}
      </ul>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {left !== undefined && (
        <HasLeft key={left.name} {...left} onReplace={onReplace} onDone={() => setLeft(undefined)} />
      )}
    </section>
  )
}

function PersonHere({ peer, onPutOut }: { peer: TLInstancePresence; onPutOut: () => Promise<void> }) {
  return (
    <li>
      <span className="ss-here-dot" style={{ background: peer.color }} aria-hidden="true" />
      <span className="ss-here-name">{peer.userName}</span>
      <PutOutButton name={peer.userName} onPutOut={onPutOut} />
    </li>
  )
}

interface HasLeftProps {
  name: string
  seat: Seat | null
  onReplace: (seat: Seat) => Promise<void>
  onDone: () => void
}

/** Being put out ends a visit and not a link, so the way to end that too is right here. */
function HasLeft({ name, seat, onReplace, onDone }: HasLeftProps) {
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
    onDone()
  }
  const theirLinks = seat === 'editor' ? 'the editor or viewer link' : 'it'
  return (
    <div ref={box} className="ss-here-left" role="status">
      <p>
        {name} was put out, but the {seat} link still opens the board.
        {seat !== 'host' &&
          ` Replacing it keeps ${name} out, and puts out everybody else who came by ${theirLinks}.`}
      </p>
      {seat !== 'host' && <Button busy={isBusy} onClick={() => void replace()}>{`Replace the ${seat} link`}</Button>}
    </div>
  )
}
