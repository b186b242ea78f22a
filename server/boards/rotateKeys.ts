import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { seatsBelow, type Seat } from '../../shared/protocol/seats.ts'
import { hashKey, keysFrom, makeToken, type Random } from '../access/keys.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { BoardStore, StoredBoard, StoredSeat } from '../storage/port/storage.ts'

export interface RotationParts {
  storage: BoardStore
  rooms: RoomRegistry
  random: Random
}

export interface Rotation {
  board: StoredBoard
  hostKey: string
  seat: Seat
  /** The host's next key, made by its page: whoever loses the answer is not shut out with everybody else. */
  next?: string | undefined
}

/**
 * Gives a seat and those below it other keys, puts out everyone who came with the old ones, and returns all keys. Those
 * below change too, because whoever held the key of a seat can derive theirs.
 */
export async function rotateKeys(parts: RotationParts, rotation: Rotation): Promise<Partial<Record<Seat, string>>> {
  const { storage, rooms, random } = parts
  const { board, hostKey, seat, next = makeToken(random) } = rotation
  const changed = seatsBelow(seat)
  const epochAfter = (stored: StoredSeat): number => stored.epoch + (changed.includes(stored.seat) ? 1 : 0)
  const epochs = new Map(board.seats.map((stored) => [stored.seat, epochAfter(stored)]))
  const keys = keysFrom(seat === 'host' ? next : hostKey, 'host', epochs)
  const seats = changed.map((one) => ({ seat: one, epoch: epochs.get(one) ?? 0, keyHash: hashKey(keys[one] ?? '') }))
  await storage.setSeats(board.id, seats)
  rooms.putOut(board.id, changed, CLOSE.revoked)
  return keys
}
