import { Trash2 } from 'lucide'
import { useEffect, useRef } from 'react'
import { useValue } from 'tldraw'
import type { Comment } from '../../../shared/comments/comment.ts'
import type { Thread } from '../../../shared/comments/threads.ts'
import { Button } from '../../controls/Button.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { BoardComments } from '../../sync/comments/boardComments.ts'
import { sayWhen } from './sayWhen.ts'
import { QuestionRow } from './QuestionRow.tsx'
import { useNow } from './useNow.ts'

export interface MessageListProps {
  comments: BoardComments
  thread: Thread | undefined
}

/** The messages of a thread, the oldest first; the last is in sight. */
export function MessageList({ comments, thread }: MessageListProps) {
  const list = useRef<HTMLOListElement>(null)
  const nowMs = useNow(comments)
  const last = thread?.comments.at(-1)?.id
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [last])
  if (thread === undefined) return null
  return (
    // Scrolled by keys where there is more than fits.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol ref={list} className="ss-thread-messages" aria-label="Messages" tabIndex={0}>
      {thread.comments.map((comment) => (
        <Message key={comment.id} comments={comments} comment={comment} nowMs={nowMs} />
      ))}
    </ol>
  )
}

function Message({ comments, comment, nowMs }: { comments: BoardComments; comment: Comment; nowMs: number }) {
  const toast = useToast()
  const { question } = comment
  const mayDelete = useValue('may delete', () => (
    question === undefined && comments.held.get() === undefined && comments.isOwn(comment)),
    [comments, comment, question])
  const remove = (target: Element): void => {
    const card = target.closest<HTMLElement>('.ss-thread')
    const putBack = comments.remove(comment)
    if (putBack === undefined) return
    toast({ text: 'Your comment is deleted.', action: { label: 'Undo', run: putBack } })
    // The button that had the keys is gone.
    card?.querySelector('textarea')?.focus()
  }
  return (
    <li className={`ss-comment ${question === undefined ? '' : 'ss-comment-asked'}`}>
      <span className="ss-comment-dot" style={{ background: comment.color }} aria-hidden="true" />
      <span className="ss-comment-name">{comment.name}</span>
      <time dateTime={new Date(comment.atMs).toISOString()}>{sayWhen(comment.atMs, nowMs)}</time>
      {mayDelete && (
        <Button
          look="icon"
          icon={Trash2}
          className="ss-comment-delete"
          aria-label="Delete this comment"
          onClick={({ currentTarget }) => remove(currentTarget)}
        />
      )}
      <p>{comment.text}</p>
      {question && <QuestionRow {...question} />}
    </li>
  )
}
