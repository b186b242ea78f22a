import { parentPort, workerData } from 'node:worker_threads'
import { connect } from './connect.ts'

/** So long the server's writes would wait for somebody who reads; the next checkpoint comes soon. */
const PATIENCE_MS = 100

const file = workerData as string
const [reader, db] = [connect(file, PATIENCE_MS), connect(file, PATIENCE_MS)]
// While somebody reads it nobody begins the log anew, which would sync it on the server's thread.
reader.exec('BEGIN; SELECT count(*) FROM health')
// The first takes long, and leaves what came meanwhile to the second, so that next to nothing is left to wait for.
for (let round = 0; round < 2; round++) db.exec('PRAGMA wal_checkpoint(PASSIVE)')
parentPort?.once('message', beginAnew)
parentPort?.postMessage('moved')

function beginAnew(): void {
  reader.exec('COMMIT')
  reader.close()
  const isBusy = Number(db.prepare('PRAGMA wal_checkpoint(RESTART)').get()?.busy) !== 0
  if (isBusy) throw new Error('Somebody reads the log of the database, so that it goes on.')
  // The first write begins the log anew, and syncs it here.
  db.prepare('INSERT OR REPLACE INTO health (id, pinged_at_ms) VALUES (1, ?)').run(Date.now())
  db.close()
}
