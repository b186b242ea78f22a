import type { PersonHere } from '../../api/host.ts'
import { sayHere } from './usePeople.ts'
import { PutOutButton } from './PutOutButton.tsx'

/** Sessions that show nothing on the board, so that nobody sees them; one by one, because each can be put out. */
export function UnseenHere({
  people,
  seen,
  onPutOut,
}: {
  people: readonly PersonHere[]
  seen: ReadonlySet<number>
  onPutOut: (one: PersonHere, name: string) => Promise<void>
}) {
  const unseen = unseenOf(people, seen)
  const isUnsure = unseen.some(({ seat }) => seat === 'host')
  return (
    <>
      {unseen.map((one) => {
        const name = `1 more ${one.seat} without a name, here ${sayHere(one.sinceMs)}`
        return (
          <li key={one.session}>
            <span className="ss-here-dot ss-here-unseen" aria-hidden="true" />
            <span className="ss-here-name">{name}</span>
            <PutOutButton
              name={`the ${one.seat} without a name`}
              onPutOut={() => onPutOut(one, `The ${one.seat} without a name`)}
            />
          </li>
        )
      })}
      {isUnsure && <li className="ss-here-nobody">One of these hosts is you.</li>}
    </>
  )
}

/** Who asks is among them and is not seen by itself; one host alone that is not seen is that. */
function unseenOf(people: readonly PersonHere[], seen: ReadonlySet<number>): PersonHere[] {
  const unseen = people.filter(({ presence }) => presence === null || !seen.has(presence))
  const hosts = unseen.filter(({ seat }) => seat === 'host')
  return hosts.length > 1 ? unseen : unseen.filter(({ seat }) => seat !== 'host')
}
