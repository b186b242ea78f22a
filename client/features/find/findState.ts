import { EditorAtom, type Editor, type TLPageId } from 'tldraw'
import { focusCanvas } from '../../shapes/focusCanvas.ts'

/** Where one looked when the search began, to go back to. */
export interface Before {
  pageId: TLPageId
  camera: { x: number; y: number; z: number }
}

export interface FindState {
  /** Undefined while nothing is looked for. */
  before: Before | undefined
  /** How often it was asked for: each time the field takes the focus. */
  asked: number
}

const STATE = new EditorAtom<FindState>('find', () => ({ before: undefined, asked: 0 }))

export function findState(editor: Editor): FindState {
  return STATE.get(editor)
}

export function openFind(editor: Editor): void {
  const { x, y, z } = editor.getCamera()
  const here = { pageId: editor.getCurrentPageId(), camera: { x, y, z } }
  STATE.update(editor, ({ before, asked }) => ({ before: before ?? here, asked: asked + 1 }))
}

/** Ends the search here, or where one was before. */
export function closeFind(editor: Editor, where: 'here' | 'back'): void {
  const { before } = STATE.get(editor)
  STATE.update(editor, ({ asked }) => ({ before: undefined, asked }))
  editor.setHintingShapes([])
  if (where === 'back' && before !== undefined) {
    if (editor.getPage(before.pageId)) editor.setCurrentPage(before.pageId)
    editor.setCamera(before.camera, { animation: { duration: 150 } })
  }
  focusCanvas(editor)
}
