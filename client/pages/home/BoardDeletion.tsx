import { useState } from 'react'
import { deleteBoard, getDeletion, type DeletionReport } from '../../api/deletion.ts'
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
  const [report, setReport] = useState<DeletionReport | 'before'>()
  const remove = async (): ReturnType<typeof deleteBoard> => {
    const answer = await deleteBoard(board.id, board.key)
    // Whoever left this page while the board was being deleted finds it on the list, though it is no more.
    const isGone = !answer.ok && answer.failure.kind === 'notFound' && (await getDeletion(board.id)).ok
    if (!answer.ok && !isGone) return answer
    dropBoard(board.id)
    onDeleted(board.id)
    setReport(answer.ok ? answer.value : 'before')
    return answer
  }
  if (report === undefined) return <DeleteBoardDialog title={board.title} onDelete={remove} onClose={onClose} />
  return (
    <Dialog title="The board is deleted" onClose={onClose} actions={<Button onClick={onClose}>Done</Button>}>
      {report !== 'before' ? <DeletionReportView report={report} /> : (
        <p>It was deleted before, with all that was in it. It is off this list now.</p>
      )}
    </Dialog>
  )
}
