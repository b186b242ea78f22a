import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { useToast } from '../../controls/ToastRegion.tsx'
import { openText } from '../../interchange/openText.ts'
import { takeImport } from '../../memory/importHandover.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

/** Fills a new board with the file that was opened on the home page. */
export function useImportedFile(boardId: string, board: OpenBoard, editor: Editor | undefined): void {
  const toast = useToast()
  useEffect(() => {
    if (editor === undefined || !board.mayWrite.get()) return
    void takeImport(boardId).then(async (text) => {
      const problem = text === undefined ? undefined : await openText(editor, text)
      if (problem !== undefined) toast({ text: problem })
    })
  }, [boardId, board, editor, toast])
}
