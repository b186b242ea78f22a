import { useEditor, useValue } from 'tldraw'
import { commentsOf } from '../../canvas/comments/editorComments.ts'
import type { BoardComments } from '../../sync/comments/boardComments.ts'
import { CommentList } from './CommentList.tsx'
import { commentsState } from './commentsState.ts'
import { ThreadCard } from './ThreadCard.tsx'
import './Comments.css'

/** What people say of a board beside it: the opened thread, and the list of all. */
export function Comments() {
  const editor = useEditor()
  const comments = useValue('comments', () => commentsOf(editor), [editor])
  return comments === undefined ? null : <CommentsOf comments={comments} />
}

function CommentsOf({ comments }: { comments: BoardComments }) {
  const editor = useEditor()
  const thread = useValue('opened thread', () => commentsState(editor).thread, [editor])
  const isListOpen = useValue('list is open', () => commentsState(editor).isListOpen, [editor])
  return (
    <>
      {isListOpen && <CommentList comments={comments} />}
      {thread !== undefined && <ThreadCard key={thread} comments={comments} on={thread} />}
    </>
  )
}
