// Appends to a log from a process of its own: argv is the folder of the database, the log, how many rows.
import type { LogId } from '../../../server/storage/port/logId.ts'
import { storageAt } from '../../../server/storage/index.ts'

const [dataDir = '', log = '', rows = '0'] = process.argv.slice(2)
const { backend, place } = storageAt(dataDir)
const storage = backend.maintain!.openBeside(place)
for (let row = 0; row < Number(rows); row++) {
  const entry = { log: log as LogId, update: Uint8Array.of(row), actor: 'other', seat: 'editor' as const, atMs: row }
  await storage.append([entry]).synced
}
await storage.close()
