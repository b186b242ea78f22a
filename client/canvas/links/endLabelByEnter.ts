import type { Editor } from 'tldraw'
import { keyOf } from '../../controls/keys/keyOf.ts'

/** Enter takes the label of an arrow, as it takes the title of a card; with Shift it still writes another line. */
export function endLabelByEnter(editor: Editor): void {
  const container = editor.getContainer()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Enter' || event.shiftKey || editor.getEditingShape()?.type !== 'arrow') return
    event.preventDefault()
    event.stopPropagation()
    editor.complete()
  }
  container.addEventListener('keydown', onKeyDown, { capture: true })
  editor.disposables.add(() => container.removeEventListener('keydown', onKeyDown, { capture: true }))
}
