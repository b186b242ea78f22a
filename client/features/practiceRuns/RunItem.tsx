import { X } from 'lucide'
import type { PracticeRun } from '../../../shared/interview/practiceRun.ts'
import { Button } from '../../controls/Button.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { RecentBoard } from '../../memory/recentBoards.ts'
import { Link } from '../../navigation/Link.tsx'
import { boardPath } from '../../navigation/route.ts'
import { CoverageChart, ScoreDots, StepBars } from './RunCharts.tsx'
import { sayCovered, sayHints, sayLevel, sayProbes, sayRunDay, sayRunTime, sayScored } from './sayRun.ts'
import { Sparkline } from './Sparkline.tsx'

export interface RunItemProps {
  run: PracticeRun
  /** Its clock is not at its end. */
  isGoing: boolean
  /** Its board, while this browser knows the way to it. */
  board: RecentBoard | undefined
  onForget: (run: PracticeRun) => void
  onPutBack: (run: PracticeRun) => void
}

/** One run in a line; what there is to it opens below. */
export function RunItem({ run, isGoing, board, onForget, onPutBack }: RunItemProps) {
  const toast = useToast()
  const facts = [
    sayRunDay(run), sayRunTime(run), isGoing ? 'running' : undefined, sayCovered(run), sayHints(run), sayScored(run),
  ]
  const forget = (): void => {
    onForget(run)
    toast({ text: `The run of “${run.title}” is deleted.`, action: { label: 'Undo', run: () => onPutBack(run) } })
  }
  return (
    <li className="ss-run">
      <details>
        <summary>
          <span className="ss-run-title">{run.title}</span>
          <span className="ss-run-facts">{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
          <Sparkline run={run} />
        </summary>
        <div className="ss-run-more">
          {!run.hasNoClock && <StepBars run={run} />}
          <CoverageChart run={run} />
          <ScoreDots run={run} />
          <div className="ss-run-end">
            <p>{[sayLevel(run), sayProbes(run)].filter((said) => said !== undefined).join(', ')}</p>
            {board && <Link href={boardPath(board.id, board.key)} className="ss-link">Open its board</Link>}
          </div>
        </div>
      </details>
      <Button
        look="icon"
        icon={X}
        aria-label={`Delete the run of “${run.title}”, ${sayRunDay(run)}`}
        onClick={forget}
      />
    </li>
  )
}
