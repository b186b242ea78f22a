import { EditorAtom, type Editor } from 'tldraw'
import type { BoardNotebook } from '../../sync/notebook/boardNotebook.ts'

const NOTEBOOK = new EditorAtom<BoardNotebook | undefined>('notebook', () => undefined)

/** The notebook of the board that an editor shows; undefined for an editor without one. */
export function notebookOf(editor: Editor): BoardNotebook | undefined {
  return NOTEBOOK.get(editor)
}

export function giveNotebook(editor: Editor, notebook: BoardNotebook): void {
  NOTEBOOK.set(editor, notebook)
}
