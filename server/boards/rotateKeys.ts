import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { seatsBelow, type Seat } from '../../shared/protocol/seats.ts'
import { hashKey, keysFrom, makeToken, type Random } from '../access/keys.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { Storage, StoredBoard } from '../storage/storage.ts'

export interface RotationParts {
  storage: Storage
  rooms: RoomRegistry
  random: Random
}

export interface Rotation {
  board: StoredBoard
  hostKey: string
  seat: Seat
}

/**
 * Gives a seat and those below it other keys, puts out everyone who came with the old ones, and returns all keys. Those
 * below change too, because whoever held the key of a seat can derive theirs.
 */
export async function rotateKeys({ storage, rooms, random }: RotationParts, { board, hostKey, seat }: Rotation): Promise<Partial<Record<Seat, string>>> {
  const changed = seatsBelow(seat)
  const epochs = new Map(board.seats.map((stored) => [stored.seat, stored.epoch + (changed.includes(stored.seat) ? 1 : 0)]))
  const keys = keysFrom(seat === 'host' ? makeToken(random) : hostKey, 'host', epochs)
  await storage.setSeats(board.id, changed.map((one) => ({ seat: one, epoch: epochs.get(one) ?? 0, keyHash: hashKey(keys[one] ?? '') })))
  rooms.putOut(board.id, changed, CLOSE.revoked)
  return keys
}
