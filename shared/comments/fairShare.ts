import { shareOut, type Written } from '../doc/shareOut.ts'
import type { Comment } from './comment.ts'

/** As many are read of a board. */
export const MAX_COMMENTS = 500

/** A message, and by which Yjs client it was written when. */
export interface WrittenComment extends Written {
  comment: Comment
}

/** The messages that are shown of a board, of everybody who wrote the same share when they are too many. */
export function shareFairly(written: readonly WrittenComment[], max = MAX_COMMENTS): Comment[] {
  return shareOut(written, max).map(({ comment }) => comment)
}
