import { CircleQuestionMark, SendHorizontal } from 'lucide'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useEditor, useValue } from 'tldraw'
import { COMMENT_LIMITS, readPlace } from '../../../shared/comments/comment.ts'
import { PINNED_LIMITS } from '../../../shared/protocol/pinnedQuestions.ts'
import { questionActs } from '../../canvas/comments/editorQuestions.ts'
import { Button } from '../../controls/Button.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import type { BoardComments } from '../../sync/comments/boardComments.ts'
import { commentsState, keepDraft, writeQuestion } from './commentsState.ts'
import { partName } from '../../canvas/comments/sayWhere.ts'

export interface MessageFieldProps {
  comments: BoardComments
  on: string
  isFirst: boolean
}

const SAY_FULL = 'This board shows as many comments as it can hold, so yours was not sent. It is kept here: '
  + 'delete some of yours and send it again.'

/** Enter sends, Shift+Enter begins a new line; the field keeps the keys for the next message. */
export function MessageField({ comments, on, isFirst }: MessageFieldProps) {
  const editor = useEditor()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isFull, setFull] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const text = useValue('draft', () => commentsState(editor).drafts.get(on) ?? '', [editor, on])
  const acts = useValue('question acts', () => questionActs(editor), [editor])
  const asks = useValue('asks', () => acts !== undefined && commentsState(editor).asks, [editor, acts])
  const mayAsk = acts !== undefined && readPlace(on) === undefined
  const send = (): void => {
    if (asks && mayAsk) return void ask()
    const said = comments.say(on, text, partName(editor, on))
    setFull(said === 'full')
    if (said === 'said') keepDraft(editor, on, '')
    field.current?.focus()
  }
  const ask = async (): Promise<void> => {
    if (text.trim() === '' || isBusy) return
    setBusy(true)
    const isPinned = await acts?.pin(on, text)
    setBusy(false)
    if (isPinned !== true) return
    keepDraft(editor, on, '')
    writeQuestion(editor, false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Enter' || event.shiftKey || event.altKey) return
    event.preventDefault()
    send()
  }
  const words = asks && mayAsk ? 'Question' : isFirst ? 'Comment' : 'Reply'
  return (
    <div className="ss-thread-write">
      <textarea
        ref={field}
        rows={1}
        aria-label={words}
        placeholder={`${words}: everybody here reads it`}
        maxLength={asks ? PINNED_LIMITS.text : COMMENT_LIMITS.text}
        value={text}
        onChange={({ currentTarget }) => keepDraft(editor, on, currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {mayAsk && (
        <Button
          look="icon"
          icon={CircleQuestionMark}
          aria-label="As a question"
          title="Pin it as a question, which stays until you mark it as answered"
          aria-pressed={asks}
          onClick={() => {
            writeQuestion(editor, !asks)
            field.current?.focus()
          }}
        />
      )}
      <Button
        look="icon"
        icon={SendHorizontal}
        aria-label="Send"
        busy={isBusy}
        disabled={text.trim() === ''}
        onClick={send}
      />
      {isFull && <p className="ss-thread-problem" role="alert">{SAY_FULL}</p>}
    </div>
  )
}
