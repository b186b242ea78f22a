import type { PersonHere, Who } from '../../shared/protocol/peopleHere.ts'
import { isSeat, type Seat } from '../../shared/protocol/seats.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isListOf, isText } from './fields.ts'

type Send = Ask<unknown>['send']

/** Everybody on a board; for hosts. */
export function getPeople(id: string, hostKey: string, send?: Send): Promise<Answer<PersonHere[]>> {
  const read = (body: unknown): PersonHere[] | undefined => (isListOf(body, isPerson) ? body : undefined)
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/people`, key: hostKey, read, send })
}

function isPerson(value: unknown): value is PersonHere {
  const { session, seat, link, isKnown, presence, sinceMs } = fieldsOf(value)
  return (
    isText(session) &&
    isSeat(seat) &&
    isSeat(link) &&
    typeof isKnown === 'boolean' &&
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
  who: Who,
  send?: Send,
): Promise<Answer<Seat | null>> {
  const read = (body: unknown): Seat | null | undefined => {
    const { seat } = fieldsOf(body)
    return seat === null || isSeat(seat) ? seat : undefined
  }
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/put-out`, key: hostKey, body: who, read, send })
}

/**
 * Gives somebody another seat, named by the handle or the presence of a session, and answers with the seat of their
 * link, or null when they had left already; for hosts.
 */
export function giveSeat(
  id: string, hostKey: string, who: Who, seat: Seat, send?: Send,
): Promise<Answer<Seat | null>> {
  const read = (body: unknown): Seat | null | undefined => {
    const { link } = fieldsOf(body)
    return link === null || isSeat(link) ? link : undefined
  }
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/seat`, key: hostKey, body: { ...who, seat }, read, send })
}
