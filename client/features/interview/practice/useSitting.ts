import { useEffect } from 'react'
import { useValue } from 'tldraw'
import { withPractised } from '../../../../shared/interview/practised.ts'
import { setFact } from '../../../api/facts.ts'
import { useRound } from '../../../canvas/round/useRound.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'

/** Keeps on the board that this person sits at it while its round runs. */
export function useSitting(boardId: string, boardKey: string, board: OpenBoard): void {
  const isRunning = useRound(board, ({ clock, isEnded }) => clock.phase === 'running' && !isEnded)
  const practised = useValue(board.facts.get('practised'))
  const isTold = useValue(board.facts.isTold)
  const { id: user, name } = useValue(board.person)
  useEffect(() => {
    if (!isTold || !isRunning) return
    const value = withPractised(practised, { user, name })
    if (value === practised) return
    // Refused when somebody else came first, whose list is told and is taken up here.
    void setFact(boardId, boardKey, { name: 'practised', value, expected: board.facts.version('practised') })
  }, [boardId, boardKey, board, isTold, isRunning, practised, user, name])
}
