import type { KeyboardEvent as ReactKeyboardEvent } from 'react'
import { tlenv, type Editor } from 'tldraw'
import { pressedKey, usKey } from '../../controls/keys/usKey.ts'

/**
 * Ctrl+Z and Ctrl+Shift+Z in a panel mean the board wherever nothing is being typed. Says whether it was one of them.
 */
export function undoByKey(editor: Editor, event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const isChord = tlenv.isDarwin ? event.metaKey : event.ctrlKey
  if (!isChord || usKey(pressedKey(event))?.key.toLowerCase() !== 'z' || editor.getIsReadonly()) return false
  event.preventDefault()
  if (event.shiftKey) editor.redo()
  else editor.undo()
  return true
}
