import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'

/** SQLite begins the log anew after 1,000 pages, each of 4096 bytes with 24 of its own; a commit may go beyond that. */
const LOG_BYTES = 1_100 * (4_096 + 24)

/**
 * Fills the write-ahead log of an open database with zeros up to the size that it has sooner or later, so that commits
 * write over blocks that are there: where the file has to grow, each commit waits for the disk once more. SQLite reads
 * no further than the last commit, https://www.sqlite.org/fileformat2.html#the_write_ahead_log. Call before anything is
 * committed.
 */
export function fillLog(databaseFile: string): void {
  const file = `${databaseFile}-wal`
  if (!existsSync(file)) return
  const handle = openSync(file, 'r+')
  const { size } = fstatSync(handle)
  try {
    if (size < LOG_BYTES) writeSync(handle, new Uint8Array(LOG_BYTES - size), 0, LOG_BYTES - size, size)
    fsyncSync(handle)
  } catch {
    // A disk that has no room for it has room for commits, maybe.
    ftruncateSync(handle, size)
  } finally {
    closeSync(handle)
  }
}
