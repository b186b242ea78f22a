import { EditorAtom, type Editor } from 'tldraw'
import { focusCanvas } from '../../shapes/focusCanvas.ts'

export interface CommentsState {
  /** What the opened thread hangs on; undefined while none is open. */
  thread: string | undefined
  /** What is typed next is a host's question. */
  asks: boolean
  /** How often a thread was asked for: each time its field takes the focus. */
  asked: number
  isListOpen: boolean
  /** What was typed and not sent, by what it is about. */
  drafts: ReadonlyMap<string, string>
  /** Ids of messages that were looked at in this browser; undefined until it has said which. */
  read: ReadonlySet<string> | undefined
}

const STATE = new EditorAtom<CommentsState>('comments on screen', () => ({
  thread: undefined,
  asks: false,
  asked: 0,
  isListOpen: false,
  drafts: new Map(),
  read: undefined,
}))

export function commentsState(editor: Editor): CommentsState {
  return STATE.get(editor)
}

/** @param asks to write a question there, for hosts */
export function openThread(editor: Editor, thread: string, asks = false): void {
  STATE.update(editor, (state) => ({ ...state, thread, asks, asked: state.asked + 1 }))
}

export function writeQuestion(editor: Editor, asks: boolean): void {
  STATE.update(editor, (state) => ({ ...state, asks }))
}

/** Gives the keys back to where they came from; to nobody when a press elsewhere has taken them already. */
export function closeThread(editor: Editor, keys: 'back' | 'taken' = 'back'): void {
  const { isListOpen } = commentsState(editor)
  STATE.update(editor, (state) => ({ ...state, thread: undefined }))
  // The list takes them itself.
  if (keys === 'back' && !isListOpen) focusCanvas(editor)
}

export function openList(editor: Editor): void {
  STATE.update(editor, (state) => ({ ...state, thread: undefined, isListOpen: true }))
}

export function closeList(editor: Editor): void {
  STATE.update(editor, (state) => ({ ...state, isListOpen: false }))
  focusCanvas(editor)
}

export function keepDraft(editor: Editor, thread: string, text: string): void {
  STATE.update(editor, (state) => ({ ...state, drafts: new Map(state.drafts).set(thread, text) }))
}

export function markRead(editor: Editor, ids: readonly string[]): void {
  STATE.update(editor, (state) => ({ ...state, read: new Set([...(state.read ?? []), ...ids]) }))
}
