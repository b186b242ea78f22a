import { basename } from 'node:path'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Traffic } from '../access/traffic.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import { waitAtMost, type Clock } from '../runtime/clock.ts'
import type { DeletionCause, Erased, ErasureStore } from '../storage/port/erasure.ts'
import type { Wiper } from './wiper.ts'

export interface DeletionParts {
  storage: ErasureStore
  rooms: Pick<RoomRegistry, 'drop'>
  clock: Clock
  traffic: Pick<Traffic, 'forgetBoard'>
  wiper: Wiper
}

/** What became of a board, in numbers and names of files alone. */
export interface DeletionReport {
  board: string
  cause: DeletionCause
  /** Milliseconds since 1970. */
  deletedAtMs: number
  erased: Erased
  /** Sockets that were closed. */
  closedSessions: number
  /** When all of its bytes were overwritten; null while that is still to come for fragments of them. */
  overwrittenAtMs: number | null
  /** Copies of all boards that were made while there was this board, as far as the server knows. */
  backups: { name: string; atMs: number }[]
}

/** Longer than nearly every board takes, and short enough to wait for. */
const ANSWER_WITHIN_MS = 8_000

/**
 * Deletes a board for good, as its host asked: what is stored of it, its rooms, and what its bytes left behind.
 * Undefined when it is not there. Rejects when storage fails, and then nothing has changed.
 */
export async function deleteBoard(
  parts: DeletionParts, board: { id: string; createdAtMs: number },
): Promise<DeletionReport | undefined> {
  const { storage, clock, wiper } = parts
  const gone = await eraseBoard(parts, board.id, 'host')
  if (gone === undefined) return undefined
  let overwrittenAtMs: number | null = null
  const wiped = wiper.request().then(() => {
    overwrittenAtMs = clock.nowMs()
  })
  await waitAtMost(clock, ANSWER_WITHIN_MS, wiped)
  const made = (await storage.listBackups()).filter(({ atMs }) => atMs >= board.createdAtMs)
  const backups = made.map(({ file, atMs }) => ({ name: basename(file), atMs }))
  return { board: board.id, ...gone, overwrittenAtMs, backups }
}

type Gone = Pick<DeletionReport, 'cause' | 'deletedAtMs' | 'erased' | 'closedSessions'>

/**
 * Deletes a board without waiting for its bytes to be overwritten, which is still to be asked for. Undefined, and
 * nothing is changed, when it is not there or was used at or after `unusedSinceMs`.
 */
export async function eraseBoard(
  parts: Omit<DeletionParts, 'wiper'>, id: string, cause: DeletionCause, unusedSinceMs?: number,
): Promise<Gone | undefined> {
  const { storage, rooms, clock, traffic } = parts
  const deletedAtMs = clock.nowMs()
  const erased = await storage.deleteBoard(id, { atMs: deletedAtMs, cause }, unusedSinceMs)
  if (erased === undefined) return undefined
  const closedSessions = rooms.drop(id, CLOSE.deleted)
  traffic.forgetBoard(id)
  return { cause, deletedAtMs, erased, closedSessions }
}
