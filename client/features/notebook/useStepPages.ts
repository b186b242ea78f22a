import { useEffect } from 'react'
import { useValue, type Editor } from 'tldraw'
import { ROUND_PARTS, type PartId } from '../../../shared/interview/agenda.ts'
import { isUnderWay } from '../../../shared/interview/clock.ts'
import type { StepId } from '../../../shared/notebook/pages.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { turnTo } from './notebookState.ts'

/** The part of the round that the clock is at; undefined without a clock. */
export function partNow({ facts }: Pick<OpenBoard, 'facts'>): PartId | undefined {
  const clock = facts.get('clock').get()
  return isUnderWay(clock) ? ROUND_PARTS[clock.part]!.id : undefined
}

/** The same, of those that have a page: all but the candidate's questions. */
export function stepNow(board: Pick<OpenBoard, 'facts'>): StepId | undefined {
  const id = partNow(board)
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
