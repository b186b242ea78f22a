import { EditorAtom, type Editor } from 'tldraw'
import { STEPS } from '../../../shared/kit/steps.ts'
import type { StepId } from '../../../shared/notebook/pages.ts'
import { browserStorage } from '../../memory/browserStorage.ts'
import { readPage, rememberPage } from '../../memory/notebookPages.ts'
import { focusCanvas } from '../../shapes/focusCanvas.ts'

const OPEN_KEY = 'sevenstep.notebook.open'
/** Beside a narrower canvas the notebook would take what the diagram is read by. */
const WIDE_PX = 1440

export interface NotebookState {
  /** Undefined while nobody has opened or closed it on this board. */
  isOpen: boolean | undefined
  /** Undefined until it is known on which board it lies. */
  board: string | undefined
  page: StepId
  /** How often it was asked for: each time it takes the focus, but not when a board opens with it. */
  asked: number
}

const STATE = new EditorAtom<NotebookState>('notebook', () => ({
  isOpen: undefined, board: undefined, page: STEPS[0].id, asked: 0,
}))

export function notebookState(editor: Editor): NotebookState {
  return STATE.get(editor)
}

/** The notebook of this board, at the page where it was left. */
export function layNotebook(editor: Editor, board: string): void {
  STATE.update(editor, (state) => (state.board === board ? state : { ...state, board, page: readPage(board) }))
}

export function openNotebook(editor: Editor): void {
  browserStorage().setItem(OPEN_KEY, 'yes')
  STATE.update(editor, (state) => ({ ...state, isOpen: true, asked: state.asked + 1 }))
}

/** It is open, and takes no focus when it is there. */
export function forgetNotebookField(editor: Editor): void {
  STATE.update(editor, (state) => ({ ...state, asked: 0 }))
}

export function closeNotebook(editor: Editor): void {
  browserStorage().setItem(OPEN_KEY, 'no')
  STATE.update(editor, (state) => ({ ...state, isOpen: false, asked: 0 }))
  focusCanvas(editor)
}

/** Makes room for another panel: the focus is there by now, and what this browser remembers stays. */
export function hideNotebook(editor: Editor): void {
  STATE.update(editor, (state) => ({ ...state, isOpen: false, asked: 0 }))
}

export function turnTo(editor: Editor, page: StepId): void {
  const { board } = STATE.get(editor)
  if (board !== undefined) rememberPage(board, page)
  STATE.update(editor, (state) => ({ ...state, page, asked: 0 }))
}

/**
 * Whether a board opens with its notebook beside it: as this browser last left it where there is room, and with a
 * question to read where nobody has said.
 *
 * @param widthPx what canvas and notebook share
 */
export function startsOpen(widthPx: number, hasQuestion: boolean): boolean {
  if (widthPx < WIDE_PX) return false
  const stored = browserStorage().getItem(OPEN_KEY)
  return stored === null ? hasQuestion : stored === 'yes'
}
