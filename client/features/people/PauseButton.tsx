import { Pause, Play } from 'lucide'
import { useState } from 'react'
import { setFact } from '../../api/facts.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { Button } from '../../controls/Button.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'

export interface PauseButtonProps {
  boardId: string
  boardKey: string
  isPaused: boolean
}

/** Pauses the editors, or lets them go on. What it says follows the server, which tells every host at once. */
export function PauseButton({ boardId, boardKey, isPaused }: PauseButtonProps) {
  const [isBusy, setIsBusy] = useState(false)
  const toast = useToast()
  const turn = async (): Promise<void> => {
    setIsBusy(true)
    const answer = await setFact(boardId, boardKey, { name: 'pause', value: !isPaused })
    setIsBusy(false)
    if (answer.ok) return
    const { what, todo } = sayFailure(answer.failure, navigator.onLine)
    toast({ text: `${isPaused ? 'The editors are still paused.' : 'The editors were not paused.'} ${what} ${todo}` })
  }
  return (
    <Button icon={isPaused ? Play : Pause} busy={isBusy} onClick={() => void turn()}>
      {isPaused ? 'Let them go on' : 'Pause the editors'}
    </Button>
  )
}
