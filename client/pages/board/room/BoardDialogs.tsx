import { EditorContext, type Editor } from 'tldraw'
import { turnLobby } from '../../../canvas/room/roomState.ts'
import { DeleteBoardDialog } from '../../../features/deletion/DeleteBoardDialog.tsx'
import { KeptUntil } from '../../../features/deletion/KeptUntil.tsx'
import { DuplicateDialog } from '../../../features/duplicate/DuplicateDialog.tsx'
import { ExportDialog } from '../../../features/export/ExportDialog.tsx'
import { EndDialog } from '../../../features/people/EndDialog.tsx'
import { ShareDialog } from '../../../features/people/ShareDialog.tsx'
import type { OpenBoard } from '../../../sync/openBoard.ts'
import type { HostActs } from '../host/useHostActs.ts'
import type { Deletion } from '../../../features/deletion/useDeletedBoard.ts'
import { mayHoldLobby } from './RoomParts.tsx'

export type OpenDialog = 'share' | 'export' | 'end' | 'delete' | undefined

export interface BoardDialogsProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor | undefined
  acts: HostActs | undefined
  /** Who ends the board, as everybody will read. */
  name: string
  /** Of the board. */
  title: string
  open: OpenDialog
  onDelete: Deletion['remove']
  onClose: () => void
}

/** One dialog of a board at a time. */
export function BoardDialogs({ acts, name, title, open, onDelete, onClose, ...of }: BoardDialogsProps) {
  const { boardId, boardKey, board, editor } = of
  const showLobby = editor && mayHoldLobby(board) ? () => turnLobby(editor, true) : undefined
  return (
    <>
      {open === 'share' && (
        <ShareDialog {...of} onLobby={showLobby} onEnd={acts?.end} onClose={onClose}>
          {acts && <KeptUntil {...{ boardId, boardKey }} />}
        </ShareDialog>
      )}
      {open === 'delete' && <DeleteBoardDialog {...{ title, onDelete, onClose }} />}
      {open === 'end' && <EndDialog {...{ boardId, boardKey, name, board, onClose }} />}
      {acts?.duplicating && <DuplicateDialog {...acts.duplicating} />}
      {open === 'export' && editor && (
        <EditorContext.Provider value={editor}>
          <ExportDialog editor={editor} onClose={onClose} />
        </EditorContext.Provider>
      )}
    </>
  )
}
