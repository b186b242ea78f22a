import type { Editor, TLShape } from 'tldraw'

/** Whether somebody placed a component by hand and wants it left there when the board is tidied up. */
export function isPinned(shape: TLShape): boolean {
  return shape.meta.pinned === true
}

/** Pins the selected components, or takes the pins off when all have one. One step of undo. */
export function togglePins(editor: Editor): void {
  const components = selectedComponents(editor)
  if (editor.getIsReadonly() || components.length === 0) return
  const pinned = !components.every(isPinned)
  editor.markHistoryStoppingPoint(pinned ? 'pin' : 'unpin')
  editor.updateShapes(components.map(({ id, type, meta }) => ({ id, type, meta: { ...meta, pinned } })))
}

/** The selected components that may be changed. */
export function selectedComponents(editor: Editor): TLShape[] {
  return editor
    .getSelectedShapes()
    .filter((shape) => shape.type === 'component' && !editor.isShapeOrAncestorLocked(shape))
}
