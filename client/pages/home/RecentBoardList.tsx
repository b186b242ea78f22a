import { ClipboardList, Copy, Trash2, X } from 'lucide'
import { useState } from 'react'
import type { RecentBoard } from '../../memory/recentBoards.ts'
import { SEAT_WORDS } from '../../api/seatWords.ts'
import type { RecentBoards } from '../../memory/useRecentBoards.ts'
import { Link } from '../../navigation/Link.tsx'
import { boardPath, debriefPath } from '../../navigation/route.ts'
import { Button } from '../../controls/Button.tsx'
import { Icon } from '../../controls/Icon.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import { DuplicateDialog } from '../../features/duplicate/DuplicateDialog.tsx'
import { useDuplicate } from '../../features/duplicate/useDuplicate.ts'
import { BoardDeletion } from './BoardDeletion.tsx'
import { ForgetAllDialog } from './ForgetAllDialog.tsx'
import { sayAgo, sayDay } from './sayAgo.ts'
import './RecentBoardList.css'

const SHOWN_AT_FIRST = 4

/** The boards this browser has opened; nothing when there are none. Their hosts delete them from here. */
export function RecentBoardList({ recents }: { recents: RecentBoards }) {
  const [deleting, setDeleting] = useState<RecentBoard>()
  return (
    <>
      <BoardsOpened recents={recents} onDelete={setDeleting} />
      {deleting && (
        <BoardDeletion board={deleting} onDeleted={recents.forget} onClose={() => setDeleting(undefined)} />
      )}
    </>
  )
}

interface BoardsOpenedProps {
  recents: RecentBoards
  onDelete: (board: RecentBoard) => void
}

function BoardsOpened({ recents, onDelete }: BoardsOpenedProps) {
  const { boards, forgetAll } = recents
  const [showAll, setShowAll] = useState(false)
  const [now] = useState(() => Date.now())
  const [asking, setAsking] = useState(false)
  if (boards.length === 0) return null
  const shown = showAll ? boards : boards.slice(0, SHOWN_AT_FIRST)
  return (
    <section aria-labelledby="ss-recent-title">
      <div className="ss-recents-head">
        <div>
          <h2 id="ss-recent-title" className="ss-home-title">
            Your recent boards
          </h2>
          <p className="ss-home-lead">Only this browser remembers this list. Keep the links you need elsewhere.</p>
        </div>
        {boards.length > SHOWN_AT_FIRST && (
          <Button onClick={() => setShowAll(!showAll)}>{showAll ? 'Show fewer' : `Show all ${boards.length}`}</Button>
        )}
        <Button onClick={() => setAsking(true)}>Clear this list</Button>
      </div>
      <ul className="ss-recents">
        {shown.map((board) => (
          <RecentItem key={board.id} {...{ board, now, recents, onDelete }} />
        ))}
      </ul>
      {asking && <ForgetAllDialog count={boards.length} onClose={() => setAsking(false)} onForgetAll={forgetAll} />}
    </section>
  )
}

function RecentItem({ board, now, recents, onDelete }: BoardsOpenedProps & { board: RecentBoard; now: number }) {
  const toast = useToast()
  const { busy, duplicate, asking, isDealt, copy, giveUp } = useDuplicate(recents.remember)
  const forget = () => {
    recents.forget(board.id)
    toast({
      text: `“${board.title}” is off this list. The board itself stays.`,
      action: { label: 'Undo', run: () => recents.remember(board) },
    })
  }
  return (
    <li className="ss-recent">
      <Link href={boardPath(board.id, board.key)} className="ss-recent-link">
        <span className="ss-recent-title">{board.title}</span>
        <span className="ss-recent-facts">
          {board.ended && <strong>Ended · </strong>}
          {SEAT_WORDS[board.seat].title} · {sayAgo(board.lastOpenedAt, now)} · {sayDay(board.lastOpenedAt)}
        </span>
        {board.people && <span className="ss-recent-facts">With {board.people.join(', ')}</span>}
      </Link>
      {(board.purpose === 'interview' || board.ended) && (
        <Link
          href={debriefPath(board.id, board.key)}
          className="ss-button ss-button-icon"
          title={`Debrief of “${board.title}”`}
          aria-label={`Debrief of “${board.title}”`}
        >
          <Icon node={ClipboardList} />
        </Link>
      )}
      {board.seat === 'host' && (
        <Button
          look="icon"
          icon={Copy}
          busy={busy === board.id}
          aria-label={`Duplicate “${board.title}”`}
          onClick={() => duplicate(board)}
        />
      )}
      {board.seat === 'host' && (
        <Button
          look="icon"
          icon={Trash2}
          aria-label={`Delete “${board.title}” for ever`}
          onClick={() => onDelete(board)}
        />
      )}
      <Button look="icon" icon={X} aria-label={`Remove “${board.title}” from this list`} onClick={forget} />
      {asking && <DuplicateDialog {...{ isDealt }} onCopy={(...how) => void copy(asking, ...how)} onClose={giveUp} />}
    </li>
  )
}
