import { react } from '@tldraw/state'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { MessagePage } from '../../controls/MessagePage.tsx'
import { LicensePage } from '../../license/LicensePage.tsx'
import { usePerson } from '../../memory/usePerson.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { sayClose } from '../../../shared/protocol/closeCodes.ts'
import type { BegunBoard } from '../../entry/beginBoard.ts'
import type { OpenBoard, Opening } from '../../sync/openBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { BoardContext } from './boardContext.ts'
import { BoardRoom } from './BoardRoom.tsx'
import { CanvasBoundary } from './CanvasBoundary.tsx'
import { useBoardEntry, type BoardEntry } from './useBoardEntry.ts'
import { DeletedPage } from '../../features/deletion/DeletedPage.tsx'
import { useDeletedBoard, type Deletion } from '../../features/deletion/useDeletedBoard.ts'
import { useOpenBoard } from './useOpenBoard.ts'
import './BoardPage.css'

export interface BoardPageProps {
  boardId: string
  boardKey: string
  begun: BegunBoard | undefined
}

/** A board behind its link: finds out what the key grants, opens it, and says so when it cannot. */
export function BoardPage({ boardId, boardKey, begun }: BoardPageProps) {
  const { entry, retry } = useBoardEntry(boardId, boardKey, begun?.answers)
  const isUnknown = entry.kind === 'failed' && entry.failure.kind === 'notFound'
  const deletion = useDeletedBoard(boardId, boardKey, isUnknown)
  const isGone = deletion.deleted !== undefined
  useEndedBeginning(begun, isGone || entry.kind === 'licence' || entry.kind === 'failed')
  if (deletion.deleted !== undefined) return <DeletedPage {...deletion.deleted} />
  switch (entry.kind) {
    case 'entering':
      return <Waiting />
    case 'licence':
      return <LicensePage problem={entry.problem} />
    case 'failed':
      return <EntryFailed entry={entry} onRetry={retry} />
    case 'entered':
      return <Opened boardId={boardId} boardKey={boardKey} entry={entry} begun={begun} deletion={deletion} />
  }
}

function Opened({
  boardId,
  boardKey,
  entry,
  begun,
  deletion,
}: {
  boardId: string
  boardKey: string
  entry: Extract<BoardEntry, { kind: 'entered' }>
  begun: BegunBoard | undefined
  deletion: Deletion
}) {
  const { person, rename, recolor } = usePerson()
  const { seat, purpose } = entry
  const opening = useOpenBoard({ boardId, boardKey, seat, purpose, person }, begun?.opening)
  useEndedBeginning(begun, opening?.kind === 'ended')
  useClosing(opening, deletion.closed)
  if (opening === undefined) return <Waiting hasAnswer />
  if (opening.kind === 'ended')
    return (
      <MessagePage title="This board cannot be opened">
        <p>{sayClose(opening.code) ?? 'The server closed the connection.'}</p>
      </MessagePage>
    )
  if (opening.kind === 'given up') return <Waiting />
  return (
    <Tries key={boardId} board={opening.board}>
      <BoardRoom
        boardId={boardId}
        boardKey={boardKey}
        board={opening.board}
        licenseKey={entry.licenseKey}
        kit={entry.kit}
        ink={begun?.ink}
        person={person}
        onRename={rename}
        onRecolor={recolor}
        onDelete={deletion.remove}
      />
    </Tries>
  )
}

/** Tells with which code the server closed the board for good. */
function useClosing(opening: Opening | undefined, closed: (code: number) => void): void {
  useEffect(() => {
    if (opening?.kind === 'ended') closed(opening.code)
    if (opening?.kind !== 'open') return undefined
    return react('closed for good', () => {
      const code = opening.board.ended.get()
      if (code !== undefined) closed(code)
    })
  }, [opening, closed])
}

/** What was drawn for a canvas that will not come is taken away, and what was opened for it closed. */
function useEndedBeginning(begun: BegunBoard | undefined, isEnded: boolean): void {
  useEffect(() => {
    if (!isEnded) return
    begun?.ink.end()
    begun?.opening.end()
  }, [begun, isEnded])
}

/** Mounts the board anew when its canvas failed and somebody asks for another try. */
function Tries({ board, children }: { board: OpenBoard; children: ReactNode }) {
  const [tries, setTries] = useState(0)
  const onPage = useMemo(() => ({ board, tries, retry: () => setTries(tries + 1) }), [board, tries])
  return <BoardContext value={onPage}><CanvasBoundary key={tries}>{children}</CanvasBoundary></BoardContext>
}

/** By then a socket that gets through has long opened. */
const ADVISE_AFTER_MS = 8_000

/** `hasAnswer`: the server has said who this is, so that only the board itself is missing. */
function Waiting({ hasAnswer = false }: { hasAnswer?: boolean }) {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), ADVISE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [hasAnswer])
  return (
    <main className="ss-board-waiting" role="status">
      <p className="ss-board-waiting-now">Opening the board…</p>
      {hasAnswer && isLong ? (
        <>
          <p>The server answers, but the live connection that boards need does not come through.</p>
          <p>
            Often a firewall, a VPN or a proxy holds it back. Try another network, or ask whoever runs this one to let
            WebSockets through. Nothing is lost; it is tried again and again.
          </p>
        </>
      ) : (
        <p className="ss-board-waiting-long">
          Still waiting for the server. It is tried again and again; nothing is lost.
        </p>
      )}
    </main>
  )
}

function EntryFailed({ entry, onRetry }: { entry: Extract<BoardEntry, { kind: 'failed' }>; onRetry: () => void }) {
  const { what, safe, todo } = sayFailure(entry.failure, navigator.onLine)
  return (
    <MessagePage
      title={entry.failure.kind === 'notFound' ? 'No board behind this link' : 'The board could not be opened'}
    >
      <p>
        {what} {safe}
      </p>
      <p>{todo}</p>
      {entry.failure.kind !== 'notFound' && (
        <p>
          <Button look="primary" onClick={onRetry}>
            Try again
          </Button>
        </p>
      )}
    </MessagePage>
  )
}
