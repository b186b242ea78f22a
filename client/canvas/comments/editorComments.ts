import { EditorAtom, type Editor } from 'tldraw'
import type { BoardComments } from '../../sync/comments/boardComments.ts'

const COMMENTS = new EditorAtom<BoardComments | undefined>('comments', () => undefined)

/** The comments of the board that an editor shows; undefined for an editor without them. */
export function commentsOf(editor: Editor): BoardComments | undefined {
  return COMMENTS.get(editor)
}

export function giveComments(editor: Editor, comments: BoardComments): void {
  COMMENTS.set(editor, comments)
}
