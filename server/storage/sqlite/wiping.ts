import { fillLog } from './fillLog.ts'
import type { HeavyWork } from './heavyWork.ts'
import { IN_MEMORY } from './inMemory.ts'
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
  /** Deletions so far, and how many of them there were when the file was last written anew. */
  #deletions: number
  #rewrittenAt = 0
  #rewriting: Promise<void> | undefined

  constructor(connection: Connection, file: string, heavy: HeavyWork) {
    this.#connection = connection
    this.#file = file
    this.#heavy = heavy
    // A server that ended before it was done has left a mark.
    this.#deletions = connection.sql.findUnwiped.get() === undefined ? 0 : 1
  }

  deleted(): void {
    this.#deletions++
  }

  bytes(): number {
    const { db, sql } = this.#connection
    if (sql.findUnwiped.get() === undefined) return 0
    const read = (name: string): number => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0])
    return read('page_count') * read('page_size')
  }

  /** While another thread is at work on it, the log cannot be emptied. */
  rinse(): void {
    if (this.#heavy.busy === undefined && this.#connection.sql.findUnwiped.get() !== undefined) this.#emptyLog()
  }

  /** False while somebody reads what was before. */
  async wipe(): Promise<boolean> {
    const { sql } = this.#connection
    if (sql.findUnwiped.get() === undefined) return true
    this.#rewriting ??= this.#rewrite().finally(() => (this.#rewriting = undefined))
    await this.#rewriting
    if (this.#rewrittenAt !== this.#deletions || !this.#emptyLog()) return false
    sql.setWiped.run()
    return true
  }

  async #rewrite(): Promise<void> {
    if (this.#rewrittenAt === this.#deletions) return
    const upTo = this.#deletions
    if (this.#file === IN_MEMORY) this.#connection.db.exec('VACUUM')
    else await this.#heavy.run({ kind: 'rewrite' })
    this.#rewrittenAt = upTo
  }

  /** Brings the log of changes into the database and cuts it off; false while others read it. */
  #emptyLog(): boolean {
    if (this.#file === IN_MEMORY) return true
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
