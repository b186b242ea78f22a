import { useEffect, useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { closeNotebook, layNotebook, notebookState, openNotebook, startsOpen } from './notebookState.ts'

export interface NotebookView {
  isOpen: boolean
  /** Undefined until the canvas is there. */
  toggle: (() => void) | undefined
}

/** @param besidePx what another panel takes of the window as the board opens */
export function useNotebook(
  boardId: string, board: OpenBoard, editor: Editor | undefined, besidePx: number,
): NotebookView {
  const [isOpenAtFirst] = useState(() => startsOpen(window.innerWidth - besidePx, questionOf(board) !== ''))
  useEffect(() => {
    if (editor !== undefined) layNotebook(editor, boardId)
  }, [editor, boardId])
  const isOpen = useValue(
    'notebook is open',
    () => (editor && notebookState(editor).isOpen) ?? isOpenAtFirst,
    [editor, isOpenAtFirst],
  )
  return { isOpen, toggle: editor && (() => (isOpen ? closeNotebook : openNotebook)(editor)) }
}

export function questionOf(board: OpenBoard): string {
  return board.notebook.page('question').shown.get().text.trim()
}
