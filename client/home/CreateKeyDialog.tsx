import { useState } from 'react'
import { Button } from '../theme/Button.tsx'
import { Dialog } from '../theme/Dialog.tsx'
import { TextField } from '../theme/TextField.tsx'

/** Asks for the key without which this server makes no boards; it is kept in this browser. */
export function CreateKeyDialog({ onGive, onClose }: { onGive: (key: string) => void; onClose: () => void }) {
  const [key, setKey] = useState('')
  return (
    <Dialog title="This server asks for a key" onClose={onClose} actions={<Button look="primary" disabled={key.trim() === ''} onClick={() => onGive(key.trim())}>Make the board</Button>}>
      <form onSubmit={(event) => { event.preventDefault(); if (key.trim() !== '') onGive(key.trim()) }}>
        <p>Only those who have its create key may make boards here; links to boards work without it. Whoever runs the server has the key.</p>
        <TextField label="Create key" type="password" autoComplete="off" value={key} onChange={(event) => setKey(event.currentTarget.value)} />
      </form>
    </Dialog>
  )
}
