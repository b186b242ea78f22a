import { Eye } from 'lucide'
import { Button } from '../../../controls/Button.tsx'
import { Dialog } from '../../../controls/Dialog.tsx'

export interface ShowAllDialogProps {
  title: string
  /** It is what this interview asks about, so that the panel can show it part by part. */
  isOfBoard: boolean
  busy: boolean
  problem: string | undefined
  onShow: () => void
  onClose: () => void
}

/** Asks an interviewer once more, because what a candidate has seen cannot be taken back. */
export function ShowAllDialog({ title, isOfBoard, busy, problem, onShow, onClose }: ShowAllDialogProps) {
  return (
    <Dialog
      title={`Show everybody “${title}”?`}
      onClose={onClose}
      actions={
        <>
          {/* The safe answer is the one under Enter. */}
          <Button data-autofocus onClick={onClose}>Cancel</Button>
          <Button look="primary" icon={Eye} busy={busy} onClick={onShow}>Show it to everybody</Button>
        </>
      }
    >
      <p>
        Everybody on this board, the candidate too, will see all of it at once: every part, every link and every number.
        It is recorded as help that was given. Undo takes it off the board, but not what was seen.
      </p>
      {isOfBoard && <p>Reveal in the Kit shows it part by part instead, and is recorded too.</p>}
      {problem !== undefined && <p role="alert">{problem} The board is unchanged.</p>}
    </Dialog>
  )
}
