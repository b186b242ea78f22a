import { useEffect, useState, type RefObject } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { STEPS } from '../../../shared/kit/steps.ts'
import { STEP_PROMPTS } from '../../../shared/notebook/prompts.ts'
import { fairnessOf } from '../../canvas/fairness/fairness.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { notebookState } from './notebookState.ts'
import { PageField } from './PageField.tsx'

export interface StepPageProps {
  board: OpenBoard
  editor: Editor
  /** From 1. */
  number: number
  step: (typeof STEPS)[number]
  field: RefObject<HTMLTextAreaElement | null>
}

/** One step: what to have an answer to, and the answer. */
export function StepPage({ board, editor, number, step: { id, title, word }, field }: StepPageProps) {
  const page = board.notebook.page(id)
  const isEmpty = useValue('page is empty', () => page.shown.get().text === '', [page])
  const [asked, setAsked] = useState<boolean>()
  // They fold away with the first letter, unless somebody wants to see them.
  const showsPrompts = asked ?? isEmpty
  // A title in full coaches, too; who is to be told nothing reads the step's bare name.
  const coaches = useValue('coaches', () => fairnessOf(editor).hints !== 'off', [editor])
  useFocusWhenAskedFor(editor, field)
  return (
    <>
      <div className="ss-step-head">
        <h3>{number} {coaches ? title : word}</h3>
        {coaches && (
          <button type="button" aria-expanded={showsPrompts} onClick={() => setAsked(!showsPrompts)}>
            {showsPrompts ? 'Hide prompts' : 'Prompts'}
          </button>
        )}
      </div>
      {coaches && showsPrompts && (
        <ul className="ss-step-prompts">
          {STEP_PROMPTS[id].map((prompt) => <li key={prompt}>{prompt}</li>)}
        </ul>
      )}
      <PageField board={board} page={page} label={coaches ? title : word} field={field} />
    </>
  )
}

function useFocusWhenAskedFor(editor: Editor, field: RefObject<HTMLTextAreaElement | null>): void {
  const asked = useValue('notebook is asked for', () => notebookState(editor).asked, [editor])
  useEffect(() => {
    if (asked > 0) field.current?.focus()
  }, [asked, field])
}
