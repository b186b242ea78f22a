import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf, isListOf, isText } from './fields.ts'

type Send = Ask<unknown>['send']

/** A session on a board; hosts are told of all. */
export interface PersonHere {
  /** What names it to the server. */
  session: string
  seat: Seat
  /** Null for one that shows nothing on the board. */
  presence: number | null
  /** Milliseconds since it came. */
  sinceMs: number
}

/** Everybody on a board; for hosts. */
export function getPeople(id: string, hostKey: string, send?: Send): Promise<Answer<PersonHere[]>> {
  const read = (body: unknown): PersonHere[] | undefined => (isListOf(body, isPerson) ? body : undefined)
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/people`, key: hostKey, read, send })
}

function isPerson(value: unknown): value is PersonHere {
  const { session, seat, presence, sinceMs } = fieldsOf(value)
  return (
    isText(session) &&
    SEATS.some((one) => one === seat) &&
    (presence === null || typeof presence === 'number') &&
    typeof sinceMs === 'number'
  )
}

/**
 * Puts out a session, named by its handle or by its presence, and answers with the seat it had, or null when it had
 * left already; for hosts.
 */
export function putOut(
  id: string,
  hostKey: string,
  who: { presence: number } | { session: string },
  send?: Send,
): Promise<Answer<Seat | null>> {
  const read = (body: unknown): Seat | null | undefined => {
    const { seat } = fieldsOf(body)
    return seat === null ? null : SEATS.find((one) => one === seat)
  }
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/put-out`, key: hostKey, body: who, read, send })
}
