import { useState } from 'react'
import { useValue } from 'tldraw'
import { HINTS, type Hints } from '../../../shared/protocol/purpose.ts'
import { setFact } from '../../api/facts.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { HINT_WORDS } from '../../api/hintWords.ts'
import { ChoiceRow } from '../../controls/choice/ChoiceRow.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import './HintSwitch.css'

export interface HintSwitchProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  /** Called once everybody has been told. */
  onChosen?: (hints: Hints, before: Hints) => void
}

/** How much the board hints at; what it says follows the server, which tells everybody at once. */
export function HintSwitch({ boardId, boardKey, board, onChosen }: HintSwitchProps) {
  const hints = useValue(board.facts.get('hints'))
  const [busy, setBusy] = useState<Hints>()
  const toast = useToast()
  const choose = async (value: Hints): Promise<void> => {
    setBusy(value)
    const answer = await setFact(boardId, boardKey, { name: 'hints', value })
    setBusy(undefined)
    if (answer.ok) return onChosen?.(value, hints)
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    toast({ text: `The hints are as they were. ${what} ${todo}` })
  }
  const title = board.purpose === 'interview' ? 'Hints for the candidate' : 'Hints'
  return (
    <section className="ss-hints" aria-label="Hints">
      <h3>Hints</h3>
      <ChoiceRow
        label={title}
        options={HINTS.map((value) => ({ value, title: HINT_WORDS[value].title, say: HINT_WORDS[value].say }))}
        value={busy ?? hints}
        busy={busy !== undefined}
        onChoose={(value) => void choose(value)}
      />
    </section>
  )
}
