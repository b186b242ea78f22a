import type { Editor } from 'tldraw'
import type { Comment } from '../../../shared/comments/comment.ts'
import { COMMENT_LIMITS, readPlace } from '../../../shared/comments/comment.ts'
import { partName as nameOfPart } from '../graph/partName.ts'

/** What a part is called now; empty for what is no part of the board. */
export function partName(editor: Editor, thread: string): string {
  return readPlace(thread) === undefined ? nameOfPart(editor, thread, COMMENT_LIMITS.part) : ''
}

/** What a thread is about, in words. */
export function sayWhere(editor: Editor, thread: string, comments: readonly Comment[]): string {
  const name = partName(editor, thread)
  if (name !== '') return name
  if (readPlace(thread) !== undefined) return 'A place on the board'
  const was = comments.findLast(({ part }) => part !== '')?.part
  return was === undefined ? 'A part that was deleted' : `${was} (on a part that was deleted)`
}
