import type { Seat } from '../../../shared/protocol/seats.ts'

/** Somebody else in the room. */
export interface RoomPerson {
  seat: Seat
  /** Who it is, the same for all tabs of a browser; undefined for who shows nothing. */
  user: string | undefined
  /** Undefined until they show it. */
  name: string | undefined
}

/** Who is here beside oneself, in one sentence: "Ada (interviewer) and 1 observer are here." */
export function sayRoom(people: readonly RoomPerson[]): string {
  const each = onePerUser(people)
  const hosts = each.filter(({ seat }) => seat === 'host')
  const editors = each.filter(({ seat }) => seat === 'editor')
  const viewers = each.filter(({ seat }) => seat === 'viewer')
  const parts = [
    ...hosts.map(({ name }) => (name === undefined ? 'an interviewer' : `${name} (interviewer)`)),
    ...editors.map(({ name }) => name ?? 'somebody who may draw'),
    ...(viewers.length > 0 ? [`${viewers.length} ${viewers.length === 1 ? 'observer' : 'observers'}`] : []),
  ]
  if (parts.length === 0) return 'Nobody else is here yet.'
  const isOne = parts.length === 1 && viewers.length <= 1
  return capital(`${listed(parts)} ${isOne ? 'is' : 'are'} here.`)
}

/** Two tabs of one browser are one person, where the seat is the same. */
function onePerUser(people: readonly RoomPerson[]): RoomPerson[] {
  const known = new Set<string>()
  return people.filter(({ seat, user }) => {
    if (user === undefined) return true
    const id = `${seat} ${user}`
    if (known.has(id)) return false
    known.add(id)
    return true
  })
}

function listed(parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}
