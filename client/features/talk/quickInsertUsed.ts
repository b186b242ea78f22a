import { EditorAtom, type Editor } from 'tldraw'
import { browserStorage } from '../../memory/browserStorage.ts'

const KEY = 'sevenstep.quickInsert.used'

const USED = new EditorAtom<boolean>('quick insert used', () => browserStorage().getItem(KEY) === 'yes')

/** Whether somebody has placed something by typing in this browser, or knows that they can. */
export function isQuickInsertKnown(editor: Editor): boolean {
  return USED.get(editor)
}

export function noteQuickInsertKnown(editor: Editor): void {
  if (USED.get(editor)) return
  browserStorage().setItem(KEY, 'yes')
  USED.set(editor, true)
}
