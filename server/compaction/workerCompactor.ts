import { Worker } from 'node:worker_threads'
import { guarded } from '../guard.ts'
import type { Compacted } from './compactBoard.ts'
import { NOTHING, type Compactor } from './compactor.ts'

/** What a worker is told and answers. */
export interface CompactionJob {
  file: string
  boardId: string
}

/**
 * Compacts in a thread with a connection of its own, because reading a long log holds up everyone's messages. A thread lives
 * for one board: they are rare, and an idle one costs more memory than starting it costs time.
 */
export function createWorkerCompactor(file: string): Compactor {
  return new WorkerCompactor(file)
}

class WorkerCompactor implements Compactor {
  readonly #file: string
  #last: Promise<unknown> = Promise.resolve()
  #worker: Worker | undefined
  #isClosed = false

  constructor(file: string) {
    this.#file = file
  }

  compact(boardId: string): Promise<Compacted> {
    const done = this.#last.then(() => this.#run(boardId))
    this.#last = done.catch(() => {})
    return done
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#worker?.terminate()
    await this.#last
  }

  #run(boardId: string): Promise<Compacted> {
    if (this.#isClosed) return Promise.resolve(NOTHING)
    const workerData: CompactionJob = { file: this.#file, boardId }
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
