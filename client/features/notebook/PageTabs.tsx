import { useRef, type KeyboardEvent } from 'react'
import { useValue, type Editor } from 'tldraw'
import { STEPS } from '../../../shared/kit/steps.ts'
import type { StepId } from '../../../shared/notebook/pages.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { turnTo } from './notebookState.ts'
import { stepNow } from './useStepPages.ts'

/** The seven steps; what has something on it shows a dot. */
export function PageTabs({ board, editor, step }: { board: OpenBoard; editor: Editor; step: StepId }) {
  const list = useRef<HTMLDivElement>(null)
  const filled = useValue(
    'filled pages',
    () => STEPS.map(({ id }) => id).filter((id) => board.notebook.page(id).shown.get().text.trim() !== '').join(' '),
    [board],
  ).split(' ')
  const now = useValue('step now', () => stepNow(board), [board])
  const onKeyDown = (event: KeyboardEvent): void => {
    // A letter is the first of what somebody writes on the page that they have just turned to.
    if (isLetter(event)) document.getElementById(panelId())?.querySelector('textarea')?.focus()
    const at = STEPS.findIndex(({ id }) => id === step)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: STEPS.length - 1 }[keyOf(event)]
    if (next === undefined) return
    event.preventDefault()
    const { id } = STEPS[(next + STEPS.length) % STEPS.length]!
    turnTo(editor, id)
    list.current?.querySelector<HTMLElement>(`#${tabId(id)}`)?.focus()
  }
  return (
    <div
      ref={list}
      tabIndex={-1}
      data-letters-write
      role="tablist"
      aria-label="The seven steps"
      className="ss-notebook-tabs"
      onKeyDown={onKeyDown}
    >
      {STEPS.map(({ id, word }, at) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          aria-selected={id === step}
          aria-controls={panelId()}
          tabIndex={id === step ? 0 : -1}
          data-now={id === now || undefined}
          data-filled={filled.includes(id) || undefined}
          onClick={() => turnTo(editor, id)}
        >
          <b>{at + 1}</b> {word}
          {filled.includes(id) && <span className="ss-hidden"> (written)</span>}
          {id === now && <span className="ss-hidden"> (now)</span>}
        </button>
      ))}
    </div>
  )
}

function isLetter(event: KeyboardEvent): boolean {
  const key = keyOf(event)
  return key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
}

export function tabId(step: StepId): string {
  return `ss-notebook-tab-${step}`
}

export function panelId(): string {
  return 'ss-notebook-panel'
}
