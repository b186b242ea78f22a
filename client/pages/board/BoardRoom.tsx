import { useEffect, useMemo, useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { Person } from '../../memory/person.ts'
import type { BoardKitFacts } from '../../api/boards.ts'
import { loadPrinting } from '../../features/export/loadPrinting.ts'
import { keepLoadedFiles } from '../../api/offlineApp.ts'
import { ClockMark } from '../../features/clock/ClockMark.tsx'
import { usePrintedBoard } from '../../features/export/usePrintedBoard.ts'
import { KitInsertion } from './insertion/KitInsertion.tsx'
import { useCommentNews } from '../../features/comments/useCommentNews.ts'
import { useQuestionActs } from '../../features/comments/useQuestionActs.ts'
import { useFollow } from '../../features/follow/useFollow.ts'
import { useHappenings } from '../../features/happenings/useHappenings.ts'
import { AiMark } from '../../features/room/AiMark.tsx'
import { HintMark } from '../../features/interview/HintMark.tsx'
import { HostPanelButton } from '../../features/interview/HostPanelButton.tsx'
import { HostPanelFrame } from '../../features/interview/HostPanelFrame.tsx'
import { useHostPanel, type HostPanelState } from '../../features/interview/useHostPanel.ts'
import { loadNotebook } from '../../features/notebook/loadNotebook.ts'
import { NotebookButton } from '../../features/notebook/NotebookButton.tsx'
import { NotebookFrame } from '../../features/notebook/NotebookFrame.tsx'
import { QuestionStrip } from '../../features/notebook/QuestionStrip.tsx'
import { StepStrip } from '../../features/notebook/StepStrip.tsx'
import { hideNotebook } from '../../features/notebook/notebookState.ts'
import { useNotebook, type NotebookView } from '../../features/notebook/useNotebook.ts'
import { Outline } from '../../features/outline/Outline.tsx'
import { hideOutline, outlineState } from '../../features/outline/outlineState.ts'
import { useReactions } from '../../features/reactions/useReactions.ts'
import { useSpotlight } from '../../features/spotlight/useSpotlight.ts'
import type { FirstInk } from '../../entry/firstInk.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { BoardCanvas } from './BoardCanvas.tsx'
import { BoardNotices } from './room/BoardNotices.tsx'
import type { Deletion } from '../../features/deletion/useDeletedBoard.ts'
import { AskedName } from './room/AskedName.tsx'
import { BoardDialogs, type OpenDialog } from './room/BoardDialogs.tsx'
import { loadRoomParts, RoomParts } from './room/RoomParts.tsx'
import { TopStrip } from './TopStrip.tsx'
import { useFairness } from './useFairness.ts'
import { useDroppedBoards } from './useDroppedBoards.ts'
import { CurveballPart } from './host/CurveballPart.tsx'
import { HostRow } from './host/HostRow.tsx'
import { PracticePart } from './host/PracticePart.tsx'
import { hostPagesOf, loadHostPages } from './host/HostPages.tsx'
import { useAskedNotes } from './host/useAskedNotes.ts'
import { useHostLane } from './host/useHostLane.ts'
import { HostActsContext, useHostActs } from './host/useHostActs.ts'
import { useImportedFile } from './useImportedFile.ts'
import { useAskedPart } from './room/useAskedPart.ts'
import { useRoundClock } from './room/useRoundClock.ts'
import { useSeenOnceEnded } from './room/useSeenOnceEnded.ts'
import { useFreeColor } from '../../features/people/useFreeColor.ts'
import { useLetGoInPause } from '../../features/people/useLetGoInPause.ts'
import { whenIdle } from '../../navigation/whenIdle.ts'
import { useOneSidePanel } from '../../controls/screen/useOneSidePanel.ts'
import { useRememberedBoard } from './useRememberedBoard.ts'

export interface BoardRoomProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  licenseKey: string | undefined
  /** The case study that a host may look into. */
  kit: BoardKitFacts | undefined
  /** Strokes from before the canvas was there. */
  ink: FirstInk | undefined
  person: Person
  onRename: (name: string) => void
  onRecolor: (color: string) => void
  /** For hosts: deletes the board. */
  onDelete: Deletion['remove']
}

/** What it takes of the window, beside which a notebook has less room. */
const HOST_PANEL_PX = 352

