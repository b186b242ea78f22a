import { useValue } from 'tldraw'
import { sayClose } from '../../shared/protocol/closeCodes.ts'
import type { OpenBoard } from '../sync/openBoard.ts'

/** One line under the strip when something is not as usual: what happened, what is safe, what to do. */
export function BoardNotice({ board }: { board: OpenBoard }) {
  const text = useValue('notice', () => noticeOf(board), [board])
  return text === undefined ? null : <p className="ss-board-notice" role="status">{text}</p>
}

function noticeOf(board: OpenBoard): string | undefined {
  const code = board.ended.get()
  if (code !== undefined) return sayClose(code) ?? 'The server closed the connection. Reload the page to go on; your edits are kept in this browser.'
  if (board.status.get().kind === 'late') return 'The server cannot store your last changes right now. They are kept in this browser and sent as soon as it can; you can go on.'
  if (board.age === 'newer') return 'This board was made by a newer version of Sevenstep. It can be looked at here; refresh the page to edit it.'
  const invalid = [...board.withheld.get().values()].filter(({ why }) => why === 'invalid').length
  if (invalid === 0) return undefined
  return `${invalid} ${invalid === 1 ? 'item' : 'items'} on this board cannot be read by this version and ${invalid === 1 ? 'is' : 'are'} not shown. Nothing is deleted; the rest works as usual.`
}
