import { useState } from 'react'
import { SEATS, mayBeGiven, type Seat } from '../../../shared/protocol/seats.ts'
import './SeatPicker.css'

export interface SeatPickerProps {
  name: string
  /** Where they sit. */
  seat: Seat
  /** The seat of their link. */
  link: Seat
  onSeat: (seat: Seat) => Promise<void>
}

const SAY: Record<Seat, string> = { host: 'Host', editor: 'May draw', viewer: 'Watches' }

/** Where somebody sits, and which link they came by where that is another. */
export function sayPlace({ seat, link }: { seat: Seat; link: Seat }): string {
  return seat === link ? seat : `${seat}, by the ${link} link`
}

/** What somebody may do here, changed at once by one click and back by another. */
export function SeatPicker({ name, seat, link, onSeat }: SeatPickerProps) {
  // Shown as chosen before the server has said so, or a click would seem to do nothing.
  const [asked, setAsked] = useState<Seat>()
  const choose = async (next: Seat): Promise<void> => {
    setAsked(next)
    await onSeat(next)
    setAsked(undefined)
  }
  return (
    <span className="ss-seats" role="group" aria-label={`What ${name} may do`}>
      {SEATS.filter((one) => mayBeGiven(one, link)).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={(asked ?? seat) === one}
          onClick={() => { if ((asked ?? seat) !== one) void choose(one) }}
        >
          {SAY[one]}
        </button>
      ))}
    </span>
  )
}
