import { useValue } from 'tldraw'
import type { Agenda } from '../../../shared/interview/agenda.ts'
import { setFact } from '../../api/facts.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { AgendaFields } from '../../controls/agenda/AgendaFields.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { ClockActs, ClockBoard } from './useClockActs.ts'

/** How long the round is and what has the most of it, before it begins. */
export function AgendaChoice({ boardId, boardKey, board, setWhole }: ClockBoard & Pick<ClockActs, 'setWhole'>) {
  const agenda = useValue(board.facts.get('agenda'))
  const toast = useToast()
  const choose = async (value: Agenda): Promise<void> => {
    const answer = await setFact(boardId, boardKey, { name: 'agenda', value })
    if (answer.ok) return
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    toast({ text: `The agenda is as it was. ${what} ${todo}` })
  }
  return <AgendaFields agenda={agenda} onChoose={(value) => void choose(value)} onWhole={setWhole} />
}
