import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { isUnderWay } from '../../../shared/interview/clock.ts'
import { timeByStep, type PartTime } from '../../../shared/interview/timeByStep.ts'
import { useRound, type RoundMoment } from '../../canvas/round/useRound.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { openNotebook, turnTo } from './notebookState.ts'
import './StepStrip.css'

interface ShownStep {
  id: PartTime['id']
  number: number
  word: string
  /** How much of its time is gone, in percent. */
  gone: number
  isNow: boolean
}

/** The steps of a round that runs, as they go by; each opens its page. The notebook shows the same when it is open. */
export function StepStrip({ board, editor }: { board: OpenBoard; editor: Editor | undefined }) {
  const steps = JSON.parse(useRound(board, readSteps)) as ShownStep[]
  if (steps.length === 0 || editor === undefined) return null
  return (
    <nav className="ss-step-strip" aria-label="The steps of the round">
      <ol>
        {steps.map(({ id, number, word, gone, isNow }) => (
          <li key={id} aria-current={isNow ? 'step' : undefined}>
            <StepName id={id} editor={editor}><b>{number}</b> <span>{word}</span></StepName>
            <i aria-hidden="true"><u style={{ width: `${gone}%` }} /></i>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The candidate's questions have no page. */
function StepName({ id, editor, children }: { id: PartTime['id']; editor: Editor; children: ReactNode }) {
  if (id === 'questions') return <span className="ss-step-name">{children}</span>
  const open = (): void => {
    turnTo(editor, id)
    openNotebook(editor)
  }
  return <button type="button" className="ss-step-name" onClick={open}>{children}</button>
}

function readSteps({ clock, agenda, nowMs, isEnded }: RoundMoment): string {
  if (!isUnderWay(clock) || isEnded) return '[]'
  const times = timeByStep(clock, agenda, nowMs ?? clock.sinceMs ?? 0)
  const meant = times.filter(({ goneMs, budgetMs }) => goneMs > 0 || budgetMs > 0)
  return JSON.stringify(meant.map(({ id, number, word, goneMs, budgetMs }): ShownStep => ({
    id, number, word, isNow: number === clock.part + 1,
    gone: budgetMs === 0 ? 100 : Math.min(100, Math.round((goneMs / budgetMs) * 100)),
  })))
}
