import { Lock, Navigation, UserPlus } from 'lucide'
import { useValue, type Editor } from 'tldraw'
import { Button } from '../../../controls/Button.tsx'
import { EndPracticeButton } from '../../../features/clock/EndPracticeButton.tsx'
import { PracticeSettings } from '../../../features/interview/practice/PracticeSettings.tsx'
import { PauseButton } from '../../../features/people/PauseButton.tsx'
import type { OpenBoard } from '../../../sync/openBoard.ts'
import type { HostActs } from './useHostActs.ts'
import './HostRow.css'

export interface HostRowProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor | undefined
  acts: HostActs | undefined
  /** A dialog asks something first. */
  isAside: boolean
}

/**
 * What a host does while an interview runs, at hand in the panel; gone once the board has ended. Who practises says
 * there how they want to be examined.
 */
export function HostRow({ boardId, boardKey, board, editor, acts, isAside }: HostRowProps) {
  const isPaused = useValue(board.facts.get('pause'))
  if (board.purpose === 'practice') {
    const end = acts?.end && <EndPracticeButton {...{ boardId, boardKey, board }} />
    return editor && <PracticeSettings editor={editor}>{end}</PracticeSettings>
  }
  if (acts?.end === undefined) return null
  return (
    <div className="ss-host-row" role="group" aria-label="This interview" aria-hidden={isAside}>
      <PauseButton {...{ boardId, boardKey, editor, isPaused }} isShort />
      <Button
        icon={Navigation}
        aria-label="Everyone follows me"
        aria-pressed={acts.isLeading}
        title="Everyone follows me"
        onClick={acts.lead}
      >
        Follows me
      </Button>
      <Button icon={Lock} aria-label="End and lock…" title="End and lock…" onClick={acts.end}>End…</Button>
      {acts.next && (
        <Button icon={UserPlus} aria-label="Next candidate" title="Next candidate" onClick={acts.next}>Next</Button>
      )}
    </div>
  )
}
