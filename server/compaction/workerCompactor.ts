import { Worker } from 'node:worker_threads'
import { guarded } from '../runtime/guard.ts'
import type { LogId } from '../storage/port/logId.ts'
import type { Compacted } from './compactLog.ts'
import { NOTHING, type Compactor } from './compactor.ts'

/** What a worker is told and answers. */
export interface CompactionJob {
  /** As in the config: where the boards are and what keeps them. */
  dataDir: string
  log: LogId
}

/**
 * Compacts in a thread with a connection of its own, because reading a long log holds up everyone's messages. A thread
 * lives for one log: they are rare, and an idle one costs more memory than starting it costs time.
 */
export function createWorkerCompactor(dataDir: string): Compactor {
  return new WorkerCompactor(dataDir)
}

class WorkerCompactor implements Compactor {
  readonly #dataDir: string
  #last: Promise<unknown> = Promise.resolve()
  #worker: Worker | undefined
  #isClosed = false

  constructor(dataDir: string) {
    this.#dataDir = dataDir
  }

  compact(log: LogId): Promise<Compacted> {
    const done = this.#last.then(() => this.#run(log))
    this.#last = done.catch(() => {})
    return done
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#worker?.terminate()
    await this.#last
  }

  #run(log: LogId): Promise<Compacted> {
    if (this.#isClosed) return Promise.resolve(NOTHING)
    const workerData: CompactionJob = { dataDir: this.#dataDir, log }
    const worker = new Worker(new URL('compactionWorker.ts', import.meta.url), { workerData })
    this.#worker = worker
    return new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', guarded(reject, (code: number) => {
        if (this.#isClosed) resolve(NOTHING)
        else reject(new Error(`The compaction ended with ${code} before it was done.`))
      }))
    })
  }
}
