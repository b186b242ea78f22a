import { compactBoard, type Compacted, type CompactionParts } from './compactBoard.ts'

/** Keeps the logs of boards short, one board at a time. */
export interface Compactor {
  /** Rejects when it could not be done; the log is whole all the same. */
  compact(boardId: string): Promise<Compacted>
  /** Ends what runs, at whatever step it is; from then on nothing is compacted and nothing rejects. */
  close(): Promise<void>
}

/** What a compaction did that the end of the server kept from happening; the next one makes up for it. */
export const NOTHING: Compacted = { rows: 0, bytes: 0, damage: [] }

/** Compacts on the calling thread: for storage that no other thread can open. */
export function createInlineCompactor(parts: CompactionParts): Compactor {
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false
  return {
    compact(boardId) {
      const done = last.then(() => (isClosed ? NOTHING : compactBoard(parts, boardId)))
      last = done.catch(() => {})
      return done
    },
    async close() {
      isClosed = true
      await last
    },
  }
}
