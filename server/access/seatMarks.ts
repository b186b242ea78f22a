import { timingSafeEqual } from 'node:crypto'
import { isToken } from '../../shared/protocol/ids.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import type { StoredSeat } from '../storage/port/storage.ts'
import { hashKey } from './keys.ts'

/**
 * A browser's marks: cookies that say by which key it came to a board, as the hash of that key. They give nothing that
 * the key does not give, and only who has a host's key can make the mark of a host, so that they need no signature.
 */
export type SeatMarks = ReadonlyMap<string, Uint8Array>

const NAME = 'sevenstep-seat-'
const MARK = new RegExp(`^\\s*${NAME}([A-Za-z0-9_-]{22})=([A-Za-z0-9_-]{43})\\s*$`)
/** Longer than anybody leaves an interview open and never looks at it; each visit begins it anew. */
const LASTS_SECONDS = 60 * 24 * 60 * 60

/** The marks in a request's cookies, by board; its headers are bounded, and so are they. */
export function readMarks(cookies: string | undefined): SeatMarks {
  const marks = new Map<string, Uint8Array>()
  for (const cookie of (cookies ?? '').split(';')) {
    const [, boardId, hash] = MARK.exec(cookie) ?? []
    if (boardId !== undefined && hash !== undefined) marks.set(boardId, Buffer.from(hash, 'base64url'))
  }
  return marks
}

/**
 * The cookie that marks a browser. Scripts cannot take it away. A link that somebody follows from elsewhere brings it
 * along, or the mark could be left behind by a detour.
 */
export function markCookie(boardId: string, key: string): string {
  if (!isToken(boardId)) throw new Error('A board is marked by its id, which is a token.')
  const hash = Buffer.from(hashKey(key)).toString('base64url')
  return `${NAME}${boardId}=${hash}; Path=/; Max-Age=${LASTS_SECONDS}; HttpOnly; SameSite=Lax`
}

/** The cookie that takes a browser's mark of a board away. */
export function forgetMarkCookie(boardId: string): string {
  return `${NAME}${boardId}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`
}

/** The seat that a mark is of; undefined for one of a key that opens nothing now. */
export function seatOfMark(mark: Uint8Array | undefined, seats: readonly StoredSeat[]): Seat | undefined {
  return seats.find(({ keyHash }) => mark?.length === keyHash.length && timingSafeEqual(mark, keyHash))?.seat
}
