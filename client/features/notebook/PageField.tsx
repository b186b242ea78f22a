import { useState, type KeyboardEvent, type RefObject } from 'react'
import { useValue } from 'tldraw'
import { MAX_PAGE_LENGTH } from '../../../shared/notebook/pages.ts'
import { enterInList, indentList, spaceInList, type Typing } from '../../../shared/notebook/listKeys.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import type { NotebookPage } from '../../sync/notebook/notebookPage.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { PeerCarets } from './PeerCarets.tsx'
import { usePageBinding } from './usePageBinding.ts'

export interface PageFieldProps {
  board: OpenBoard
  page: NotebookPage
  label: string
  placeholder?: string
  field: RefObject<HTMLTextAreaElement | null>
}

/** A page as one types in it, as high as its text. */
export function PageField({ board, page, label, placeholder = 'Write here', field }: PageFieldProps) {
  const mayWrite = useValue('may write', () => board.mayWrite.get(), [board])
  const { text, isCut } = useValue('page', () => page.shown.get(), [page])
  const [composed, setComposed] = useState<string>()
  const [isFull, setFull] = useState(false)
  const { binding, tellCaret } = usePageBinding({ board, page, field, onFull: () => setFull(true) })
  const put = (typing: Typing): void => {
    page.endStep()
    putInto(field.current, typing)
    binding()?.typed()
  }
  return (
    <div className="ss-page">
      <div className="ss-page-mirror" aria-hidden="true">
        <PeerCarets board={board} page={page} text={composed ?? text} />
      </div>
      <textarea
        ref={field}
        aria-label={label}
        placeholder={mayWrite ? placeholder : 'Nothing here yet'}
        spellCheck={false}
        readOnly={!mayWrite}
        onInput={({ currentTarget }) => {
          setFull(false)
          binding()?.typed()
          setComposed((before) => before === undefined ? undefined : currentTarget.value)
        }}
        onCompositionStart={({ currentTarget }) => {
          binding()?.composing()
          setComposed(currentTarget.value)
        }}
        onCompositionEnd={() => {
          binding()?.composed()
          setComposed(undefined)
        }}
        onKeyDown={(event) => mayWrite && onKey(event, page, put)}
        onSelect={tellCaret}
        onBlur={() => board.notebook.carets.show(null)}
      />
      {(isFull || isCut) && (
        <p className="ss-page-full" role="status">
          {isCut ? 'This page holds more than can be shown; its end is not seen here.' : SAY_FULL}
        </p>
      )}
    </div>
  )
}

function putInto(field: HTMLTextAreaElement | null, { text, start, end }: Typing): void {
  if (field === null) return
  field.value = text
  field.setSelectionRange(start, end)
}

const SAY_FULL =
  `This page is full: it holds ${MAX_PAGE_LENGTH.toLocaleString('en')} characters. What found no room was left out; `
  + 'write on another page, or shorten this one.'

function onKey(event: KeyboardEvent<HTMLTextAreaElement>, page: NotebookPage, put: (typing: Typing) => void): void {
  const { shiftKey, altKey, currentTarget } = event
  const key = keyOf(event)
  const isCommand = event.ctrlKey || event.metaKey
  if (key === '' || altKey) return
  const letter = key.toLowerCase()
  if (isCommand && (letter === 'z' || letter === 'y')) {
    event.preventDefault()
    if (letter === 'y' || shiftKey) page.redo()
    else page.undo()
  }
  if (isCommand) return
  const { value: text, selectionStart: start, selectionEnd: end } = currentTarget
  const done =
    key === 'Enter' && !shiftKey ? enterInList({ text, start, end })
    : key === 'Tab' ? indentList({ text, start, end }, shiftKey)
    : key === ' ' ? spaceInList({ text, start, end })
    : undefined
  if (done === undefined) return
  event.preventDefault()
  put(done)
}
