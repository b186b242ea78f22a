import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Checkpointer } from '../../../../../server/storage/sqlite/disk/checkpointer.ts'
import { until } from '../../../../fakes/until.ts'
import { connect } from '../../../../../server/storage/sqlite/disk/connect.ts'
import { openDataDir } from '../../../../../server/storage/sqlite/dataDir.ts'

const BUSY_MS = 1_000

let dir: string
let db: DatabaseSync
let checkpointer: Checkpointer

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sevenstep-checkpoint-'))
  await openDataDir(dir).close()
  const file = join(dir, 'boards.db')
  db = connect(file, BUSY_MS)
  checkpointer = new Checkpointer(db, file)
})
afterEach(() => {
  db.close()
  rmSync(dir, { recursive: true, force: true })
})

const logged = (): unknown => db.prepare('PRAGMA wal_checkpoint(NOOP)').get()?.log
const write = (count: number): void => {
  const statement = db.prepare('INSERT OR REPLACE INTO health (id, pinged_at_ms) VALUES (1, ?)')
  for (let at = 0; at < count; at++) statement.run(at)
}

test('brings the log into the database, and begins it anew itself, so that the next write need not', async () => {
  write(100)
  expect(logged()).toBeGreaterThanOrEqual(100)
  await checkpointer.run()
  // Its own write.
  expect(logged()).toBe(1)
  expect(checkpointer.busy).toBeUndefined()
  write(1)
  expect(logged()).toBe(2)
})

test('writes go on while it runs, but for the moment of beginning anew', async () => {
  write(100)
  let [isDone, writes, waits] = [false, 0, 0]
  void checkpointer.run().then(() => (isDone = true))
  await until(() => {
    if (checkpointer.busy !== undefined) waits++
    else if (!isDone) write(++writes && 1)
    return isDone
  })
  expect([writes > 0, waits > 0]).toEqual([true, true])
  // One may have come before this heard of the end.
  expect([1, 2]).toContain(logged())
})

test('leaves the log to somebody who reads it, and says so', async () => {
  write(10)
  const reader = connect(join(dir, 'boards.db'), BUSY_MS)
  reader.exec('BEGIN; SELECT count(*) FROM health')
  write(10)
  await expect(checkpointer.run()).rejects.toThrow('reads the log')
  expect(checkpointer.busy).toBeUndefined()
  write(1)
  reader.close()
  await checkpointer.run()
  expect(logged()).toBe(1)
})
