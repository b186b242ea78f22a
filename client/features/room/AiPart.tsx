import { useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import { AI_POLICIES, AI_WORDS, type AiPolicy } from '../../../shared/interview/aiPolicy.ts'
import { aiStory, sayAiChange } from '../../../shared/interview/aiRecord.ts'
import { setFact } from '../../api/facts.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { noteAct } from '../../canvas/hostLane/editorHostLane.ts'
import { ChoiceRow } from '../../controls/choice/ChoiceRow.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import { DeclareForm } from './DeclareForm.tsx'
import type { RoomBoard } from './useRoom.ts'

/** What may be used of AI helpers, for a host to choose; what was agreed and declared so far. */
export function AiPart({ editor, ...of }: RoomBoard & { editor: Editor }) {
  const { board } = of
  const ai = useValue(board.facts.get('ai'))
  const record = useValue(board.facts.get('aiRecord'))
  const isHost = useValue(board.seat) === 'host'
  const mayWrite = useValue('may write', () => board.mayWrite.get(), [board])
  const later = aiStory(ai, record).filter(({ atMs }) => atMs !== undefined)
  return (
    <section aria-label="AI helpers">
      <h3>AI helpers</h3>
      {isHost && <AiChoice {...of} editor={editor} ai={ai} />}
      <p>{AI_WORDS[ai].say}</p>
      {later.length > 0 && (
        <ul className="ss-room-said" aria-label="Said of AI helpers">
          {later.map(({ atMs, text }) => (
            <li key={`${atMs} ${text}`}><time>{sayTime(atMs ?? 0)}</time> <span>{text}</span></li>
          ))}
        </ul>
      )}
      {ai === 'declared' && mayWrite && <DeclareForm {...of} />}
    </section>
  )
}

function AiChoice({ boardId, boardKey, editor, ai }: RoomBoard & { editor: Editor; ai: AiPolicy }) {
  const [busy, setBusy] = useState<AiPolicy>()
  const toast = useToast()
  const choose = async (value: AiPolicy): Promise<void> => {
    setBusy(value)
    const answer = await setFact(boardId, boardKey, { name: 'ai', value })
    setBusy(undefined)
    if (answer.ok) return noteAct(editor, { text: sayAiChange(value), tag: 'plain', source: 'act' })
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    toast({ text: `The rule for AI helpers is as it was. ${what} ${todo}` })
  }
  const options = AI_POLICIES.map((value) => ({ value, title: AI_WORDS[value].title }))
  return (
    <ChoiceRow
      label="What the candidate may use" options={options} value={busy ?? ai} busy={busy !== undefined}
      onChoose={(value) => void choose(value)}
    />
  )
}

function sayTime(atMs: number): string {
  return new Date(atMs).toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false })
}
