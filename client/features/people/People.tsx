import { useState } from 'react'
import { useValue, type Editor, type TLInstancePresence } from 'tldraw'
import type { Person } from '../../memory/person.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { TextField } from '../../controls/TextField.tsx'
import './People.css'

const MOST_SHOWN = 5

export interface PeopleProps {
  board: OpenBoard
  editor: Editor | undefined
  person: Person
  onRename: (name: string) => void
}

/**
 * Who is here: a click on a peer looks where they are, a click on oneself changes the name peers see. Names hold the
 * letters shown, which one may say to press them.
 */
export function People({ board, editor, person, onRename }: PeopleProps) {
  const [isRenaming, setIsRenaming] = useState(false)
  const peers = useValue('peers', () => peersOf(board), [board])
  return (
    <div className="ss-people" role="group" aria-label="People on this board">
      {peers.slice(0, MOST_SHOWN).map((peer) => (
        <button
          key={peer.id}
          type="button"
          className="ss-person"
          style={{ background: peer.color }}
          title={lookAt(peer, person)}
          aria-label={`${lookAt(peer, person)}, ${initials(peer.userName)}`}
          onClick={() => editor?.zoomToUser(peer.userId)}
        >
          {initials(peer.userName)}
        </button>
      ))}
      {peers.length > MOST_SHOWN && <span className="ss-people-more">+{peers.length - MOST_SHOWN}</span>}
      <button
        type="button"
        className="ss-person ss-person-me"
        style={{ background: person.color }}
        title={`You are ${person.name}. Change your name`}
        aria-label={`You are ${person.name}, ${initials(person.name)}. Change your name`}
        onClick={() => setIsRenaming(true)}
      >
        {initials(person.name)}
      </button>
      {isRenaming && <RenameDialog person={person} onRename={onRename} onClose={() => setIsRenaming(false)} />}
    </div>
  )
}

function RenameDialog({
  person,
  onRename,
  onClose,
}: {
  person: Person
  onRename: (name: string) => void
  onClose: () => void
}) {
  const [name, setName] = useState(person.name)
  const keep = (): void => {
    onRename(name)
    onClose()
  }
  return (
    <Dialog
      title="Your name"
      onClose={onClose}
      actions={
        <Button look="primary" onClick={keep}>
          Save name
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        {/* The dialog was opened to type a name; without this the close button would have the focus. */}
        <TextField
          label="Shown beside your cursor"
          value={name}
          maxLength={LIMITS.maxNameLength}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}

/** Every connection but our own, which is not in the store: a peer who claims to be us is still shown. */
function peersOf(board: OpenBoard): TLInstancePresence[] {
  return board.store.query.records('instance_presence').get().toSorted((a, b) => a.userName.localeCompare(b.userName))
}

/** One's own other tab is a connection of its own, and so would be somebody who only says that he is us. */
function lookAt({ userId, userName }: TLInstancePresence, person: Person): string {
  return userId === `user:${person.id}` ? 'Look where you are in another tab' : `Look where ${userName} is`
}

function initials(name: string): string {
  return name.split(/\s+/).slice(0, 2).map((word) => Array.from(word)[0] ?? '').join('').toUpperCase()
}
