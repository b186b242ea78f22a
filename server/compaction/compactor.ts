import type { LogId } from '../storage/port/logId.ts'
import { compactLog, type Compacted, type CompactionParts } from './compactLog.ts'

/** Keeps logs short, one at a time. */
export interface Compactor {
  /** Rejects when it could not be done; the log is whole all the same. */
  compact(log: LogId): Promise<Compacted>
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
    compact(log) {
      const done = last.then(() => (isClosed ? NOTHING : compactLog(parts, log)))
      last = done.catch(() => {})
      return done
    },
    async close() {
      isClosed = true
      await last
    },
  }
}
