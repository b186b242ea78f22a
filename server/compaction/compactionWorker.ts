import { parentPort, workerData } from 'node:worker_threads'
import { createSystemClock } from '../clock.ts'
import { openSecondConnection } from '../storage/sqlite/sqliteStorage.ts'
import { compactBoard } from './compactBoard.ts'
import type { CompactionJob } from './workerCompactor.ts'

/** Longer than SQLite's first looks for the lock, so that the server's commits get their turn. */
const PAUSE_MS = 5

const { file, boardId } = workerData as CompactionJob
const clock = createSystemClock()
const storage = openSecondConnection(file)
const pause = (): Promise<void> => new Promise((resolve) => clock.after(PAUSE_MS, resolve))
const compacted = await compactBoard({ storage, nowMs: clock.nowMs, pause }, boardId)
await storage.close()
parentPort?.postMessage(compacted)
