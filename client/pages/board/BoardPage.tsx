import { useMemo, useState, type ReactNode } from 'react'
import { MessagePage } from '../../controls/MessagePage.tsx'
import { LicensePage } from '../../license/LicensePage.tsx'
import { usePerson } from '../../memory/usePerson.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { sayClose } from '../../../shared/protocol/closeCodes.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { BoardContext } from './boardContext.ts'
import { BoardRoom } from './BoardRoom.tsx'
import { CanvasBoundary } from './CanvasBoundary.tsx'
import { useBoardEntry, type BoardEntry } from './useBoardEntry.ts'
import { useOpenBoard } from './useOpenBoard.ts'
import './BoardPage.css'

/** A board behind its link: finds out what the key grants, opens it, and says so when it cannot. */
export function BoardPage({ boardId, boardKey }: { boardId: string; boardKey: string }) {
  const { entry, retry } = useBoardEntry(boardId, boardKey)
  switch (entry.kind) {
    case 'entering':
      return <Waiting />
    case 'licence':
      return <LicensePage problem={entry.problem} />
    case 'failed':
      return <EntryFailed entry={entry} onRetry={retry} />
    case 'entered':
      return <Opened boardId={boardId} boardKey={boardKey} entry={entry} />
  }
}

function Opened({
  boardId,
  boardKey,
  entry,
}: {
  boardId: string
  boardKey: string
  entry: Extract<BoardEntry, { kind: 'entered' }>
}) {
  const { person, rename } = usePerson()
  const opening = useOpenBoard(boardId, boardKey, entry.seat, person)
  if (opening === undefined) return <Waiting />
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
        person={person}
        onRename={rename}
      />
    </Tries>
  )
}

/** Mounts the board anew when its canvas failed and somebody asks for another try. */
function Tries({ board, children }: { board: OpenBoard; children: ReactNode }) {
  const [tries, setTries] = useState(0)
  const onPage = useMemo(() => ({ board, tries, retry: () => setTries(tries + 1) }), [board, tries])
  return <BoardContext value={onPage}><CanvasBoundary key={tries}>{children}</CanvasBoundary></BoardContext>
}

function Waiting() {
  return (
    <main className="ss-board-waiting" role="status">
      <p className="ss-board-waiting-now">Opening the board…</p>
      <p className="ss-board-waiting-long">
        Still waiting for the server. It is tried again and again; nothing is lost.
      </p>
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
