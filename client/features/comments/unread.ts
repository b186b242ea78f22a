import type { Editor } from 'tldraw'
import type { Comment } from '../../../shared/comments/comment.ts'
import type { BoardComments } from '../../sync/comments/boardComments.ts'
import { commentsState } from './commentsState.ts'

/** Of some messages those that others wrote and that nobody here has looked at. */
export function unreadOf(editor: Editor, comments: BoardComments, said: readonly Comment[]): Comment[] {
  const { read } = commentsState(editor)
  return read === undefined ? [] : said.filter((one) => !read.has(one.id) && !comments.isOwn(one))
}

/** How many wait to be read; not those of threads that are done with. */
export function unreadCount(editor: Editor, comments: BoardComments): number {
  const open = comments.threads.get().filter(({ isResolved }) => !isResolved)
  return unreadOf(editor, comments, open.flatMap((thread) => thread.comments)).length
}
