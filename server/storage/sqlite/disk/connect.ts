import { DatabaseSync } from 'node:sqlite'

/** A thread beside the server may wait for a pause between commits. */
export const SECOND_BUSY_TIMEOUT_MS = 60_000

/**
 * Opens a database. With WAL and NORMAL a commit survives the death of the process, and waits for no disk: what brings
 * it there is `LogSync`, and for the database `Checkpointer`, neither on this thread. What is deleted is overwritten,
 * and nothing of a statement's work goes to a file of its own.
 */
export function connect(file: string, timeout: number): DatabaseSync {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout })
  db.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0')
  db.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY')
  return db
}
