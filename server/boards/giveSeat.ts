import { withGiven } from '../../shared/protocol/givenSeats.ts'
import { mayBeGiven, seatFor, type Seat } from '../../shared/protocol/seats.ts'
import type { Session } from '../rooms/wire/session.ts'
import { changeFact, setFact, type FactAnswer, type FactParts } from './boardFacts.ts'

export type SeatAnswer = 'given' | 'too high' | 'too many' | 'busy'

const KEPT: Record<FactAnswer['type'], SeatAnswer> = { set: 'given', unfit: 'too many', stale: 'busy' }

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
  const answer = await changeFact(parts, boardId, 'seats', (seats) => withGiven(seats, visit, given))
  return KEPT[answer.type]
}
