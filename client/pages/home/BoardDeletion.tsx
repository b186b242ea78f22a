import { useState } from 'react'
import { deleteBoard, type DeletionReport } from '../../api/deletion.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { DeleteBoardDialog } from '../../features/deletion/DeleteBoardDialog.tsx'
import { DeletionReportView } from '../../features/deletion/DeletionReportView.tsx'
import { dropBoard } from '../../features/deletion/dropBoard.ts'
import type { RecentBoard } from '../../memory/recentBoards.ts'

export interface BoardDeletionProps {
  board: RecentBoard
  /** Takes it off the list. */
  onDeleted: (boardId: string) => void
  onClose: () => void
}

/** Deletes a board that one hosts without opening it, and shows the report. */
export function BoardDeletion({ board, onDeleted, onClose }: BoardDeletionProps) {
  const [report, setReport] = useState<DeletionReport>()
  const remove = async (): ReturnType<typeof deleteBoard> => {
    const answer = await deleteBoard(board.id, board.key)
    if (!answer.ok) return answer
    dropBoard(board.id)
    onDeleted(board.id)
    setReport(answer.value)
    return answer
  }
  if (report === undefined) return <DeleteBoardDialog title={board.title} onDelete={remove} onClose={onClose} />
  return (
    <Dialog title="The board is deleted" onClose={onClose} actions={<Button onClick={onClose}>Done</Button>}>
      <DeletionReportView report={report} />
    </Dialog>
  )
}
