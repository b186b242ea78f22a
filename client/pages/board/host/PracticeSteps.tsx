import { RotateCcw } from 'lucide'
import { Button } from '../../../controls/Button.tsx'
import { Link } from '../../../navigation/Link.tsx'
import { debriefPath } from '../../../navigation/route.ts'
import type { PractiseAgain } from './usePractiseAgain.ts'

export interface PracticeStepsProps {
  boardId: string
  boardKey: string
  again: PractiseAgain
  /** Who sits here practised, and did not only come to look. */
  isOwn: boolean
}

/** Where one goes from a practice that is over. */
export function PracticeSteps({ boardId, boardKey, again, isOwn }: PracticeStepsProps) {
  return (
    <>
      <Link className="ss-button ss-button-primary" href={debriefPath(boardId, boardKey)}>
        {isOwn ? 'See your debrief' : 'See the debrief'}
      </Link>
      <Button icon={RotateCcw} busy={again.isBusy} onClick={again.run}>
        {again.isDealt ? 'Practise again, numbers dealt anew' : 'Practise again'}
      </Button>
      <Link className="ss-button ss-button-quiet" href="/">Home</Link>
    </>
  )
}
