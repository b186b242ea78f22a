import { EditorAtom, type Editor } from 'tldraw'
import { browserStorage } from '../../memory/browserStorage.ts'
import { focusCanvas } from '../../shapes/focusCanvas.ts'

const KEY = 'sevenstep.outline.open'

export interface OutlineState {
  isOpen: boolean
  /** How often it was asked for: each time it takes the focus, but not when a board opens with it. */
  asked: number
}

const STATE = new EditorAtom<OutlineState>('outline', () => ({
  isOpen: browserStorage().getItem(KEY) === 'yes',
  asked: 0,
}))

export function outlineState(editor: Editor): OutlineState {
  return STATE.get(editor)
}

export function openOutline(editor: Editor): void {
  browserStorage().setItem(KEY, 'yes')
  STATE.update(editor, ({ asked }) => ({ isOpen: true, asked: asked + 1 }))
}

export function closeOutline(editor: Editor): void {
  browserStorage().setItem(KEY, 'no')
  STATE.set(editor, { isOpen: false, asked: 0 })
  focusCanvas(editor)
}

/** Makes room for another panel: the focus is there by now, and what this browser remembers stays. */
export function hideOutline(editor: Editor): void {
  STATE.set(editor, { isOpen: false, asked: 0 })
}
