import type { TLInstancePresence } from 'tldraw'
import type { Seat } from '../../../shared/protocol/seats.ts'
import type { PersonHere } from '../../../shared/protocol/peopleHere.ts'
import { PutOutButton } from './PutOutButton.tsx'
import { sayPlace, SeatPicker } from './SeatPicker.tsx'

export interface PersonRowProps {
  peer: TLInstancePresence
  /** Undefined until the server has said it. */
  known: PersonHere | undefined
  /** Another tab of the host who looks. */
  isOwn: boolean
  onSeat: (seat: Seat) => Promise<void>
  onPutOut: () => Promise<void>
}

/** Somebody whom everybody sees on the board. */
export function PersonRow({ peer, known, isOwn, onSeat, onPutOut }: PersonRowProps) {
  const { userName, color } = peer
  return (
    <li>
      <span className="ss-here-dot" style={{ background: color }} aria-hidden="true" />
      <span className="ss-here-name">{known === undefined ? userName : `${userName} · ${sayPlace(known)}`}</span>
      {known !== undefined && !isOwn && (
        <SeatPicker name={userName} seat={known.seat} link={known.link} onSeat={onSeat} />
      )}
      <PutOutButton name={userName} onPutOut={onPutOut} />
    </li>
  )
}
