import { useEffect } from 'react'
import { useValue, type Editor } from 'tldraw'
import { ROUND_PARTS } from '../../../shared/interview/agenda.ts'
import { isUnderWay } from '../../../shared/interview/clock.ts'
import type { StepId } from '../../../shared/notebook/pages.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { turnTo } from './notebookState.ts'

/** The step that the clock is at; undefined without a clock, and for the candidate's questions. */
export function stepNow({ facts }: OpenBoard): StepId | undefined {
  const clock = facts.get('clock').get()
  const id = isUnderWay(clock) ? ROUND_PARTS[clock.part]!.id : undefined
  return id === 'questions' ? undefined : id
}

/** Turns to the page of a step when it begins; not for somebody who writes, who sees it marked. */
export function useStepPages(board: OpenBoard, editor: Editor | undefined): void {
  const step = useValue('step now', () => stepNow(board), [board])
  useEffect(() => {
    if (editor !== undefined && step !== undefined && !isWriting()) turnTo(editor, step)
  }, [editor, step])
}

function isWriting(): boolean {
  return document.activeElement?.matches('.ss-notebook textarea') === true
}
