import type { TLInstancePresence } from 'tldraw'
import type { Person } from '../../memory/person.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { clientOf } from '../../sync/presence/presenceId.ts'
import { sayMoreWatching } from '../../sync/presence/untold.ts'
import { sayFollow, sayQuiet } from './personSays.ts'

export interface PeopleListProps {
  peers: readonly TLInstancePresence[]
  /** How many more there are. */
  untold: number
  person: Person
  /** Connections of which nothing was heard for a while. */
  quiet: ReadonlySet<number>
  /** Whom one goes along with now. */
  followed: TLInstancePresence['id'] | undefined
  /** Goes along with somebody, or no longer. */
  onFollow: (peer: TLInstancePresence) => void
  onRename: () => void
  onClose: () => void
}

/** Everybody on the board, where the strip has no room for their faces. */
export function PeopleList({ peers, untold, person, quiet, followed, onFollow, onRename, onClose }: PeopleListProps) {
  return (
    <Dialog title="People on this board" onClose={onClose}>
      <ul className="ss-people-list">
        <li>
          <span className="ss-people-dot" style={{ background: person.color }} aria-hidden="true" />
          <span className="ss-people-name">{person.name} (you)</span>
          <Button onClick={onRename}>Change your name</Button>
        </li>
        {peers.map((peer) => (
          <li key={peer.id}>
            <span className="ss-people-dot" style={{ background: peer.color }} aria-hidden="true" />
            <span className="ss-people-name">{peer.userName}{sayQuiet(quiet.has(clientOf(peer)))}</span>
            <Button
              aria-label={sayFollow(peer, person)}
              aria-pressed={followed === peer.id}
              onClick={() => {
                onFollow(peer)
                onClose()
              }}
            >
              {followed === peer.id ? 'Following' : 'Follow'}
            </Button>
          </li>
        ))}
        {untold > 0 && <li className="ss-people-more">{sayMoreWatching(untold)}</li>}
      </ul>
    </Dialog>
  )
}
