import { fillLog } from './disk/fillLog.ts'
import type { HeavyWork } from './heavyWork.ts'
import { IN_MEMORY } from './disk/inMemory.ts'
import type { Connection } from './statements.ts'
import { inTransaction } from './transaction.ts'

/**
 * Overwrites what deleted boards left behind. `secure_delete` fills with zeros what a delete frees, but when rows move
 * between pages, SQLite leaves parts of them behind in the unused middle of a page, where no later delete finds them:
 * only the whole file written anew is free of them. It takes a second for about 40 MB, so that it is heavy work.
 */
export class Wiping {
  readonly #connection: Connection
  readonly #file: string
  readonly #heavy: HeavyWork
  /** Deletions that the file was written anew without, while the log of changes may still hold some of them. */
  #rewritten: readonly Uint8Array[] = []

  constructor(connection: Connection, file: string, heavy: HeavyWork) {
    this.#connection = connection
    this.#file = file
    this.#heavy = heavy
  }

  bytes(): number {
    const { db, sql } = this.#connection
    if (sql.findUnwiped.get() === undefined) return 0
    const read = (name: string): number => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0])
    return read('page_count') * read('page_size')
  }

  rinse(): void {
    if (this.#connection.sql.findUnwiped.get() !== undefined) this.#emptyLog()
  }

  /** False while somebody reads what was before; the next call then ends what this one began. */
  async wipe(): Promise<boolean> {
    const covered = this.#rewritten.length > 0 ? this.#rewritten : await this.#rewrite()
    this.#rewritten = []
    if (covered.length === 0) return true
    if (!this.#emptyLog()) {
      this.#rewritten = covered
      return false
    }
    const { db, sql } = this.#connection
    inTransaction(db, () => {
      for (const idHash of covered) sql.setWiped.run(idHash)
    })
    return true
  }

  /** Writes the file anew if that is needed, and returns the deletions that it is free of. */
  async #rewrite(): Promise<readonly Uint8Array[]> {
    while (this.#heavy.busy !== undefined) await this.#heavy.busy
    // Listed before it, because deletions that wait for it to end may come before its answer.
    const covered = this.#connection.sql.listUnwiped.all().map(({ id_hash: idHash }) => idHash as Uint8Array)
    if (covered.length === 0) return covered
    if (this.#file === IN_MEMORY) this.#connection.db.exec('VACUUM')
    else await this.#heavy.run({ kind: 'rewrite' })
    return covered
  }

  /** Brings the log of changes into the database and cuts it off; false while others are at work on it. */
  #emptyLog(): boolean {
    if (this.#file === IN_MEMORY) return true
    if (this.#heavy.busy !== undefined) return false
    const { db } = this.#connection
    const timeout = Number(Object.values(db.prepare('PRAGMA busy_timeout').get() ?? {})[0])
    // Waiting here would hold up everybody's messages.
    db.exec('PRAGMA busy_timeout = 0')
    const isBusy = Number(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy) !== 0
    db.exec(`PRAGMA busy_timeout = ${timeout}`)
    // Inside a transaction, so that no other thread writes to the log at this moment.
    if (!isBusy) inTransaction(db, () => fillLog(this.#file))
    return !isBusy
  }
}
