import type { ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { EndedNotice } from './EndedNotice.tsx'
import { PauseButton } from './PauseButton.tsx'
import { WatchNotice } from './WatchNotice.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'

export interface PauseNoticeProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor | undefined
  /** Goes to the next candidate's board; for hosts of an interview. */
  onNext: (() => void) | undefined
  /** Where one goes from a practice that has ended; for who practised. */
  steps: ReactNode
  /** Who sits here practised, and did not only come to look. */
  isOwn: boolean
}

/** Says that the board has ended, or that this person only watches, or else that the editors are paused; a host takes it back here. */
export function PauseNotice({ boardId, boardKey, board, editor, onNext, steps, isOwn }: PauseNoticeProps) {
  const isPaused = useValue(board.facts.get('pause'))
  const ended = useValue(board.facts.get('ended'))
  const seat = useValue(board.seat)
  if (ended !== null) return <EndedNotice {...{ boardId, boardKey, seat, ended, onNext, steps, isOwn }} />
  if (seat === 'viewer' && board.keySeat !== 'viewer') return <WatchNotice board={board} />
  if (!isPaused) return null
  return (
    <div className="ss-board-notice" role="status">
      <span>{SAY[seat]}</span>
      {seat === 'host' && <PauseButton {...{ boardId, boardKey, editor }} isPaused />}
    </div>
  )
}

const SAY: Record<Seat, string> = {
  host: 'The editors are paused: they see everything and can change nothing.',
  editor: 'Paused by the host. You can look around, and draw again when the host lets you go on; '
    + 'nothing you drew is lost.',
  viewer: 'The host has paused the editors.',
}
