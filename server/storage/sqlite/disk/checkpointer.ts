import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { guarded } from '../../../runtime/guard.ts'

/**
 * Pages of 4 KiB after which the log is brought into the database: 256 MB. Writes wait for three syncs then, which on a
 * disk that stalls take long, so it should be seldom; a server that was killed reads so much in about a second.
 */
const MAX_LOG_PAGES = 64_000
/** Looking costs a tenth of a commit. */
const WRITES_PER_LOOK = 64
/** After one that could not begin the log anew, because somebody reads it for long, so much is written until the next. */
const WRITES_BETWEEN = 1_024

/**
 * Brings the write-ahead log into the database from time to time, in a thread of its own, because that waits for the
 * disk. Writes go on meanwhile, but for the moment in which the log is begun anew.
 */
export class Checkpointer {
  readonly #file: string
  readonly #look: StatementSync
  #writes = 0
  #notBefore = 0
  #running: Promise<void> | undefined
  #busy: Promise<void> | undefined

  constructor(db: DatabaseSync, file: string) {
    this.#file = file
    this.#look = db.prepare('PRAGMA wal_checkpoint(NOOP)')
  }

  /** Resolves when writes may go on; undefined while they may. */
  get busy(): Promise<void> | undefined {
    return this.#busy
  }

  /** Something was written. */
  wrote(): void {
    if (++this.#writes % WRITES_PER_LOOK > 0 || this.#writes < this.#notBefore) return
    if (Number(this.#look.get()?.log) < MAX_LOG_PAGES) return
    this.#notBefore = this.#writes + WRITES_BETWEEN
    // One that fails is followed by the next; nothing waits for it, and the log keeps all.
    this.run().catch(() => {})
  }

  /**
   * Resolves when all is in the database and on disk that was committed before it began. Rejects when something keeps
   * it from that, as somebody who reads the log for long.
   */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
      this.#busy = undefined
    })
    return this.#running
  }

  /** Resolves when nothing runs any more, however it ended. */
  async settled(): Promise<void> {
    await this.#running?.catch(() => {})
  }

  #run(): Promise<void> {
    const worker = new Worker(new URL('checkpointWorker.ts', import.meta.url), { workerData: this.#file })
    const ended = new Promise<void>((resolve, reject) => {
      worker.once('error', reject)
      worker.once('exit', guarded(reject, (code: number) => {
        if (code === 0) resolve()
        else reject(new Error(`A checkpoint of the database ended with ${code}.`))
      }))
    })
    worker.once('message', guarded(() => {}, () => {
      this.#busy = ended.catch(() => {})
      worker.postMessage('begin anew')
    }))
    return ended
  }
}
