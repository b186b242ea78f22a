import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import type { StoredSeat } from '../storage/port/storage.ts'

/** Fills `count` random bytes; `crypto.randomBytes` outside of tests. */
export type Random = (count: number) => Uint8Array

const TOKEN_BYTES = 16

/** A board id or a host key: 128 random bits in base64url, 22 characters. */
export function makeToken(random: Random): string {
  return Buffer.from(random(TOKEN_BYTES)).toString('base64url')
}

/**
 * The key of the seat one below. Lower keys are derived, so that whoever holds a key can hand out those below it
 * although the server stores only hashes; the epoch goes in so that one seat's key can be changed without the others.
 */
function deriveKey(higherKey: string, seat: Seat, epoch: number): string {
  const mac = createHmac('sha256', higherKey).update(`${seat}:${epoch}`).digest()
  return mac.subarray(0, TOKEN_BYTES).toString('base64url')
}

/** The keys that the holder of `key` may give away: its own and those of the seats below. */
export function keysFrom(key: string, seat: Seat, epochs: ReadonlyMap<Seat, number>): Partial<Record<Seat, string>> {
  const keys: Partial<Record<Seat, string>> = { [seat]: key }
  let higher = key
  for (const below of SEATS.slice(SEATS.indexOf(seat) + 1)) {
    higher = deriveKey(higher, below, epochs.get(below) ?? 0)
    keys[below] = higher
  }
  return keys
}

export function hashKey(key: string): Uint8Array {
  return createHash('sha256').update(key).digest()
}

/** Stands in for the seats of an unknown board, so that it costs the same work as a wrong key. No key has this hash. */
const NO_SEATS: readonly StoredSeat[] = SEATS.map((seat) => ({ seat, epoch: 0, keyHash: new Uint8Array(32) }))

/** The seat that a key opens. Always hashes and always compares with every seat, so that time tells nothing. */
export function seatOfKey(key: string, seats: readonly StoredSeat[] = NO_SEATS): Seat | undefined {
  const hash = hashKey(key)
  const opened = seats.filter(({ keyHash }) => timingSafeEqual(hash, keyHash))
  return opened[0]?.seat
}

/** A visit as it is kept: enough to know it again on that board, and of no use elsewhere. */
export function hashVisit(boardId: string, visit: string): string {
  return createHash('sha256').update(`${boardId} ${visit}`).digest('base64url').slice(0, 22)
}
