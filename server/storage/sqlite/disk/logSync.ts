import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'

/** Brings a file to the disk, by its handle. */
type SyncFile = (handle: number) => Promise<void>

/**
 * Brings what is in the write-ahead log of an open database to the disk, off this thread, so that a disk which stalls
 * holds up nobody's messages. SQLite itself does so only where it begins the log anew and where it brings it into the
 * database. A log reads as far as it is whole, so what one sync covers is safe whatever becomes of the rest.
 */
export class LogSync {
  readonly #file: string
  /** What a sync could not bring to the disk is moved there like this, since asking twice may be told that all is well. */
  readonly #empty: () => Promise<void>
  readonly #sync: SyncFile
  #handle: number | undefined
  #last: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined
  #isTrusted = true

  constructor(databaseFile: string, empty: () => Promise<void>, sync: SyncFile = promisify(fdatasync)) {
    this.#file = `${databaseFile}-wal`
    this.#empty = empty
    this.#sync = sync
  }

  /** Resolves when all that was committed before the call is on disk. All who ask while a sync runs share the next. */
  synced(): Promise<void> {
    return (this.#next ??= this.#after(this.#last))
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle)
    this.#handle = undefined
  }

  async #after(last: Promise<void>): Promise<void> {
    await last
    this.#next = undefined
    const run = this.#run()
    // Whoever asked for one that fails is told; the next is another.
    this.#last = run.catch(() => {})
    return run
  }

  async #run(): Promise<void> {
    if (!this.#isTrusted) await this.#empty()
    this.#isTrusted = false
    this.#handle ??= openSync(this.#file, 'r+')
    await this.#sync(this.#handle)
    this.#isTrusted = true
  }
}
