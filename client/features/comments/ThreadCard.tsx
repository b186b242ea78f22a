import { Check, RotateCcw, X } from 'lucide'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useEditor, useValue, type Editor } from 'tldraw'
import { openQuestions } from '../../../shared/comments/withQuestions.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { useReservedRoom } from '../../canvas/view/reservedRoom.ts'
import { Button } from '../../controls/Button.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { holdFocus } from '../../controls/screen/holdFocus.ts'
import { useKeyboardRoom } from '../../controls/screen/useKeyboardRoom.ts'
import { useMedia } from '../../controls/screen/useMedia.ts'
import type { BoardComments } from '../../sync/comments/boardComments.ts'
import { closeThread, commentsState, markRead } from './commentsState.ts'
import { MessageField } from './MessageField.tsx'
import { MessageList } from './MessageList.tsx'
import { SAY_HELD } from './sayHeld.ts'
import { sayWhere } from '../../canvas/comments/sayWhere.ts'
import { unreadOf } from './unread.ts'
import { useThreadPlace } from './useThreadPlace.ts'

export interface ThreadCardProps {
  comments: BoardComments
  on: string
}

/** What was said on one thing, and the field to say more: beside its pin, or a sheet along the bottom. */
export function ThreadCard({ comments, on }: ThreadCardProps) {
  const editor = useEditor()
  const card = useRef<HTMLElement>(null)
  const isSheet = useMedia('(max-width: 600px)')
  const thread = useValue('thread', () => comments.thread(on), [comments, on])
  const isAsked = thread !== undefined && openQuestions(thread.comments).length > 0
  const held = useValue('held', () => comments.held.get(), [comments])
  const where = useValue('where', () => sayWhere(editor, on, thread?.comments ?? []), [editor, on, thread])
  useThreadPlace(card, on, isSheet)
  useReservedRoom(card, 'bottom', isSheet)
  useKeyboardRoom(card, isSheet)
  useCloseOnPress(editor)
  useSeen(editor, comments, on)
  useFocusWhenAsked(editor, card)
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (keyOf(event) !== 'Escape') return
    event.preventDefault()
    closeThread(editor)
  }
  return (
    // The handlers keep the canvas below from hearing what happens in here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={card}
      className={`ss-floating ss-thread ${isSheet ? 'ss-thread-sheet' : ''}`}
      data-needs-room="narrow"
      aria-label={`Comments: ${where}`}
      {...keepFromCanvas(editor)}
      onKeyDown={onKeyDown}
    >
      <header className="ss-thread-head">
        <h2 title={where}>{where}</h2>
        {thread !== undefined && held === undefined && !isAsked && (
          <Button
            look="icon"
            icon={thread.isResolved ? RotateCcw : Check}
            aria-label={thread.isResolved ? 'Reopen' : 'Resolve'}
            onClick={() => comments.resolve(on, !thread.isResolved)}
          />
        )}
        <Button look="icon" icon={X} aria-label="Close the comments" onClick={() => closeThread(editor)} />
      </header>
      {thread?.isResolved === true && <p className="ss-thread-note" role="status">Resolved</p>}
      <MessageList comments={comments} thread={thread} />
      {held === undefined ? (
        <MessageField comments={comments} on={on} isFirst={thread === undefined} />
      ) : (
        <p className="ss-thread-note" role="status">{SAY_HELD[held]}</p>
      )}
    </section>
  )
}

/** A press on the canvas is meant for the canvas; what was typed is kept. */
function useCloseOnPress(editor: Editor): void {
  useEffect(() => {
    const container = editor.getContainer()
    const onPress = ({ target }: PointerEvent): void => {
      if (target instanceof Element && target.closest('.tl-canvas') !== null) closeThread(editor, 'taken')
    }
    container.addEventListener('pointerdown', onPress, { capture: true })
    return () => container.removeEventListener('pointerdown', onPress, { capture: true })
  }, [editor])
}

/** What is shown here is no news. */
function useSeen(editor: Editor, comments: BoardComments, on: string): void {
  const unseen = useValue('unseen here', () => {
    return unreadOf(editor, comments, comments.thread(on)?.comments ?? []).map(({ id }) => id).join(' ')
  }, [editor, comments, on])
  useEffect(() => {
    if (unseen !== '') markRead(editor, unseen.split(' '))
  }, [editor, unseen])
}

function useFocusWhenAsked(editor: Editor, card: { current: HTMLElement | null }): void {
  const asked = useValue('thread is asked for', () => commentsState(editor).asked, [editor])
  useEffect(() => {
    // Who cannot write has the card itself, so that Escape and the arrows mean it.
    const target = card.current?.querySelector('textarea') ?? card.current
    return target ? holdFocus(target) : undefined
  }, [asked, card])
}
