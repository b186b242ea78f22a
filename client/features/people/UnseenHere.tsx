import type { Seat } from '../../../shared/protocol/seats.ts'
import type { PersonHere } from '../../../shared/protocol/peopleHere.ts'
import { MOST_UNSEEN, sayHere, unseenOf } from './usePeople.ts'
import { PutOutButton } from './PutOutButton.tsx'
import { SeatPicker } from './SeatPicker.tsx'

/** Sessions that show nothing on the board, so that nobody sees them; one by one, because each can be put out. */
export function UnseenHere({
  people,
  seen,
  onSeat,
  onPutOut,
}: {
  people: readonly PersonHere[]
  seen: ReadonlySet<number>
  onSeat: (one: PersonHere, name: string, seat: Seat) => Promise<void>
  onPutOut: (one: PersonHere, name: string) => Promise<void>
}) {
  const unseen = unseenOf(people, seen)
  const isUnsure = unseen.some(({ link }) => link === 'host')
  return (
    <>
      {unseen.slice(0, MOST_UNSEEN).map((one) => {
        const by = one.seat === one.link ? '' : `, by the ${one.link} link`
        const name = `1 more ${one.seat} without a name${by}, here ${sayHere(one.sinceMs)}`
        return (
          <li key={one.session}>
            <span className="ss-here-dot ss-here-unseen" aria-hidden="true" />
            <span className="ss-here-name">{name}</span>
            {one.link !== 'host' && (
              <SeatPicker
                name={`the ${one.link} without a name`}
                seat={one.seat}
                link={one.link}
                onSeat={(seat) => onSeat(one, `The ${one.link} without a name`, seat)}
              />
            )}
            <PutOutButton
              name={`the ${one.link} without a name`}
              onPutOut={() => onPutOut(one, `The ${one.link} without a name`)}
            />
          </li>
        )
      })}
      {unseen.length > MOST_UNSEEN && (
        <li className="ss-here-nobody">and {unseen.length - MOST_UNSEEN} more without a name</li>
      )}
      {isUnsure && <li className="ss-here-nobody">One of these hosts is you.</li>}
    </>
  )
}
