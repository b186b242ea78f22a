import { RotateCcw } from 'lucide'
import { Button } from '../../../controls/Button.tsx'
import { Link } from '../../../navigation/Link.tsx'
import { debriefPath } from '../../../navigation/route.ts'
import type { PractiseAgain } from './usePractiseAgain.ts'

export interface PracticeStepsProps {
  boardId: string
  boardKey: string
  again: PractiseAgain
}

/** Where one goes from a practice that is over. */
export function PracticeSteps({ boardId, boardKey, again }: PracticeStepsProps) {
  return (
    <>
      <Link className="ss-button ss-button-primary" href={debriefPath(boardId, boardKey)}>See your debrief</Link>
      <Button icon={RotateCcw} busy={again.isBusy} onClick={again.run}>
        {again.isDealt ? 'Practise again, numbers dealt anew' : 'Practise again'}
      </Button>
      <Link className="ss-button ss-button-quiet" href="/">Home</Link>
    </>
  )
}
