import { useEffect, useRef, useState } from 'react'
import { useValue, type TLRecord } from 'tldraw'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { asideParts, type AsidePart } from './asideWords.ts'
import './AsideDialog.css'

/** More rows help nobody, and a flood has thousands. */
const MOST_ROWS = 100

/** What of a board is not shown, and why; who may write can delete it. */
export function AsideDialog({ board, onClose }: { board: OpenBoard; onClose: () => void }) {
  const parts = useValue(
    'parts put aside',
    () => asideParts(board.withheld.get(), board.record, (id) => board.store.has(id as TLRecord['id'])),
    [board],
  )
  const mayWrite = useValue('may write', () => board.mayWrite.get(), [board])
  const [said, setSaid] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const remove = (gone: readonly AsidePart[]): void => {
    board.discard(gone.map(({ id }) => id))
    setSaid(sayDone(gone))
    // The button that had the focus went with its row.
    list.current?.focus()
  }
  const actions = <DeleteAll parts={mayWrite ? parts : []} onDelete={() => remove(parts)} onClose={onClose} />
  return (
    <Dialog title="Parts that are not shown" onClose={onClose} actions={actions}>
      <p className="ss-aside-lead">{parts.length === 0 ? 'Everything on this board is shown.' : sayLead(mayWrite)}</p>
      <ul ref={list} className="ss-aside-list" tabIndex={-1} aria-label="Parts that are not shown">
        {parts.slice(0, MOST_ROWS).map((part) => (
          <li key={part.id}>
            <span className="ss-aside-what">{part.what}</span>
            <span className="ss-aside-why">{part.why}</span>
            {mayWrite && (
              <Button aria-label={`${sayAction(part)} ${part.what}`} onClick={() => remove([part])}>
                {sayAction(part)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {parts.length > MOST_ROWS && (
        <p className="ss-aside-more">And {(parts.length - MOST_ROWS).toLocaleString('en')} more.</p>
      )}
      <p className="ss-aside-said" role="status">
        {said}
      </p>
    </Dialog>
  )
}

/** What is still to be seen is not deleted: only the change that spoilt it goes. */
function sayAction({ isShown }: AsidePart): string {
  return isShown ? 'Put right' : 'Delete'
}

function sayDone(parts: readonly AsidePart[]): string {
  const [first] = parts
  if (parts.length !== 1 || first === undefined)
    return `${parts.length.toLocaleString('en')} parts are deleted or put right.`
  return first.isShown ? `${first.what} is put right.` : `${first.what} is deleted.`
}

function sayLead(mayWrite: boolean): string {
  const lead = 'They are kept on the board and harm nothing; the rest works as usual.'
  return mayWrite ? `${lead} Delete what nobody needs.` : `${lead} Whoever may edit the board can delete them.`
}

/** Asks once more, because it is for everybody and there is no way back. */
function DeleteAll({
  parts,
  onDelete,
  onClose,
}: {
  parts: readonly AsidePart[]
  onDelete: () => void
  onClose: () => void
}) {
  const [isAsking, setIsAsking] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [isAsking])
  if (!isAsking || parts.length === 0) {
    return (
      <>
        {parts.length > 0 && <Button onClick={() => setIsAsking(true)}>Delete all</Button>}
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </>
    )
  }
  const confirm = (): void => {
    setIsAsking(false)
    onDelete()
  }
  return (
    <>
      <span className="ss-aside-ask">{sayQuestion(parts)}</span>
      <Button ref={keep} onClick={() => setIsAsking(false)}>
        Keep
      </Button>
      <Button className="ss-aside-danger" onClick={confirm}>
        Delete {sayCount(parts.length)}
      </Button>
    </>
  )
}

function sayQuestion(parts: readonly AsidePart[]): string {
  const question = `This deletes ${sayCount(parts.length)} for everybody, with what lies in ${parts.length === 1 ? 'it' : 'them'}, and cannot be undone.`
  return parts.some(({ isShown }) => isShown) ? `${question} What is still shown is only put right.` : question
}

function sayCount(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'part' : 'parts'}`
}
