import type { Comment } from './comment.ts'
import { openQuestions } from './withQuestions.ts'

/** All that was said on one thing, the oldest first. */
export interface Thread {
  on: string
  comments: readonly [Comment, ...Comment[]]
  isResolved: boolean
}

/** A clock may be wrong by that much and still lead the time of a thread. */
const MOST_AHEAD_MS = 3_600_000

/**
 * Messages as threads, those that were begun first first.
 *
 * @param resolvedAt when a thread was resolved. What was said after that opens it again, also when its writer had not
 * heard of it; and what a host asks keeps it open until that is answered.
 */
export function threadsOf(comments: readonly Comment[], resolvedAt: (thread: string) => number | undefined): Thread[] {
  const byThread = new Map<string, [Comment, ...Comment[]]>()
  for (const comment of [...comments].sort(inOrder)) {
    const thread = byThread.get(comment.on)
    if (thread === undefined) byThread.set(comment.on, [comment])
    else thread.push(comment)
  }
  return [...byThread].map(([on, said]) => {
    const resolved = resolvedAt(on)
    const isDone = resolved !== undefined && said.at(-1)!.atMs <= resolved
    return { on, comments: said, isResolved: isDone && openQuestions(said).length === 0 }
  })
}

/** The messages of a thread that wait for something to be done. */
export function openCount({ comments, isResolved }: Thread): number {
  return isResolved ? 0 : comments.length
}

/**
 * The time that a new message or mark of a thread gets: behind what it answers, also when that came from a clock that
 * is ahead.
 */
export function timeBehind(thread: Thread | undefined, nowMs: number): number {
  const last = thread?.comments.at(-1)?.atMs ?? 0
  return last >= nowMs && last - nowMs < MOST_AHEAD_MS ? last + 1 : nowMs
}

/** The same for everybody who has the same messages. */
function inOrder(a: Comment, b: Comment): number {
  if (a.atMs !== b.atMs) return a.atMs - b.atMs
  return a.id < b.id ? -1 : 1
}
