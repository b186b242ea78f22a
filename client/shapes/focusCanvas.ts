import type { Editor } from 'tldraw'

/**
 * Gives the keys to the canvas. The editor's own `focus` does nothing while it counts as focused, even when a closed
 * field has just dropped the keys.
 */
export function focusCanvas(editor: Editor): void {
  editor.focus()
  editor.getContainer().focus()
}
