import { useValue } from 'tldraw'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { PauseButton } from './PauseButton.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'

export interface PauseNoticeProps {
  boardId: string
  boardKey: string
  board: OpenBoard
}

/** Says that the editors are paused; a host ends it here. */
export function PauseNotice({ boardId, boardKey, board }: PauseNoticeProps) {
  const isPaused = useValue(board.facts.get('pause'))
  if (!isPaused) return null
  return (
    <div className="ss-board-notice" role="status">
      <span>{SAY[board.seat]}</span>
      {board.seat === 'host' && <PauseButton boardId={boardId} boardKey={boardKey} isPaused />}
    </div>
  )
}

const SAY: Record<Seat, string> = {
  host: 'The editors are paused: they see everything and can change nothing.',
  editor: 'Paused by the host. You can look around, and draw again when the host lets you go on; '
    + 'nothing you drew is lost.',
  viewer: 'The host has paused the editors.',
}
