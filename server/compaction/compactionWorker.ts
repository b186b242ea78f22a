import { parentPort, workerData } from 'node:worker_threads'
import { createSystemClock } from '../runtime/clock.ts'
import { storageAt } from '../storage/index.ts'
import { compactLog } from './compactLog.ts'
import type { CompactionJob } from './workerCompactor.ts'

/** Longer than SQLite's first looks for the lock, so that the server's commits get their turn. */
const PAUSE_MS = 5

const { dataDir, log } = workerData as CompactionJob
const clock = createSystemClock()
const { backend, place } = storageAt(dataDir)
const storage = backend.maintain?.openBeside(place)
if (storage === undefined) throw new Error(`No thread but the server's can open ${dataDir}.`)
const pause = (): Promise<void> => new Promise((resolve) => clock.after(PAUSE_MS, resolve))
const compacted = await compactLog({ storage, nowMs: clock.nowMs, pause }, log)
await storage.close()
parentPort?.postMessage(compacted)
