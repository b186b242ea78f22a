import { Flag } from 'lucide'
import { useState } from 'react'
import { setFact } from '../../api/facts.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { Button } from '../../controls/Button.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'

export interface EndPracticeButtonProps {
  boardId: string
  boardKey: string
  board: OpenBoard
}

/** Ends a practice at once: nobody else is here, and it is opened again where it is said to have ended. */
export function EndPracticeButton({ boardId, boardKey, board }: EndPracticeButtonProps) {
  const [isBusy, setIsBusy] = useState(false)
  const toast = useToast()
  const end = async (): Promise<void> => {
    setIsBusy(true)
    const value = { by: board.person.get().name, atMs: board.serverTime.closestMs(Date.now()) }
    const answer = await setFact(boardId, boardKey, { name: 'ended', value })
    setIsBusy(false)
    if (answer.ok) return
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    toast({ text: `The practice was not ended. ${what} ${todo}` })
  }
  return <Button icon={Flag} busy={isBusy} onClick={() => void end()}>End practice</Button>
}
