import { parentPort, workerData } from 'node:worker_threads'
import { connect, SECOND_BUSY_TIMEOUT_MS } from './disk/connect.ts'
import { eraseRows } from './eraseRows.ts'
import type { HeavyOrder } from './heavyWork.ts'
import { prepareStatements } from './statements.ts'

const { file, job } = workerData as HeavyOrder
const db = connect(file, SECOND_BUSY_TIMEOUT_MS)
if (job.kind === 'delete') {
  const { boardId, deletion, unusedSinceMs } = job
  parentPort?.postMessage(eraseRows({ db, sql: prepareStatements(db) }, boardId, deletion, unusedSinceMs))
} else {
  // The copy that it works on is as large as the database, and holds nothing but what stays.
  db.exec('PRAGMA temp_store = FILE')
  db.exec('VACUUM')
}
db.close()
