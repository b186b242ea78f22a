import { CircleQuestionMark } from 'lucide'
import { useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import { askedPart, questionActs } from '../../canvas/comments/editorQuestions.ts'
import { partName } from '../../canvas/graph/partName.ts'
import { hostLaneOf } from '../../canvas/hostLane/editorHostLane.ts'
import { selectedParts } from '../../canvas/hostLane/notedParts.ts'
import { Button } from '../../controls/Button.tsx'
import { AskedMark } from './AskedMark.tsx'
import './ProbeActs.css'

const MOST_LETTERS = 30

export interface ProbeActsProps {
  editor: Editor
  question: string
}

/** What a host does with a probe: ticks it as asked, or pins it to the part that is selected, which asks it. */
export function ProbeActs({ editor, question }: ProbeActsProps) {
  return (
    <>
      <AskedMark editor={editor} question={question} />
      <PinProbe editor={editor} question={question} />
    </>
  )
}

function PinProbe({ editor, question }: ProbeActsProps) {
  const [isBusy, setBusy] = useState(false)
  const acts = useValue('question acts', () => questionActs(editor), [editor])
  const part = useValue('part', () => askedPart(editor), [editor])
  const name = useValue('its name', () => (
    part === undefined ? '' : partName(editor, part, MOST_LETTERS)), [editor, part])
  if (acts === undefined) return null
  const pin = async (on: string): Promise<void> => {
    setBusy(true)
    const [notes, parts] = [hostLaneOf(editor)?.notes, selectedParts(editor)]
    // Its tick is the note then; one that was asked before is asked again, which is a note of its own.
    const isTicked = notes !== undefined && notes.asked(question) === undefined
    const isPinned = await acts.pin(on, question, isTicked)
    setBusy(false)
    if (isPinned && isTicked) notes.setAsked(question, true, parts)
  }
  return (
    <dd>
      <Button
        className="ss-pin-probe"
        icon={CircleQuestionMark}
        busy={isBusy}
        disabled={part === undefined}
        title={part === undefined ? 'Select a part of the board, to pin this question to it' : undefined}
        onClick={() => part !== undefined && void pin(part)}
      >
        {part === undefined ? 'Pin to a selected part' : `Pin to ${name || 'the selected part'}`}
      </Button>
    </dd>
  )
}
