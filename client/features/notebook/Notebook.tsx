import { X } from 'lucide'
import { useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import { useValue, type Editor } from 'tldraw'
import { ROUND_PARTS } from '../../../shared/interview/agenda.ts'
import { STEPS } from '../../../shared/kit/steps.ts'
import { Button } from '../../controls/Button.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { focusCanvas } from '../../shapes/focusCanvas.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { NotebookActions } from './NotebookActions.tsx'
import { closeNotebook, notebookState } from './notebookState.ts'
import { PageTabs, panelId, tabId } from './PageTabs.tsx'
import { QuestionPart } from './QuestionPart.tsx'
import { StepPage } from './StepPage.tsx'
import { partNow } from './useStepPages.ts'
import './Notebook.css'

export interface NotebookProps {
  board: OpenBoard
  editor: Editor
}

/** What everybody on a board writes beside it: a page for each of the seven steps, and above them the question. */
export function Notebook({ board, editor }: NotebookProps) {
  const step = useValue('page', () => notebookState(editor).page, [editor])
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const at = STEPS.findIndex(({ id }) => id === step)
  return (
    <div className="ss-notebook-body" {...keptFromCanvas(editor)}>
      <header className="ss-notebook-head">
        <h2>Notebook</h2>
        <NotebookActions editor={editor} board={board} field={field} onSaid={setSaid} />
        <Button look="icon" icon={X} aria-label="Hide the notebook" onClick={() => closeNotebook(editor)} />
      </header>
      <Readers board={board} />
      <p className="ss-notebook-said" role="status">{said}</p>
      <QuestionPart board={board} />
      <PageTabs board={board} editor={editor} step={step} />
      <QuestionsNow board={board} />
      {/* The field is reached by Tab; a press beside its text only means the same. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div
        className="ss-notebook-page"
        role="tabpanel"
        id={panelId()}
        aria-labelledby={tabId(step)}
        onClick={({ target }) => writeOnClick(target, field.current)}
      >
        <StepPage key={step} board={board} editor={editor} number={at + 1} step={STEPS[at]!} field={field} />
      </div>
      <ReadOnlyNote board={board} />
    </div>
  )
}

/** Where a heading or a prompt is clicked, one means to write on its page; what is selected there is to be copied. */
function writeOnClick(clicked: EventTarget, field: HTMLTextAreaElement | null): void {
  if (clicked instanceof Element && clicked.closest('button, textarea') !== null) return
  if (document.getSelection()?.isCollapsed !== false) field?.focus()
}

/** They are a step of the round without a page, so that no tab tells that the round is there. */
function QuestionsNow({ board }: { board: OpenBoard }) {
  const isNow = useValue('questions now', () => partNow(board) === 'questions', [board])
  if (!isNow) return null
  return <p className="ss-notebook-now">Now: step {ROUND_PARTS.length}, the candidate’s questions, without a page</p>
}

/** So that nobody takes it for a place of their own, whoever may write in it; who practises alone has one. */
function Readers({ board }: { board: OpenBoard }) {
  const isAlone = useValue('alone', () => board.purpose === 'practice' && !hasPeers(board), [board])
  const seat = useValue(board.seat)
  if (isAlone) return null
  const does = seat === 'viewer' ? 'reads' : 'reads and writes'
  return <p className="ss-notebook-readers">Everyone on this board {does} this</p>
}

function hasPeers({ store }: OpenBoard): boolean {
  return store.query.records('instance_presence').get().length > 0
}

/** The canvas would take letters for tools, and what is copied or pasted for shapes. */
function keptFromCanvas(editor: Editor) {
  const stop = (event: SyntheticEvent): void => event.stopPropagation()
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      event.stopPropagation()
      if (keyOf(event) === 'Escape') focusCanvas(editor)
    },
    onKeyUp: stop,
    onCopy: stop,
    onCut: stop,
    onPaste: stop,
  }
}

function ReadOnlyNote({ board }: { board: OpenBoard }) {
  const why = useValue('why nothing can be written', () => whyReadOnly(board), [board])
  return why === undefined ? null : <p className="ss-notebook-readonly" role="status">{why}</p>
}

function whyReadOnly({ seat, keySeat, mayWrite, age, status }: OpenBoard): string | undefined {
  if (mayWrite.get()) return undefined
  if (keySeat === 'viewer' && seat.get() === 'viewer') return 'You are looking on: this link cannot change the board.'
  if (age === 'newer') return 'This board was written by a newer version: reload the page to change it.'
  const { kind } = status.get()
  if (seat.get() === 'viewer') return 'You are watching now. What you typed is kept; go on when you may draw again.'
  if (kind === 'shut') return 'This page is no longer let in. What you typed before is kept.'
  if (kind === 'ended') return 'This board has ended. What you typed is kept.'
  return 'Paused by the host. What you typed is kept; go on when the host lets you.'
}
