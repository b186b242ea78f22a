import { Lock } from 'lucide'
import { useState } from 'react'
import { setFact } from '../../api/facts.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { debriefPath } from '../../navigation/route.ts'
import { navigate } from '../../navigation/useRoute.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

export interface EndDialogProps {
  boardId: string
  boardKey: string
  /** Who ends it, as everybody will read. */
  name: string
  board: OpenBoard
  onClose: () => void
}

/** Asks a host once more before the board is locked for everybody. */
export function EndDialog({ boardId, boardKey, name, board, onClose }: EndDialogProps) {
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const end = async (then: () => void): Promise<void> => {
    setIsBusy(true)
    setProblem(undefined)
    const value = { by: name, atMs: board.serverTime.closestMs(Date.now()) }
    const answer = await setFact(boardId, boardKey, { name: 'ended', value })
    setIsBusy(false)
    if (answer.ok) return then()
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    setProblem(`The board was not ended. ${what} ${todo}`)
  }
  return (
    <Dialog
      title="End this board?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button busy={isBusy} onClick={() => void end(() => navigate(debriefPath(boardId, boardKey)))}>
            End and open the debrief
          </Button>
          <Button look="primary" icon={Lock} busy={isBusy} onClick={() => void end(onClose)}>
            End and lock
          </Button>
        </>
      }
    >
      <p>
        Nobody can change it from then on, you neither. Everybody with a link can still look around and export it, and
        what somebody was drawing just then is kept. A host can open it again at any time. What is left of the
        interview is in the debrief, also from the menu.
      </p>
      {board.purpose === 'interview' && (
        <p>Case studies, this one too, open again for the candidate then: end it when the interview is over.</p>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </Dialog>
  )
}
