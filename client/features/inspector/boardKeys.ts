import type { KeyboardEvent } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { undoByKey } from '../../canvas/view/undoByKey.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'

/**
 * A key in the label of a link that was just drawn. The field took the focus unasked, so that Enter and Escape give it
 * back, and as long as nothing is typed, keys that write nothing mean the board. Says whether it was one of them.
 */
export function takeAskedKey(editor: Editor, id: TLShapeId, event: KeyboardEvent, isTyping: boolean): boolean {
  const key = keyOf(event)
  const canvas = editor.getContainer()
  if (key === 'Escape' || (key === 'Enter' && !event.shiftKey)) {
    // Leaving the field keeps what is typed.
    canvas.focus()
  } else if (isTyping) {
    return false
  } else if (undoByKey(editor, event)) {
    canvas.focus()
  } else if (key === 'Delete' || key === 'Backspace') {
    canvas.focus()
    editor.markHistoryStoppingPoint('delete')
    editor.deleteShapes([id])
  } else if (key.startsWith('Arrow') || key === '/') {
    // The next part is asked for, as with the keys on the canvas.
    canvas.focus()
    canvas.dispatchEvent(new KeyboardEvent('keydown', event.nativeEvent))
  } else {
    return false
  }
  event.preventDefault()
  return true
}
