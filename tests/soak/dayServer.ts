// The server of a simulated day, in a process of its own so that its memory is its own: real sockets, a real file, fast time.
import { randomBytes } from 'node:crypto'
import { createWorkerCompactor } from '../../server/compaction/workerCompactor.ts'
import { readConfig } from '../../server/config.ts'
import { createServer } from '../../server/createServer.ts'
import { openDataDir } from '../../server/storage/sqlite/dataDir.ts'
import { createFastClock } from './fastClock.ts'

/** What the day's people ask, and what they are told. */
export type Ask = 'sample' | 'close'
export interface Sample {
  /** Everything reachable, after garbage was collected. */
  bytes: number
  rooms: number
  sessions: number
  /** What keeps the process alive, by kind. */
  resources: Record<string, number>
}

const [dataDir = '', factor = '1'] = process.argv.slice(2)
const result = readConfig({ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', SOCKETS_PER_ADDRESS: '0', MESSAGES_PER_ADDRESS: '0', MEGABYTES_PER_ADDRESS: '0', BOARDS_PER_HOUR: '0', DATA_DIR: dataDir })
if (!result.ok) throw new Error(result.sentence)
const storage = openDataDir(dataDir)
const compactor = createWorkerCompactor(dataDir)
const clock = createFastClock(Number(factor))
const client = { isDevelopment: false, add: async () => async () => {} }
const server = await createServer({ config: result.config, version: 'soak', storage, compactor, clock, random: randomBytes, shelf: { kits: [], layOut: () => [], blanks: [], layOutBlank: () => [] }, client })
process.send?.(await server.listen())

process.on('disconnect', () => void server.close())
process.on('message', (ask: Ask) => void answer(ask))

async function answer(ask: Ask): Promise<void> {
  if (ask === 'close') await server.close()
  process.send?.(sample())
  // With the last channel gone, only what leaked keeps this process alive.
  if (ask === 'close') process.disconnect()
}

function sample(): Sample {
  for (let round = 0; round < 3; round++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  const resources: Record<string, number> = {}
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1
  const sessions = Object.values(server.rooms.sessionCounts).reduce((sum, count) => sum + count, 0)
  return { bytes: heapUsed + external, rooms: server.rooms.roomCount, sessions, resources }
}
