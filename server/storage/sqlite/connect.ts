import { DatabaseSync } from 'node:sqlite'

/** A thread beside the server may wait for a pause between commits. */
export const SECOND_BUSY_TIMEOUT_MS = 60_000

/**
 * Opens a database. FULL is what makes a resolved promise survive a power cut; with WAL it costs one fsync per commit.
 * What is deleted is overwritten, and nothing of a statement's work goes to a file of its own.
 */
export function connect(file: string, timeout: number): DatabaseSync {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout })
  db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY')
  return db
}
