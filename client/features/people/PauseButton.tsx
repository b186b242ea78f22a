import { Pause, Play } from 'lucide'
import { useState } from 'react'
import type { Editor } from 'tldraw'
import { setFact } from '../../api/facts.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { noteAct } from '../../canvas/hostLane/editorHostLane.ts'
import { Button } from '../../controls/Button.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'

export interface PauseButtonProps {
  boardId: string
  boardKey: string
  /** Where it is noted for hosts. */
  editor: Editor | undefined
  isPaused: boolean
  /** Among other buttons of a host, where it is plain who pauses. */
  isShort?: boolean
}

const PAUSE = 'Nobody but hosts draws, and the clock stands'
const GO_ON = 'Editors draw again, and the clock goes on'

/** Pauses the editors, or lets them go on. What it says follows the server, which tells every host at once. */
export function PauseButton({ boardId, boardKey, editor, isPaused, isShort = false }: PauseButtonProps) {
  const [isBusy, setIsBusy] = useState(false)
  const toast = useToast()
  const turn = async (): Promise<void> => {
    setIsBusy(true)
    const answer = await setFact(boardId, boardKey, { name: 'pause', value: !isPaused })
    setIsBusy(false)
    if (answer.ok) {
      const text = isPaused ? 'Let the editors go on.' : 'Paused the editors.'
      return noteAct(editor, { text, tag: 'plain', source: 'act' })
    }
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    toast({ text: `${isPaused ? 'The editors are still paused.' : 'The editors were not paused.'} ${what} ${todo}` })
  }
  const [pause, goOn] = isShort ? ['Pause', 'Go on'] : ['Pause the editors', 'Let them go on']
  return (
    <Button icon={isPaused ? Play : Pause} busy={isBusy} title={isPaused ? GO_ON : PAUSE} onClick={() => void turn()}>
      {isPaused ? goOn : pause}
    </Button>
  )
}
