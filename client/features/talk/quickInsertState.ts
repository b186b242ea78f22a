import { EditorAtom, type Editor } from 'tldraw'
import { focusCanvas } from '../../shapes/focusCanvas.ts'

/**
 * Where the quick-insert box was opened, in page coordinates, or that it was opened by key; undefined while it is
 * closed. `text` stands in it already.
 */
export type QuickInsertOpening =
  { by: 'key'; text?: string } | { by: 'pointer'; x: number; y: number; text?: string } | undefined

const OPENING = new EditorAtom<QuickInsertOpening>('quick insert', () => undefined)

export function quickInsertOpening(editor: Editor): QuickInsertOpening {
  return OPENING.get(editor)
}

export function openQuickInsert(editor: Editor, opening: QuickInsertOpening): void {
  if (!editor.getIsReadonly()) OPENING.set(editor, opening)
}

export function closeQuickInsert(editor: Editor): void {
  OPENING.set(editor, undefined)
  focusCanvas(editor)
}

/** A double click on empty canvas opens the box there. */
export function openOnDoubleClick(editor: Editor): void {
  editor.on('event', (info) => {
    if (info.type !== 'click' || info.name !== 'double_click' || info.phase !== 'up' || !editor.isIn('select.idle'))
      return
    const { x, y } = editor.inputs.getCurrentPagePoint()
    if (editor.getShapeAtPoint({ x, y }, { margin: editor.getHitTestMargin() }) === undefined)
      openQuickInsert(editor, { by: 'pointer', x, y })
  })
}
