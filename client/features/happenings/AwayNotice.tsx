import { useValue } from 'tldraw'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import { sayAway } from './sayAway.ts'

/** Tells an interviewer in words who cannot be seen drawing any more, for as long as it lasts. */
export function AwayNotice({ board }: { board: OpenBoard }) {
  const said = useValue('who is away', () => {
    const isInterviewer = board.purpose === 'interview' && board.seat.get() === 'host'
    const isOver = board.facts.get('ended').get() !== null
    // Who is offline cannot know of the others.
    if (!isInterviewer || isOver || board.status.get().kind === 'offline') return undefined
    const { lost, quiet } = board.peerHealth
    return sayAway([...lost.get().values()], quietNames(board, quiet.get()))
  }, [board])
  if (said === undefined) return null
  return <div className="ss-board-notice" role="status"><span>{said}</span></div>
}

/** Who has another connection that is heard of is here. */
function quietNames(board: OpenBoard, quiet: ReadonlySet<number>): string[] {
  const peers = board.store.query.records('instance_presence').get()
  const heard = new Set(peers.filter((peer) => !quiet.has(clientOf(peer))).map(({ userId }) => userId))
  const own = `user:${board.person.get().id}`
  const silent = peers.filter(({ userId }) => !heard.has(userId) && userId !== own)
  return [...new Map(silent.map(({ userId, userName }) => [userId, userName])).values()]
}
