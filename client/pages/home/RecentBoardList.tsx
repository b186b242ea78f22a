import { X } from 'lucide'
import { useState } from 'react'
import type { RecentBoard } from '../../memory/recentBoards.ts'
import { SEAT_WORDS } from '../../api/seatWords.ts'
import type { RecentBoards } from '../../memory/useRecentBoards.ts'
import { Link } from '../../navigation/Link.tsx'
import { boardPath } from '../../navigation/route.ts'
import { Button } from '../../controls/Button.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import { ForgetAllDialog } from './ForgetAllDialog.tsx'
import { sayAgo } from './sayAgo.ts'
import './RecentBoardList.css'

const SHOWN_AT_FIRST = 4

/** The boards this browser has opened; nothing when there are none. */
export function RecentBoardList({ recents }: { recents: RecentBoards }) {
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
          <RecentItem key={board.id} board={board} now={now} recents={recents} />
        ))}
      </ul>
      {asking && <ForgetAllDialog count={boards.length} onClose={() => setAsking(false)} onForgetAll={forgetAll} />}
    </section>
  )
}

function RecentItem({ board, now, recents }: { board: RecentBoard; now: number; recents: RecentBoards }) {
  const toast = useToast()
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
          {SEAT_WORDS[board.seat].title} · {sayAgo(board.lastOpenedAt, now)}
        </span>
      </Link>
      <Button look="icon" icon={X} aria-label={`Remove “${board.title}” from this list`} onClick={forget} />
    </li>
  )
}
