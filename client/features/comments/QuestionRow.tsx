import { Check, RotateCcw, Trash2 } from 'lucide'
import { useEditor, useValue } from 'tldraw'
import { questionActs } from '../../canvas/comments/editorQuestions.ts'
import { Button } from '../../controls/Button.tsx'

export interface QuestionRowProps {
  id: string
  answeredMs: number | null
}

/** How a host's question stands, under its words; a host marks it here. */
export function QuestionRow({ id, answeredMs }: QuestionRowProps) {
  const editor = useEditor()
  const acts = useValue('question acts', () => questionActs(editor), [editor])
  const isOpen = answeredMs === null
  return (
    <div className="ss-asked-here">
      <span className="ss-question-mark">{isOpen ? 'Question' : 'Question, answered'}</span>
      {acts && (
        <>
          <Button icon={isOpen ? Check : RotateCcw} onClick={() => acts.setAnswered(id, isOpen)}>
            {isOpen ? 'Mark answered' : 'Ask again'}
          </Button>
          <Button look="icon" icon={Trash2} aria-label="Take the question back" onClick={() => acts.takeBack(id)} />
        </>
      )}
    </div>
  )
}
