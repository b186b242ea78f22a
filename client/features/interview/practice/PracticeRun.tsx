import { TLDOCUMENT_ID, useValue, type Editor } from 'tldraw'
import type { BoardKit } from '../../../api/boardKit.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'
import { useBoardKit } from '../useBoardKit.ts'
import { coverNow } from './coverNow.ts'
import { useDueProbes } from './useDueProbes.ts'
import { useKeptLevel } from './useKeptLevel.ts'
import { useSitting } from './useSitting.ts'
import { useScheduledBalls } from './useScheduledBalls.ts'
import { useRecordedRun } from './useRecordedRun.ts'

export interface PracticeRunProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor
  /** The board has a case study. */
  hasKit: boolean
}

/** What goes along with a round that somebody takes alone; it shows nothing itself. */
export function PracticeRun({ hasKit, boardKey, ...of }: PracticeRunProps) {
  useScheduledBalls({ boardKey, ...of })
  useKeptLevel(of.editor)
  useSitting(of.boardId, boardKey, of.board)
  return hasKit ? <OfBoardKit boardKey={boardKey} {...of} /> : <WithoutCase {...of} />
}

type Round = Omit<PracticeRunProps, 'hasKit' | 'boardKey'>

function WithoutCase({ boardId, board, editor }: Round) {
  const title = useValue('title', () => board.store.get(TLDOCUMENT_ID)?.name ?? '', [board])
  useRecordedRun(boardId, board, editor, { title: title || 'Untitled board', parts: 0, cover: undefined })
  return null
}

/** A round whose case study cannot be had is recorded without it. */
function OfBoardKit({ boardKey, ...of }: Round & { boardKey: string }) {
  const { asked } = useBoardKit(of.boardId, boardKey, of.board)
  if (asked.state === 'loading') return null
  return asked.state === 'ready' ? <WithCase kit={asked.value} {...of} /> : <WithoutCase {...of} />
}

function WithCase({ boardId, board, editor, kit }: Round & { kit: BoardKit }) {
  useDueProbes(board, editor, kit)
  useRecordedRun(boardId, board, editor, {
    title: kit.title,
    parts: kit.architecture.nodes.length,
    cover: () => coverNow(board, kit),
  })
  return null
}
