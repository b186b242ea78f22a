import type { Editor, TLArrowShape } from 'tldraw'
import { isLinkKind } from '../../../shared/board/links.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'

/** Enter takes the label of a link, as it takes the title of a card; with Shift it still writes another line. */
export function endLabelByEnter(editor: Editor): void {
  const container = editor.getContainer()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Enter' || event.shiftKey || !writesLabel(editor)) return
    event.preventDefault()
    event.stopPropagation()
    editor.complete()
  }
  container.addEventListener('keydown', onKeyDown, { capture: true })
  editor.disposables.add(() => container.removeEventListener('keydown', onKeyDown, { capture: true }))
}

function writesLabel(editor: Editor): boolean {
  const shape = editor.getEditingShape()
  return shape?.type === 'arrow' && isLinkKind((shape as TLArrowShape).meta.link)
}