/** The board on screen: the strip above, the canvas below, and one dialog at a time. */
export function BoardRoom(props: BoardRoomProps) {
  const { boardId, boardKey, board, licenseKey, kit, ink, person, onRename, onRecolor, onDelete } = props
  const [editor, setEditor] = useState<Editor>()
  const [dialog, setDialog] = useState<OpenDialog>()
  const panel = useHostPanel(kit, board)
  const hasNotes = panel !== undefined
  const notebook = useNotebook(boardId, board, editor, panel?.isOpen ? HOST_PANEL_PX : 0)
  useRoomBeside(editor, notebook, panel)
  const asked = { name: person.name, onClose: () => setDialog(undefined) }
  useGivenUpDrags(board, editor)
  useLetGoInPause(board, editor)
  useImportedFile(boardId, board, editor)
  useDroppedBoards(editor)
  const title = useRememberedBoard(boardId, boardKey, board, kit)
  useKeptFiles(editor, hasNotes)
  usePrintedBoard(editor)
  useHappenings({ boardId, boardKey, board }, editor)
  useCommentNews(boardId, board, editor)
  useQuestionActs({ boardId, boardKey, board }, editor)
  useFairness(board, editor)
  useFollow(board, editor)
  useReactions(board, editor)
  useSpotlight({ boardId, boardKey, board }, editor)
  useSeenOnceEnded(board, editor)
  useFreeColor(board, onRecolor)
  useHostLane({ boardId, boardKey, board, editor, isWanted: hasNotes })
  useAskedNotes(editor, panel)
  useAskedPart(editor)
  const clock = useRoundClock({ boardId, boardKey, board }, editor)
  const acts = useHostActs({ boardId, boardKey, board }, kit, setDialog)
  const actions = useMemo(() => ({ share: () => setDialog('share'), exportImage: () => setDialog('export') }), [])
  return (
    <main className="ss-board">
      <TopStrip {...{ board, editor, person, onRename, ...actions }} clock={<ClockMark {...clock} />}>
        <HintMark board={board} />
        <AiMark board={board} editor={editor} />
        <NotebookButton {...notebook} />
        {panel && <HostPanelButton {...panel} />}
      </TopStrip>
      <BoardNotices {...{ boardId, boardKey, board, editor, acts }} />
      <QuestionStrip board={board} notebook={notebook} />
      {!notebook.isOpen && <StepStrip board={board} editor={editor} />}
      <div className="ss-board-stage">
        {editor && <AskedName {...{ boardId, boardKey, board, editor, person, onRename }} />}
        {editor && <RoomParts {...{ boardId, boardKey, board, editor, person, onRename }} clock={clock.acts} />}
        {editor && <Outline editor={editor} />}
        <HostActsContext value={acts}>
          <BoardCanvas board={board} licenseKey={licenseKey} ink={ink} person={person} onEditor={setEditor} />
        </HostActsContext>
        {notebook.isOpen && <NotebookFrame board={board} editor={editor} />}
        {panel?.isOpen && (
          <HostPanelFrame
            {...{ boardId, boardKey, board, editor, panel }}
            pages={editor && hostPagesOf(editor, board.purpose)}
            curveballs={editor && <CurveballPart {...{ boardId, boardKey, board, editor }} />}
          >
            <HostRow {...{ boardId, boardKey, board, editor, acts }} isAside={dialog !== undefined} />
          </HostPanelFrame>
        )}
      </div>
      <BoardDialogs {...{ boardId, boardKey, board, editor, acts, title, onDelete }} {...asked} open={dialog} />
      {editor && <KitInsertion {...{ boardId, boardKey, board, editor }} own={kit?.id} />}
      <PracticePart {...{ boardId, boardKey, board, editor, panel }} />
    </main>
  )
}

/** The panels beside the board: one at a time where it is narrow. */
function useRoomBeside(
  editor: Editor | undefined, notebook: NotebookView, panel: HostPanelState | undefined,
): void {
  const isOutlined = useValue('outline is open', () => editor !== undefined && outlineState(editor).isOpen, [editor])
  useOneSidePanel([
    { name: 'outline', isOpen: isOutlined, hide: () => editor && hideOutline(editor) },
    { name: 'notebook', isOpen: notebook.isOpen, hide: () => editor && hideNotebook(editor) },
    { name: 'host panel', isOpen: panel?.isOpen === true, hide: () => panel?.setOpen(false) },
  ])
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
function useKeptFiles(editor: Editor | undefined, hasNotes: boolean): void {
  useEffect(() => {
    if (editor === undefined) return
    // Never while somebody already draws.
    return whenIdle(() => {
      const parts = [loadNotebook(), loadPrinting(), loadRoomParts(), ...(hasNotes ? [loadHostPages()] : [])]
      void Promise.all(parts).then(keepLoadedFiles)
    })
  }, [editor, hasNotes])
}
