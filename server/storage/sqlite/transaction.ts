import type { DatabaseSync } from 'node:sqlite'

/** Runs `work` in one write transaction: all of it is committed when this returns, nothing of it when it throws. */
export function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    // A failed COMMIT may have ended the transaction already, and then ROLLBACK would hide the real error.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
