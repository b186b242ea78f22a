import { useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './TextField.tsx'

export interface CreateKeyDialogProps {
  /** What the key is given for, as a button says it. */
  action?: string
  onGive: (key: string) => void
  onClose: () => void
}

/** Asks for the key without which this server makes no boards and shows no case studies; it is kept in this browser. */
export function CreateKeyDialog({ action = 'Make the board', onGive, onClose }: CreateKeyDialogProps) {
  const [key, setKey] = useState('')
  return (
    <Dialog
      title="This server asks for a key"
      onClose={onClose}
      actions={
        <Button look="primary" disabled={key.trim() === ''} onClick={() => onGive(key.trim())}>
          {action}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (key.trim() !== '') onGive(key.trim())
        }}
      >
        <p>
          Only those who have its create key may make boards and read the case studies here; links to boards work
          without it. Whoever runs the server has the key.
        </p>
        <TextField
          label="Create key"
          type="password"
          autoComplete="off"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}
