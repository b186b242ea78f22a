import { Users } from 'lucide'
import { useState } from 'react'
import { useValue, type Editor, type TLInstancePresence } from 'tldraw'
import { follow, followState, unfollow } from '../../canvas/view/follow.ts'
import type { Person } from '../../memory/person.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { Icon } from '../../controls/Icon.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { PeopleList } from './PeopleList.tsx'
import { initials, sayFollow, sayQuiet } from './personSays.ts'
import './People.css'

const MOST_SHOWN = 5

export interface PeopleProps {
  board: OpenBoard
  editor: Editor | undefined
  person: Person
  onRename: (name: string) => void
}

/**
 * Who is here: a click on a peer goes along with their view, another one ends that; a click on oneself changes the name
 * peers see. Names hold the letters shown, which one may say to press them.
 */
export function People({ board, editor, person, onRename }: PeopleProps) {
  const [isRenaming, setIsRenaming] = useState(false)
  const [isListing, setListing] = useState(false)
  const peers = useValue('peers', () => peersOf(board), [board])
  const untold = useValue(board.untold)
  const count = peers.length + untold
  const quiet = useValue('quiet peers', () => board.peerHealth.quiet.get(), [board])
  const followed = useValue('followed', () => editor && followState(editor).following?.presence, [editor])
  return (
    <div className="ss-people" role="group" aria-label="People on this board">
      {peers.slice(0, MOST_SHOWN).map((peer) => (
        <button
          key={peer.id}
          type="button"
          className={`ss-person ${quiet.has(clientOf(peer)) ? 'ss-person-quiet' : ''}`}
          style={{ background: peer.color }}
          title={sayFollow(peer, person) + sayQuiet(quiet.has(clientOf(peer)))}
          aria-label={`${sayFollow(peer, person)}, ${initials(peer.userName)}${sayQuiet(quiet.has(clientOf(peer)))}`}
          aria-pressed={followed === peer.id}
          onClick={() => editor && turnFollowing(editor, peer)}
        >
          {initials(peer.userName)}
        </button>
      ))}
      {count > 0 && <CountButton count={count} onOpen={() => setListing(true)} />}
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
      {isListing && (
        <PeopleList
          peers={peers}
          untold={untold}
          person={person}
          quiet={quiet}
          followed={followed}
          onFollow={(peer) => editor && turnFollowing(editor, peer)}
          onRename={() => {
            setListing(false)
            setIsRenaming(true)
          }}
          onClose={() => setListing(false)}
        />
      )}
      {isRenaming && <RenameDialog person={person} onRename={onRename} onClose={() => setIsRenaming(false)} />}
    </div>
  )
}

/** Stands for faces that have no room; the style sheet shows it then. */
function CountButton({ count, onOpen }: { count: number; onOpen: () => void }) {
  const number = count.toLocaleString('en')
  const words = count === 1 ? '1 other person is here' : `${number} other people are here`
  return (
    <button
      type="button"
      className={`ss-people-count ${count > MOST_SHOWN ? 'ss-people-many' : ''}`}
      title={words}
      aria-label={words}
      onClick={onOpen}
    >
      <Icon node={Users} size={18} />
      {number}
    </button>
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
        <TextField
          label="Shown beside your cursor"
          value={name}
          maxLength={LIMITS.maxNameLength}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
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

function turnFollowing(editor: Editor, peer: TLInstancePresence): void {
  if (followState(editor).following?.presence === peer.id) unfollow(editor, 'asked')
  else follow(editor, peer)
}
