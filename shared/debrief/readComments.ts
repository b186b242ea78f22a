import { readPlace, type Comment } from '../comments/comment.ts'
import type { Thread } from '../comments/threads.ts'
import type { DebriefMessage, DebriefThread } from './debrief.ts'

/** @param names what the pieces of the board are called now, by their ids */
export function readComments(
  threads: readonly Thread[], names: ReadonlyMap<string, string>, sayTime: (ms: number) => string,
): DebriefThread[] {
  return threads.map(({ on, comments, isResolved }) => ({
    where: names.get(on) ?? sayGone(on, comments.findLast(({ part }) => part !== '')?.part),
    isResolved,
    messages: comments.map((comment) => readMessage(comment, sayTime)),
  }))
}

function readMessage({ name, atMs, text, question }: Comment, sayTime: (ms: number) => string): DebriefMessage {
  const said = { who: name, at: sayTime(atMs), text }
  return question === undefined ? said : { ...said, question: question.answeredMs === null ? 'open' : 'answered' }
}

function sayGone(on: string, part: string | undefined): string {
  if (readPlace(on) !== undefined) return 'A place on the board'
  return part === undefined ? 'A part that was deleted' : `${part} (a part that was deleted)`
}
