import { LockOpen, UserPlus } from 'lucide'
import { useState, type ReactNode } from 'react'
import type { Ended } from '../../../shared/protocol/facts.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { setFact } from '../../api/facts.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { Button } from '../../controls/Button.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import { Link } from '../../navigation/Link.tsx'
import { debriefPath } from '../../navigation/route.ts'

export interface EndedNoticeProps {
  boardId: string
  boardKey: string
  seat: Seat
  ended: Ended
  /** Goes to the next candidate's board; for hosts of an interview. */
  onNext: (() => void) | undefined
  /** Where one goes from a practice, in place of the debrief alone. */
  steps: ReactNode
  /** It is this person's own practice, who did not only come to look. */
  isOwn: boolean
}

/** Says that the board has ended, and what one can still do; a host opens it again here. */
export function EndedNotice({ boardId, boardKey, seat, ended, onNext, steps, isOwn }: EndedNoticeProps) {
  const [isBusy, setIsBusy] = useState(false)
  const toast = useToast()
  const open = async (): Promise<void> => {
    setIsBusy(true)
    const answer = await setFact(boardId, boardKey, { name: 'ended', value: null })
    setIsBusy(false)
    if (answer.ok) return
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    toast({ text: `The board is still locked. ${what} ${todo}` })
  }
  return (
    <div className="ss-board-notice" role="status">
      <span>{steps ? `${isOwn ? 'Your' : 'This'} practice has ended.` : `${sayEnded(ended)} ${SAY[seat]}`}</span>
      {steps ?? <Link className="ss-button ss-button-quiet" href={debriefPath(boardId, boardKey)}>Debrief</Link>}
      {onNext && <Button icon={UserPlus} onClick={onNext}>Next candidate</Button>}
      {seat === 'host' && <Button icon={LockOpen} busy={isBusy} onClick={() => void open()}>Open it again</Button>}
    </div>
  )
}

function sayEnded({ by, atMs }: Ended): string {
  const at = new Date(atMs).toLocaleString('en-GB', MINUTE)
  return `${by || 'The host'} ended this board on ${at}.`
}

const MINUTE = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const

const SAY: Record<Seat, string> = {
  host: 'Nobody can change it; looking around and exporting go on.',
  editor: 'You can look around and export it; nothing you drew is lost.',
  viewer: 'You can look around and export it.',
}
