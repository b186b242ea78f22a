import { useEffect, useMemo, useState } from 'react'
import { EditorContext, type Editor } from 'tldraw'
import type { Person } from '../../memory/person.ts'
import type { BoardKitFacts } from '../../api/boards.ts'
import { keepLoadedFiles } from '../../api/offlineApp.ts'
import { ExportDialog } from '../../features/export/ExportDialog.tsx'
import { KitInsertion } from './KitInsertion.tsx'
import { HostPanelButton } from '../../features/interview/HostPanelButton.tsx'
import { HostPanelFrame } from '../../features/interview/HostPanelFrame.tsx'
import { useHostPanel } from '../../features/interview/useHostPanel.ts'
import { Outline } from '../../features/outline/Outline.tsx'
import { ShareDialog } from '../../features/people/ShareDialog.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { BoardCanvas } from './BoardCanvas.tsx'
import { BoardNotice } from '../../features/aside/BoardNotice.tsx'
import { PauseNotice } from '../../features/people/PauseNotice.tsx'
import { TopStrip } from './TopStrip.tsx'
import { useImportedFile } from './useImportedFile.ts'
import { useLetGoInPause } from '../../features/people/useLetGoInPause.ts'
import { useRememberedBoard } from './useRememberedBoard.ts'

export interface BoardRoomProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  licenseKey: string | undefined
  /** The case study that a host may look into. */
  kit: BoardKitFacts | undefined
  person: Person
  onRename: (name: string) => void
}

type OpenDialog = 'share' | 'export' | undefined

/** The board on screen: the strip above, the canvas below, and one dialog at a time. */
export function BoardRoom({ boardId, boardKey, board, licenseKey, kit, person, onRename }: BoardRoomProps) {
  const [editor, setEditor] = useState<Editor>()
  const [dialog, setDialog] = useState<OpenDialog>()
  const panel = useHostPanel(kit)
  const closeDialog = () => setDialog(undefined)
  useGivenUpDrags(board, editor)
  useLetGoInPause(board, editor)
  useImportedFile(boardId, board, editor)
  useRememberedBoard(boardId, boardKey, board, kit)
  useKeptFiles(editor)
  const actions = useMemo(() => ({ share: () => setDialog('share'), exportImage: () => setDialog('export') }), [])
  return (
    <main className="ss-board">
      <TopStrip board={board} editor={editor} person={person} onRename={onRename} {...actions}>
        {panel && <HostPanelButton {...panel} />}
      </TopStrip>
      <BoardNotice board={board} />
      <PauseNotice boardId={boardId} boardKey={boardKey} board={board} />
      <div className="ss-board-stage">
        {editor && <Outline editor={editor} />}
        <BoardCanvas board={board} licenseKey={licenseKey} person={person} onEditor={setEditor} />
        {panel?.isOpen && (
          <HostPanelFrame boardId={boardId} boardKey={boardKey} board={board} editor={editor} panel={panel} />
        )}
      </div>
      {dialog === 'share' && <ShareDialog boardId={boardId} boardKey={boardKey} board={board} onClose={closeDialog} />}
      {editor && <KitInsertion editor={editor} />}
      {dialog === 'export' && editor && (
        <EditorContext.Provider value={editor}>
          <ExportDialog editor={editor} onClose={closeDialog} />
        </EditorContext.Provider>
      )}
    </main>
  )
}

/**
 * When somebody deletes what is being dragged here, the drag is given up: the editor cannot go on without the shape.
 */
function useGivenUpDrags(board: OpenBoard, editor: Editor | undefined): void {
  useEffect(() => {
    board.onBeforeRemove((ids) => {
      if (editor === undefined || editor.isIn('select.idle')) return
      const selected = new Set<string>(editor.getSelectedShapeIds())
      if (ids.some((id) => selected.has(id))) editor.cancel()
    })
    return () => board.onBeforeRemove(undefined)
  }, [board, editor])
}

/** Once the canvas is up, everything a reload without the server needs has been loaded. */
function useKeptFiles(editor: Editor | undefined): void {
  useEffect(() => {
    if (editor !== undefined) void keepLoadedFiles()
  }, [editor])
}
