import { useValue } from 'tldraw'
import type { OpenBoard } from '../../sync/openBoard.ts'

/** For somebody whose link draws, and whom a host lets only watch. */
export function WatchNotice({ board }: { board: OpenBoard }) {
  const status = useValue(board.status)
  const kept = status.kind === 'watching' ? status.unsavedEdits : 0
  return <div className="ss-board-notice" role="status"><span>{sayWatching(kept)}</span></div>
}

/** What was drawn and had not reached the server stays here until they may draw again. */
export function sayWatching(kept: number): string {
  if (kept === 0) return 'You are now watching: the host decides who draws. All that you drew is on the board.'
  const changes = kept === 1 ? '1 change is kept here and is sent' : `${kept} changes are kept here and are sent`
  return `You are now watching. ${changes} when you may draw again.`
}
