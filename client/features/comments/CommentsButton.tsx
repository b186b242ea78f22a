import { MessageSquare } from 'lucide'
import { useValue, type Editor } from 'tldraw'
import { Button } from '../../controls/Button.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { closeList, commentsState, openList } from './commentsState.ts'
import { unreadCount } from './unread.ts'
import './CommentsButton.css'

/** Opens the list of comments, by which keys reach every thread too, and says how many wait to be read. */
export function CommentsButton({ board, editor }: { board: OpenBoard; editor: Editor | undefined }) {
  const unread = useValue('unread comments', () => (editor ? unreadCount(editor, board.comments) : 0), [board, editor])
  const isOpen = useValue('list is open', () => editor !== undefined && commentsState(editor).isListOpen, [editor])
  const turn = (): void => {
    if (editor !== undefined) (isOpen ? closeList : openList)(editor)
  }
  return (
    <span className="ss-comments-button">
      <Button
        look="icon"
        icon={MessageSquare}
        aria-label={unread === 0 ? 'Comments' : `Comments, ${unread} unread`}
        aria-expanded={isOpen}
        title="Comments (Shift+M with nothing selected)"
        disabled={editor === undefined}
        onClick={turn}
      />
      {unread > 0 && <span className="ss-comments-unread" aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
    </span>
  )
}
