import { Worker } from 'node:worker_threads'
import { guarded } from '../../runtime/guard.ts'
import type { Deletion, Erased } from '../port/erasure.ts'

/** What takes too long for the thread that everybody's messages come through. */
export type HeavyJob =
  /** Writes the whole database anew. */
  | { kind: 'rewrite' }
  | { kind: 'delete'; boardId: string; deletion: Deletion; unusedSinceMs: number }

export interface HeavyOrder {
  file: string
  job: HeavyJob
}

/**
 * Runs heavy jobs in a thread of their own, one at a time. They lock the database, so that writes have to wait for
 * `busy`, and do not hold up this thread; reads go on.
 */
export class HeavyWork {
  readonly #file: string
  #running: Promise<void> | undefined

  constructor(file: string) {
    this.#file = file
  }

  /** Resolves when what runs has ended, however it did; undefined while nothing runs. */
  get busy(): Promise<void> | undefined {
    return this.#running
  }

  /** Resolves with what a deletion took; with undefined for anything else. */
  async run(job: HeavyJob): Promise<Erased | undefined> {
    while (this.#running !== undefined) await this.#running
    const done = runBeside({ file: this.#file, job })
    this.#running = done.then(() => {}, () => {}).then(() => void (this.#running = undefined))
    return done
  }
}

function runBeside(order: HeavyOrder): Promise<Erased | undefined> {
  const worker = new Worker(new URL('heavyWorker.ts', import.meta.url), { workerData: order })
  return new Promise((resolve, reject) => {
    let answer: Erased | undefined
    worker.once('message', guarded(reject, (erased: Erased | undefined) => {
      answer = erased
    }))
    worker.once('error', reject)
    worker.once('exit', guarded(reject, (code: number) => {
      if (code === 0) resolve(answer)
      else reject(new Error(`A ${order.job.kind} in the database ended with ${code}.`))
    }))
  })
}
