import { factIn } from '../../shared/protocol/facts.ts'
import { givenTo } from '../../shared/protocol/givenSeats.ts'
import { seatFor, type Seat } from '../../shared/protocol/seats.ts'
import type { BoardStore, StoredBoard } from '../storage/port/storage.ts'
import { hashVisit, seatOfKey } from './keys.ts'

/** A key that opened a board. */
export interface Admission {
  board: StoredBoard
  /** Where its holder sits. */
  seat: Seat
  /** The seat that the key opens; a host may have given another one to this browser. */
  keySeat: Seat
  /** Which browser it is, as this board keeps it; undefined where the client did not say. */
  visit: string | undefined
}

/**
 * Opens a board with a key; undefined for an unknown board and for a wrong key alike. Rejects when storage fails.
 *
 * @param secret the visit that the client named, if it did
 */
export async function admit(
  storage: BoardStore, boardId: string, key: string, secret?: string,
): Promise<Admission | undefined> {
  const board = await storage.findBoard(boardId)
  const keySeat = seatOfKey(key, board?.seats)
  if (board === undefined || keySeat === undefined) return undefined
  if (secret === undefined || secret === '') return { board, keySeat, seat: keySeat, visit: undefined }
  const visit = hashVisit(boardId, secret)
  const { value: given } = factIn('seats', await storage.readFact(boardId, 'seats'))
  return { board, keySeat, seat: seatFor(keySeat, givenTo(given, visit)), visit }
}
