import type { Seat } from '../../shared/protocol/seats.ts'
import type { BoardStore, StoredBoard } from '../storage/port/storage.ts'
import { seatOfKey } from './keys.ts'

/** A key that opened a board. */
export interface Admission {
  board: StoredBoard
  seat: Seat
}

/** Opens a board with a key; undefined for an unknown board and for a wrong key alike. Rejects when storage fails. */
export async function admit(storage: BoardStore, boardId: string, key: string): Promise<Admission | undefined> {
  const board = await storage.findBoard(boardId)
  const seat = seatOfKey(key, board?.seats)
  return board !== undefined && seat !== undefined ? { board, seat } : undefined
}
