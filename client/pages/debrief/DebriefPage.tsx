import { useEffect, useState } from 'react'
import type { DebriefCopy } from '../../../shared/debrief/debrief.ts'
import { sayClose } from '../../../shared/protocol/closeCodes.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import type { BoardFacts } from '../../api/boards.ts'
import { Button } from '../../controls/Button.tsx'
import { MessagePage } from '../../controls/MessagePage.tsx'
import { useSignal } from '../../controls/screen/useSignal.ts'
import { DeletedPage } from '../../features/deletion/DeletedPage.tsx'
import { useDeletedBoard } from '../../features/deletion/useDeletedBoard.ts'
import { DebriefView } from '../../features/debrief/DebriefView.tsx'
import { useSharing } from '../../features/debrief/useSharing.ts'
import { useSeats } from '../../features/room/useSeats.ts'
import type { ReadBoard } from '../../sync/reading/readBoard.ts'
import { DebriefHead } from './DebriefHead.tsx'
import { useDebrief } from './useDebrief.ts'
import { useDebriefEntry } from './useDebriefEntry.ts'
import { useHostLane, useReference } from './useHostSource.ts'
import { useReadBoard } from './useReadBoard.ts'
import { useShared } from './useShared.ts'
import './DebriefPage.css'

export interface DebriefPageProps {
  boardId: string
  boardKey: string
}

/** What is left of a board's interview, behind a link of the board. The canvas is not loaded for it. */
export function DebriefPage({ boardId, boardKey }: DebriefPageProps) {
  const { entry, retry } = useDebriefEntry(boardId, boardKey)
  const isUnknown = entry.kind === 'failed' && entry.failure.kind === 'notFound'
  const { deleted, closed } = useDeletedBoard(boardId, boardKey, isUnknown)
  if (deleted !== undefined) return <DeletedPage {...deleted} />
  if (entry.kind === 'entering') return <Opening />
  if (entry.kind === 'entered')
    return <Entered boardId={boardId} boardKey={boardKey} facts={entry.facts} onClosed={closed} />
  const { what, safe, todo } = sayFailure(entry.failure, navigator.onLine)
  return (
    <MessagePage title={isUnknown ? 'No board behind this link' : 'The debrief could not be opened'}>
      <p>{what} {safe}</p>
      <p>{todo}</p>
      {!isUnknown && <p><Button look="primary" onClick={retry}>Try again</Button></p>}
    </MessagePage>
  )
}

function Opening() {
  return <p className="ss-opening" role="status">Opening the debrief…</p>
}

interface EnteredProps extends DebriefPageProps {
  facts: BoardFacts
  /** Told the code with which the server closed the connection for good. */
  onClosed: (code: number) => void
}

function Entered({ boardId, boardKey, facts, onClosed }: EnteredProps) {
  const { seat, purpose = 'board' } = facts
  const board = useReadBoard({ boardId, boardKey, seat, purpose })
  const refusal = board !== undefined && 'closed' in board ? board.closed : undefined
  useEffect(() => { if (refusal !== undefined) onClosed(refusal) }, [refusal, onClosed])
  if (board === undefined) return <Opening />
  if ('closed' in board) {
    return (
      <MessagePage title="This debrief cannot be opened">
        <p>{sayClose(board.closed) ?? 'The server closed the connection.'}</p>
      </MessagePage>
    )
  }
  return <Debrief {...{ boardId, boardKey, facts, board, onClosed }} />
}

function Debrief({ boardId, boardKey, facts, board, onClosed }: EnteredProps & { board: ReadBoard }) {
  const address = { boardId, boardKey }
  const closed = useSignal(board.ended)
  useEffect(() => { if (closed !== undefined) onClosed(closed) }, [closed, onClosed])
  const isHost = useSignal(board.seat) === 'host' && closed === undefined
  const laneState = useHostLane(address, board, isHost)
  const lane = laneState?.kind === 'open' ? laneState.lane : undefined
  const { kit, isComing } = useReference(address, isHost && facts.kit !== undefined)
  const { handed, share } = useShared(address, board)
  const here = useSignal(board.here).map(({ presence }) => presence).sort((a, b) => a - b).join(' ')
  const seats = useSeats(boardId, boardKey, here, useSignal(board.facts.get('seated'))?.atMs)
  const { purpose = 'board' } = facts
  const { host, candidate, records } = useDebrief({ boardId, board, purpose, seats, isHost, lane, kit, handed })
  const [wanted, setWanted] = useState<DebriefCopy>('host')
  const sharing = useSharing(host, { handed, share })
  const debrief = wanted === 'host' && host !== undefined ? host : candidate
  // What is taken away half read says that it is all of it.
  const isWhole = debrief !== host || (!isComing && laneState !== undefined && laneState.kind !== 'opening')
  useEffect(() => {
    const before = document.title
    document.title = `Debrief: ${[debrief.title, ...debrief.candidates].join(', ')} · Sevenstep`
    return () => { document.title = before }
  }, [debrief])
  return (
    <div className="ss-debrief">
      <DebriefHead {...{ boardId, boardKey, debrief, records, isWhole }} pick={host && setWanted} />
      {laneState?.kind === 'failed' && (
        <p className="ss-debrief-notice" role="alert">
          Notes and scores could not be loaded. They are safe, and the rest is complete. Reload to try it again.
        </p>
      )}
      {closed !== undefined && <p className="ss-debrief-notice" role="alert">{sayClose(closed)}</p>}
      <main>
        <DebriefView {...{ boardId, boardKey, debrief, records }} sharing={debrief === host ? sharing : undefined} />
      </main>
    </div>
  )
}
