import { DatabaseSync } from 'node:sqlite'
import type { Storage } from '../port/storage.ts'
import { fillLog } from './fillLog.ts'
import { migrate } from './migrations.ts'
import { sqliteAssets } from './sqliteAssets.ts'
import { sqliteBoards } from './sqliteBoards.ts'
import { sqliteLog } from './sqliteLog.ts'
import { prepareStatements } from './statements.ts'

const BUSY_TIMEOUT_MS = 2_000
/** A thread beside the server may wait for a pause between commits. */
const SECOND_BUSY_TIMEOUT_MS = 60_000

/**
 * Opens the SQLite backend on a file. FULL is what makes a resolved promise survive a power cut; with WAL it costs one
 * fsync per commit. The calls block, which is fine because a commit takes well under a millisecond.
 * `afterClose` gives back what the caller holds for as long as the file is open.
 */
export function openSqliteStorage(file: string, afterClose: () => void = () => {}): Storage {
  const db = connect(file, BUSY_TIMEOUT_MS)
  db.exec('PRAGMA journal_mode = WAL')
  migrate(db)
  fillLog(file)
  return storageOn(db, () => {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
    afterClose()
  })
}

/**
 * A connection of another thread beside the one that owns the file. It leaves the checkpoint to the owner when it
 * closes, because that one waits for it.
 */
export function openSecondConnection(file: string): Storage {
  const db = connect(file, SECOND_BUSY_TIMEOUT_MS)
  return storageOn(db, () => db.close())
}

function connect(file: string, timeout: number): DatabaseSync {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout })
  db.exec('PRAGMA synchronous = FULL')
  return db
}

function storageOn(db: DatabaseSync, end: () => void): Storage {
  const connection = { db, sql: prepareStatements(db) }
  return {
    ...sqliteBoards(connection),
    ...sqliteLog(connection),
    ...sqliteAssets(connection),
    ping: async () => void connection.sql.ping.run(Date.now()),
    close: async () => end(),
  }
}
