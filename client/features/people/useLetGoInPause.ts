import { useEffect, useRef } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { OpenBoard } from '../../sync/openBoard.ts'

/**
 * When the host pauses the editors, or lets one only watch, whatever they are at ends as it is: a tool that creates
 * would go on with nothing in hand.
 */
export function useLetGoInPause(board: OpenBoard, editor: Editor | undefined): void {
  const mayWrite = useValue('may write', () => board.mayWrite.get(), [board])
  const couldWrite = useRef(false)
  useEffect(() => {
    const isOver = couldWrite.current && !mayWrite
    couldWrite.current = mayWrite
    if (editor === undefined || !isOver) return
    editor.complete()
    editor.setCurrentTool('select')
  }, [board, editor, mayWrite])
}
