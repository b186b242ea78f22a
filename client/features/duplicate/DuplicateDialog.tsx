import { Copy, UserPlus } from 'lucide'
import { useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import type { CopyContent, CopySeed } from './useDuplicate.ts'
import './DuplicateDialog.css'

export interface DuplicateDialogProps {
  /** Its case has numbers of its own, which may be others next time. */
  isDealt: boolean
  /** The next candidate's board ends this one. */
  isSealing?: boolean
  onCopy: (content: CopyContent, seed?: CopySeed) => void
  onClose: () => void
}

/** Asks how much of an interview's board is copied; the next candidate comes first, who must not see the last one's. */
export function DuplicateDialog({ isDealt, isSealing = false, onCopy, onClose }: DuplicateDialogProps) {
  const [isSame, setSame] = useState(true)
  // Said even before it is known that there are any, or who is quick would get others unasked.
  const next = () => onCopy('start', isSame ? 'same' : 'new')
  return (
    <Dialog title="Duplicate this board" onClose={onClose}>
      <div className="ss-duplicate">
        <Button look="primary" icon={UserPlus} data-autofocus onClick={next}>
          For the next candidate
        </Button>
        <p>
          Same question and set-up, nothing drawn: the drawing and the notebook are empty again.
          {isSealing && ' This board is ended and locked, and you go to the new one.'}
        </p>
        {isDealt && (
          <label className="ss-duplicate-same">
            <input type="checkbox" checked={isSame} onChange={(event) => setSame(event.currentTarget.checked)} />
            Keep the numbers of the case
          </label>
        )}
        {isDealt && !isSame && (
          <p role="status">
            The next candidate gets other numbers, and may get another constraint: the two drawings answer different
            questions then.
          </p>
        )}
        <Button icon={Copy} onClick={() => onCopy('all')}>A copy of all of it</Button>
        <p>With everything that is drawn and written in the notebook now.</p>
      </div>
      <p>Either way it has new links. What is on this board stays as it is.</p>
    </Dialog>
  )
}
