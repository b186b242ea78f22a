import { defaultHandleExternalTldrawContent, react, type Editor, type TLShapeId } from 'tldraw'
import { leadOnceSettled } from '../links/keepLinksTidy.ts'
import { noteDrawn } from './drawn.ts'
import { adoptByHand } from './adoptByHand.ts'
import { giveWay } from './giveWay.ts'
import { holdInLanes } from './holdInLanes.ts'
import { PASTE_AIR, settleInHand, settleShapes } from './settleShapes.ts'

/**
 * What people drag out of the palette, duplicate while they drag, or paste comes to lie on nothing, in the lane under
 * it: in the step of undo that brought it. Cards that were there are left where a hand puts them.
 */
export function settleNew(editor: Editor): void {
  settleDropped(editor)
  adoptByHand(editor)
  giveWay(editor)
  holdInLanes(editor)
  editor.registerExternalContentHandler('tldraw', async (content) => {
    const before = new Set(editor.getCurrentPageShapeIds())
    await leadOnceSettled(editor, async () => {
      await defaultHandleExternalTldrawContent(editor, content)
      const pasted = editor.getSelectedShapeIds().filter((id) => !before.has(id))
      editor.run(() => settleShapes(editor, pasted, { air: PASTE_AIR, at: content.point }))
      const box = editor.getSelectionPageBounds()
      if (pasted.length > 1 && box !== null) noteDrawn(editor, box)
    })
  })
}

/** tldraw's duplicate, by a key or a menu's item, to a place that is free. */
export function duplicateClear(editor: Editor, usual: () => void): void {
  const before = new Set(editor.getCurrentPageShapeIds())
  usual()
  const made = editor.getSelectedShapeIds().filter((id) => !before.has(id))
  editor.run(() => settleShapes(editor, made, { air: PASTE_AIR }))
}

function settleDropped(editor: Editor): void {
  const created = new Set<TLShapeId>()
  let isDragging = false
  editor.disposables.add(
    editor.sideEffects.registerAfterCreateHandler('shape', ({ id }, source) => {
      if (source !== 'user') return
      created.add(id)
      // What a drag brings is still in the hand then.
      queueMicrotask(() => { if (!editor.isDisposed && !editor.isIn('select.translating')) created.clear() })
    }),
  )
  editor.disposables.add(react('settle what is dropped', () => {
    if (editor.isIn('select.translating')) { isDragging = true; return }
    if (!isDragging) return
    isDragging = false
    const at = editor.inputs.getCurrentPagePoint().toJson()
    const ids = editor.getSelectedShapeIds().filter((id) => created.has(id))
    created.clear()
    // The tool still has to leave its state before anything else may change.
    queueMicrotask(() => {
      if (ids.length > 0 && !editor.isDisposed) editor.run(() => settleInHand(editor, ids, at))
    })
  }))
}
