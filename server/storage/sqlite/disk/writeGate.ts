import type { DatabaseSync } from 'node:sqlite'
import { Checkpointer } from './checkpointer.ts'
import { IN_MEMORY } from './inMemory.ts'
import { LogSync } from './logSync.ts'

/** Work that locks the database while it runs. */
export interface Locking {
  /** Resolves when it has ended; undefined while nothing runs. */
  readonly busy: Promise<void> | undefined
}

/** What a write waits for before it begins and before it is done. */
export interface WriteGate {
  /** Resolves when writes may go on; undefined while they may. */
  readonly busy: Promise<void> | undefined
  /** Something was written. */
  wrote(): void
  /** Resolves when all that was committed before is on disk. */
  synced(): Promise<void>
  close(): Promise<void>
}

/** For a connection that owns its file, and so brings the log into the database for all. */
export function ownersGate(db: DatabaseSync, file: string, heavy: Locking): WriteGate {
  if (file === IN_MEMORY) return UNKEPT
  const checkpointer = new Checkpointer(db, file)
  const log = new LogSync(file, async () => {
    // One that runs may have begun before what is to be moved was committed.
    await checkpointer.settled()
    await checkpointer.run()
  })
  return {
    get busy() { return heavy.busy ?? checkpointer.busy },
    wrote: () => checkpointer.wrote(),
    synced: () => log.synced(),
    close: async () => {
      await heavy.busy
      await checkpointer.settled()
      log.close()
    },
  }
}

/** For a connection beside that one, in a thread that nobody's messages come through. */
export function guestsGate(db: DatabaseSync, file: string, heavy: Locking): WriteGate {
  const log = new LogSync(file, async () => {
    const { log: pages, checkpointed } = db.prepare('PRAGMA wal_checkpoint(PASSIVE)').get() ?? {}
    if (pages !== checkpointed) throw new Error('The log of the database is not on disk, and somebody reads it.')
  })
  return {
    get busy() { return heavy.busy },
    wrote: () => {},
    synced: () => log.synced(),
    close: async () => {
      await heavy.busy
      log.close()
    },
  }
}

const UNKEPT: WriteGate = { busy: undefined, wrote: () => {}, synced: async () => {}, close: async () => {} }
