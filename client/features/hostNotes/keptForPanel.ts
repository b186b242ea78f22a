import type { KeyboardEvent, SyntheticEvent } from 'react'
import type { Editor } from 'tldraw'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { focusCanvas } from '../../shapes/focusCanvas.ts'

/**
 * Keeps what is typed, copied and pasted in a page of the panel from the canvas. Escape gives the keys back to it;
 * outside of a text, undo and redo are the page's own.
 */
export function keptForPanel(editor: Editor, undo: (isRedo: boolean) => void) {
  const stop = (event: SyntheticEvent): void => event.stopPropagation()
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      event.stopPropagation()
      const key = keyOf(event).toLowerCase()
      if (key === 'escape') focusCanvas(editor)
      const isStep = (event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')
      if (!isStep || hasText(event.target)) return
      event.preventDefault()
      undo(key === 'y' || event.shiftKey)
    },
    onKeyUp: stop,
    onCopy: stop,
    onCut: stop,
    onPaste: stop,
  }
}

/** Where something is typed the browser takes back what was typed. */
function hasText(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement && target.value !== ''
}
