import { X } from 'lucide'
import { useState, type ReactNode } from 'react'
import { useRound } from '../../canvas/round/useRound.ts'
import { Button } from '../../controls/Button.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { sayRoundOver } from './sayRoundOver.ts'

/** For who practises: that the round is over, and where to go from there; until it is put away. */
export function RoundOver({ board, children }: { board: OpenBoard; children: ReactNode }) {
  const said = useRound(board, sayRoundOver)
  const [hidden, setHidden] = useState('')
  if (said === '' || said === hidden) return null
  return (
    <div className="ss-board-notice" role="group" aria-label="After the round">
      <span role="status">{said}</span>
      {children}
      <Button look="icon" icon={X} aria-label="Put this away" onClick={() => setHidden(said)} />
    </div>
  )
}
