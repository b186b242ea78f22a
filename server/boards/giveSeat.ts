import { FACTS } from '../../shared/protocol/facts.ts'
import { withGiven } from '../../shared/protocol/givenSeats.ts'
import { mayBeGiven, seatFor, type Seat } from '../../shared/protocol/seats.ts'
import type { Session } from '../rooms/wire/session.ts'
import { readFact, setFact, type FactParts } from './boardFacts.ts'

export type SeatAnswer = 'given' | 'too high' | 'too many' | 'busy'

/** Others may give seats at the same moment, and the one that comes second tries again. */
const TRIES = 8

/**
 * Gives whoever a session is of another seat: all tabs of a browser that said its visit, now and when it comes again,
 * and else this one session. From the moment that it resolves nothing counts that they write in the seat from before.
 * Rejects when storage fails, and then nothing has changed.
 */
export async function giveSeat(
  parts: FactParts & { nowMs: number }, boardId: string, session: Session, seat: Seat,
): Promise<SeatAnswer> {
  const { keySeat, visit } = session
  if (!mayBeGiven(seat, keySeat)) return 'too high'
  const given = { link: keySeat, seat }
  if (visit !== undefined) {
    const kept = await keep(parts, boardId, visit, given)
    if (kept !== 'given') return kept
  }
  const isTheirs = (one: Session): boolean => (visit === undefined ? one === session : one.visit === visit)
  parts.rooms.reseat(boardId, (one) => (isTheirs(one) ? seatFor(one.keySeat, given) : one.seat))
  const { presence } = session
  // Who is not seen is in nobody's list, and a line about them would name nobody.
  if (presence !== undefined)
    await setFact(parts, boardId, 'seated', { value: { presence, seat, atMs: parts.nowMs } })
  return 'given'
}

async function keep(
  parts: FactParts, boardId: string, visit: string, given: { link: Seat; seat: Seat },
): Promise<SeatAnswer> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { version, value } = await readFact(parts.storage, boardId, 'seats')
    const next = withGiven(value, visit, given)
    if (next === undefined || FACTS.seats.parse(next) === undefined) return 'too many'
    const answer = await setFact(parts, boardId, 'seats', { value: next, expected: version })
    if (answer.type === 'set') return 'given'
    if (answer.type === 'unfit') return 'too many'
  }
  return 'busy'
}
