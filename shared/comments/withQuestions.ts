import type { PinnedQuestion } from '../protocol/pinnedQuestions.ts'
import type { Comment } from './comment.ts'

/** No message has such an id, so that nobody can write one in the place of a question. */
const PREFIX = 'question:'

/** What hosts ask, as what opens or joins the thread of its part. */
export function asComment({ id, answeredMs, ...question }: PinnedQuestion): Comment {
  return { ...question, id: PREFIX + id, question: { id, answeredMs } }
}

/** What a host asked on a thing and nobody marked as answered. */
export function openQuestions(comments: readonly Comment[]): Comment[] {
  return comments.filter(({ question }) => question?.answeredMs === null)
}
