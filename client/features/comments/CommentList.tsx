import { MessageSquarePlus, X } from 'lucide'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useEditor, useValue, type Editor } from 'tldraw'
import { openQuestions } from '../../../shared/comments/withQuestions.ts'
import { partName } from '../../canvas/comments/sayWhere.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { useReservedRoom } from '../../canvas/view/reservedRoom.ts'
import { Button } from '../../controls/Button.tsx'
import { isShiftLetter } from '../../controls/keys/isShiftLetter.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { holdFocus } from '../../controls/screen/holdFocus.ts'
import type { BoardComments } from '../../sync/comments/boardComments.ts'
import { closeList, commentsState, openThread } from './commentsState.ts'
import { listThreads, showThread, type ListedThread } from '../../canvas/comments/listThreads.ts'
import { sayWhen } from './sayWhen.ts'
import { unreadOf } from './unread.ts'
import { useNow } from './useNow.ts'

/** All threads of a board by where they are; those that are resolved on demand. */
export function CommentList({ comments }: { comments: BoardComments }) {
  const editor = useEditor()
  const panel = useRef<HTMLElement>(null)
  const [asksResolved, setAsksResolved] = useState(false)
  const all = useValue('listed threads', () => listThreads(editor, comments), [editor, comments])
  const opened = useValue('opened thread', () => commentsState(editor).thread, [editor])
  const resolved = all.filter(({ thread }) => thread.isResolved).length
  const showsResolved = asksResolved && resolved > 0
  const shown = askedFirst(all.filter(({ thread }) => thread.isResolved === showsResolved))
  useReservedRoom(panel, 'right')
  useFocus(panel, opened)
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const key = keyOf(event)
    if (key === 'Escape') closeList(editor)
    else if (key === 'ArrowDown') step(panel.current, 1)
    else if (key === 'ArrowUp') step(panel.current, -1)
    // As on the canvas, which hears no key from in here.
    else if (isShiftLetter(event, 'm')) commentOnSelected(editor)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={panel}
      className={`ss-floating ss-comments ${opened === undefined ? '' : 'ss-comments-behind'}`}
      data-needs-room="narrow"
      aria-label="All comments"
      {...keepFromCanvas(editor)}
      onKeyDown={onKeyDown}
    >
      <header className="ss-thread-head">
        <h2>Comments</h2>
        {resolved > 0 && (
          <Button aria-pressed={showsResolved} onClick={() => setAsksResolved(!showsResolved)}>
            {showsResolved ? 'Show open' : `Resolved (${resolved})`}
          </Button>
        )}
        <Button look="icon" icon={X} aria-label="Hide the list of comments" onClick={() => closeList(editor)} />
      </header>
      <WriteButton comments={comments} />
      {shown.length === 0 && (
        <p className="ss-thread-note" role="status">
          No open comments. Select a part and press Shift+M to write one.
        </p>
      )}
      <ul aria-label={showsResolved ? 'Resolved comments' : 'Open comments'}>
        {shown.map((one) => (
          <Row key={one.thread.on} {...one} comments={comments} isOpened={one.thread.on === opened} />
        ))}
      </ul>
    </section>
  )
}

/** For who opened the list with a part selected, which is what the next comment is about. */
function WriteButton({ comments }: { comments: BoardComments }) {
  const editor = useEditor()
  const part = useValue('part to comment on', () => {
    const id = editor.getOnlySelectedShapeId()
    const isHeld = comments.held.get() !== undefined
    return id === null || isHeld ? undefined : partName(editor, id) || 'what is selected'
  }, [editor, comments])
  if (part === undefined) return null
  return (
    <Button
      icon={MessageSquarePlus}
      className="ss-comments-write"
      title="Shift+M"
      onClick={() => commentOnSelected(editor)}
    >
      <span>Comment on {part}</span>
    </Button>
  )
}

function commentOnSelected(editor: Editor): void {
  const selected = editor.getOnlySelectedShapeId()
  if (selected !== null) openThread(editor, selected)
}

function Row({ comments, thread, where, isOpened }: ListedThread & { comments: BoardComments; isOpened: boolean }) {
  const editor = useEditor()
  const nowMs = useNow(comments)
  const isNew = useValue('is new', () => unreadOf(editor, comments, thread.comments).length > 0,
    [editor, comments, thread])
  const [asked] = openQuestions(thread.comments)
  const last = asked ?? thread.comments.at(-1)!
  const open = (): void => {
    showThread(editor, thread.on)
    openThread(editor, thread.on)
  }
  return (
    <li>
      <button type="button" className="ss-comments-row" data-on={thread.on} aria-pressed={isOpened} onClick={open}>
        <span className="ss-comments-where">{where}</span>
        <span className="ss-comments-count">{isNew ? 'new · ' : ''}{thread.comments.length}</span>
        <span className="ss-comments-last">
          {asked && <strong className="ss-question-mark">Question</strong>}
          {last.name}: {last.text}
        </span>
        <time dateTime={new Date(last.atMs).toISOString()}>{sayWhen(last.atMs, nowMs)}</time>
      </button>
    </li>
  )
}

/** What waits for an answer first; else as one reads the board. */
function askedFirst(listed: readonly ListedThread[]): ListedThread[] {
  const isAsked = ({ thread }: ListedThread): boolean => openQuestions(thread.comments).length > 0
  return [...listed.filter(isAsked), ...listed.filter((one) => !isAsked(one))]
}

/** The first row has the keys, or the one whose thread was closed a moment ago. */
function useFocus(panel: { current: HTMLElement | null }, opened: string | undefined): void {
  const before = useRef(opened)
  useEffect(() => {
    const was = before.current
    before.current = opened
    if (opened !== undefined) return undefined
    const rows = [...(panel.current?.querySelectorAll<HTMLElement>('.ss-comments-row') ?? [])]
    const target = rows.find(({ dataset }) => dataset.on === was) ?? rows[0] ?? panel.current
    return target ? holdFocus(target) : undefined
  }, [panel, opened])
}

function step(panel: HTMLElement | null, by: number): void {
  const rows = [...(panel?.querySelectorAll<HTMLElement>('.ss-comments-row') ?? [])]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[Math.max(0, Math.min(at + by, rows.length - 1))]?.focus()
}
