import { X } from 'lucide'
import { useState } from 'react'
import { useValue } from 'tldraw'
import { Button } from '../../controls/Button.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { questionOf, type NotebookView } from './useNotebook.ts'
import './QuestionStrip.css'

/** The question above the canvas, for as long as the notebook that shows it is closed. */
export function QuestionStrip({ board, notebook }: { board: OpenBoard; notebook: NotebookView }) {
  const question = useValue('question', () => questionOf(board), [board])
  const [isHidden, setHidden] = useState(false)
  const [isWhole, setWhole] = useState(false)
  if (notebook.isOpen || isHidden || question === '') return null
  return (
    <section className="ss-question-strip" aria-label="Question">
      <button
        type="button"
        className="ss-question-open"
        title={isWhole ? 'Show less of the question' : 'Show all of the question'}
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        <b>Question</b>
        <span>{question}</span>
      </button>
      <button type="button" className="ss-question-notebook" title="Open the notebook" onClick={notebook.toggle}>
        Notebook
      </button>
      <Button look="icon" icon={X} aria-label="Hide the question" onClick={() => setHidden(true)} />
    </section>
  )
}
