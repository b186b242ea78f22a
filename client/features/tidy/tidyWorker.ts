import ELK from 'elkjs/lib/elk.bundled.js'
import type { ElkGraph } from '../../../shared/tidy/elkStarts.ts'
import { doTidyJob, type TidyJob } from '../../../shared/tidy/tidyJob.ts'
import type { TidyOutcome } from './runTidyJob.ts'

const elk = new ELK()

// elkjs takes every message to a worker for its own, because it is made to be one; this worker only uses it.
self.onmessage = async ({ data }: MessageEvent<TidyJob>) => self.postMessage(await outcomeOf(data))

async function outcomeOf(job: TidyJob): Promise<TidyOutcome> {
  try {
    const answer = await doTidyJob(job, (graph) => elk.layout(graph as ElkGraph & { id: string }))
    return answer === undefined ? { kind: 'no room' } : { kind: 'done', answer }
  } catch {
    return { kind: 'failed' }
  }
}
