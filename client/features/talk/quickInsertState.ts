import { EditorAtom, type Editor } from 'tldraw'
import { focusCanvas } from '../../shapes/focusCanvas.ts'

/**
 * Where the quick-insert box was opened, in page coordinates, or that it was opened by key; undefined while it is
 * closed. `text` stands in it already.
 */
export type QuickInsertOpening =
  { by: 'key'; text?: string } | { by: 'pointer'; x: number; y: number; text?: string } | undefined

const OPENING = new EditorAtom<QuickInsertOpening>('quick insert', () => undefined)

/** What was typed and not sent when the box was closed last; empty for nothing. */
const DRAFT = new EditorAtom<string>('quick insert draft', () => '')

export function quickInsertDraft(editor: Editor): string {
  return DRAFT.get(editor)
}

export function quickInsertOpening(editor: Editor): QuickInsertOpening {
  return OPENING.get(editor)
}

export function openQuickInsert(editor: Editor, opening: QuickInsertOpening): void {
  if (!editor.getIsReadonly()) OPENING.set(editor, opening)
}

/** @param unsent what is typed in it, for when it is opened again */
export function closeQuickInsert(editor: Editor, unsent = ''): void {
  // The field is left once more when the canvas gets the keys, and by then what was in it may have been sent.
  if (OPENING.get(editor) === undefined) return
  OPENING.set(editor, undefined)
  DRAFT.set(editor, unsent)
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
