import { useValue } from 'tldraw'
import { STEPS } from '../../../../shared/kit/steps.ts'
import type { StepId } from '../../../../shared/notebook/pages.ts'
import { Button } from '../../../controls/Button.tsx'
import { Dialog } from '../../../controls/Dialog.tsx'
import type { OpenBoard } from '../../../sync/openBoard.ts'

export interface GiveNotesDialogProps {
  board: OpenBoard
  steps: readonly StepId[]
  onGive: () => void
  onClose: () => void
}

/** Asks once more, and says who reads it, because what was read cannot be taken back. */
export function GiveNotesDialog({ board, steps, onGive, onClose }: GiveNotesDialogProps) {
  const isInterview = board.purpose === 'interview'
  const names = useValue('others here', () => namesHere(board), [board])
  const titles = STEPS.filter(({ id }) => steps.includes(id)).map(({ title }) => `“${title}”`)
  const give = () => {
    onGive()
    onClose()
  }
  const actions = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button look="primary" onClick={give}>{isInterview ? 'Give them' : 'Add them'}</Button>
    </>
  )
  const title = isInterview ? 'Give these answers to the candidate?' : 'Add the notes to the notebook?'
  return (
    <Dialog title={title} onClose={onClose} actions={actions}>
      <p>
        What the reference says on {titles.length === STEPS.length ? 'all seven steps' : titles.join(', ')} comes into
        the notebook, below what is written there.
      </p>
      <p>
        Everybody with a link to this board reads it at once: {names === '' ? 'nobody else is here right now' : names}.
        You can take it back here, but not what was read.
      </p>
    </Dialog>
  )
}

function namesHere({ store }: OpenBoard): string {
  const names = store.query.records('instance_presence').get().map(({ userName }) => userName.trim() || 'somebody')
  return [...new Set(names)].join(', ')
}
