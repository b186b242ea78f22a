import { useEffect } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { OpenBoard } from '../../sync/openBoard.ts'

/**
 * When the host pauses the editors, whatever an editor is at ends as it is: a tool that creates would go on with
 * nothing in hand.
 */
export function useLetGoInPause(board: OpenBoard, editor: Editor | undefined): void {
  const mayWrite = useValue('may write', () => board.mayWrite.get(), [board])
  useEffect(() => {
    if (editor === undefined || mayWrite || !board.canWrite) return
    editor.complete()
    editor.setCurrentTool('select')
  }, [board, editor, mayWrite])
}
