import type { TidyAnswer, TidyJob } from '../../../shared/tidy/tidyJob.ts'

/** How a layout went; it fails when the worker could not be loaded. */
export type TidyOutcome = { kind: 'done'; answer: TidyAnswer } | { kind: 'no room' } | { kind: 'failed' }

/** Lays a board out in a worker of its own, so that the canvas stays usable meanwhile. Aborting ends the worker. */
export function runTidyJob(job: TidyJob, signal: AbortSignal): Promise<TidyOutcome> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./tidyWorker.ts', import.meta.url), { type: 'module' })
    const end = (outcome: TidyOutcome): void => {
      worker.terminate()
      resolve(outcome)
    }
    worker.onmessage = ({ data }: MessageEvent<TidyOutcome>) => end(data)
    worker.onerror = () => end({ kind: 'failed' })
    signal.addEventListener('abort', () => end({ kind: 'failed' }))
    worker.postMessage(job)
  })
}
