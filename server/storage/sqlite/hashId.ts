import { createHash } from 'node:crypto'

/** What stays of the id of a board that was deleted: ids are random enough that nobody finds one by its hash. */
export function hashId(boardId: string): Uint8Array {
  return createHash('sha256').update(`deleted board ${boardId}`).digest()
}
