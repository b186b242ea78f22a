import { Trash2 } from 'lucide'
import { useState } from 'react'
import type { Answer } from '../../api/answer.ts'
import type { DeletionReport } from '../../api/deletion.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { TextField } from '../../controls/TextField.tsx'
import './Deletion.css'

export interface DeleteBoardDialogProps {
  /** What has to be typed; a board without one goes by the name of all such boards. */
  title: string
  onDelete: () => Promise<Answer<DeletionReport>>
  onClose: () => void
}

const UNTITLED = 'Untitled board'

/** Asks a host for the board's title before the board is deleted, because nothing brings it back. */
export function DeleteBoardDialog({ title, onDelete, onClose }: DeleteBoardDialogProps) {
  const [typed, setTyped] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const name = plain(title) || UNTITLED
  const isSure = plain(typed) === name
  const remove = async (): Promise<void> => {
    if (isBusy) return
    setProblem(isSure ? undefined : `Type the title as it is written above: “${name}”. Nothing was deleted.`)
    if (!isSure) return
    setIsBusy(true)
    const answer = await onDelete()
    setIsBusy(false)
    if (!answer.ok) setProblem(sayProblem(answer))
  }
  return (
    <Dialog
      title="Delete this board for ever?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button className="ss-delete-sure" icon={Trash2} busy={isBusy} onClick={() => void remove()}>
            Delete for ever
          </Button>
        </>
      }
    >
      <p>
        “{name}” goes with all that is in it: drawing, notebook, comments, hosts’ notes and scores, pictures and links.
        Everybody on it is sent away. Nobody can bring it back, you neither; export it first if you may need it.
      </p>
      <form
        className="ss-delete-form"
        onSubmit={(event) => {
          event.preventDefault()
          void remove()
        }}
      >
        <TextField
          label="Its title, to be sure"
          value={typed}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          {...(problem !== undefined && { problem })}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}

/** Without what a title may have that nobody can see or type. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function sayProblem({ failure }: Extract<Answer<unknown>, { ok: false }>): string {
  const { what, todo } = sayUndone(failure, navigator.onLine)
  if (failure.kind !== 'offline') return `The board was not deleted. ${what} ${todo}`
  return `${what} The board is deleted if the server heard of it, and else stays as it is: open it again to see.`
}
