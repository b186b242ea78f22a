import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { Storage } from '../port/storage.ts'
import { connect, SECOND_BUSY_TIMEOUT_MS } from './disk/connect.ts'
import { fillLog } from './disk/fillLog.ts'
import { guestsGate, ownersGate, type WriteGate } from './disk/writeGate.ts'
import { HeavyWork } from './heavyWork.ts'
import { migrate } from './migrations.ts'
import { sqliteAssets } from './sqliteAssets.ts'
import { sqliteBoards } from './sqliteBoards.ts'
import { sqliteErasure } from './sqliteErasure.ts'
import { sqliteLog } from './sqliteLog.ts'
import { prepareStatements } from './statements.ts'
import { waitingFor } from './waitingWrites.ts'
import { Wiping } from './wiping.ts'

const BUSY_TIMEOUT_MS = 2_000

/**
 * Opens the SQLite backend on a file. The calls block, which is fine because a commit takes well under a millisecond.
 * `afterClose` gives back what the caller holds for as long as the file is open.
 */
export function openSqliteStorage(file: string, afterClose: () => void = () => {}): Storage {
  const db = connect(file, BUSY_TIMEOUT_MS)
  db.exec('PRAGMA journal_mode = WAL')
  migrate(db)
  fillLog(file)
  const heavy = new HeavyWork(file)
  return storageOn(db, file, heavy, ownersGate(db, file, heavy), () => {
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
  // SQLite would make an empty one.
  if (!existsSync(file)) throw new Error(`there is no database at ${file}`)
  const db = connect(file, SECOND_BUSY_TIMEOUT_MS)
  const heavy = new HeavyWork(file)
  return storageOn(db, file, heavy, guestsGate(db, file, heavy), () => db.close())
}

function storageOn(db: DatabaseSync, file: string, heavy: HeavyWork, gate: WriteGate, end: () => void): Storage {
  const connection = { db, sql: prepareStatements(db) }
  const wiping = new Wiping(connection, file, heavy)
  const storage: Storage = {
    ...sqliteBoards(connection),
    ...sqliteLog(connection, gate),
    ...sqliteAssets(connection),
    ...sqliteErasure(connection, file, heavy, wiping),
    ping: async () => {
      if (gate.busy !== undefined) return 'busy'
      connection.sql.ping.run(Date.now())
      return 'ready'
    },
    close: async () => {
      await gate.close()
      end()
    },
  }
  return { ...storage, ...waitingFor(storage, gate) }
}
