import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFile, openDataDir } from '../../../server/storage/sqlite/dataDir.ts'
import { boardLog, logOf } from '../../../server/storage/logId.ts'
import { SCHEMA_VERSION } from '../../../server/storage/sqlite/migrations.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { makeOldDatabase } from '../support/oldDatabase.ts'

const [OPEN, PAUSED] = [boardLog('open'), boardLog('paused')]

let dir: string
let storage: Storage

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sevenstep-migration-'))
  makeOldDatabase(databaseFile(dir))
  storage = openDataDir(dir)
})
afterEach(async () => {
  await storage.close()
  rmSync(dir, { recursive: true, force: true })
})

test('what was kept of a board is kept of its own lane from now on', async () => {
  expect((await storage.readLog(OPEN)).map(({ seq, actor, update }) => [seq, actor, ...update])).toEqual([[4, 'ana', 1], [9, 'ben', 3]])
  expect((await storage.readLog(PAUSED)).map(({ seq, log }) => [seq, log])).toEqual([[7, PAUSED]])
  const bases = await Promise.all([OPEN, PAUSED].map((log) => storage.readBases(log)))
  expect(bases.map(([base]) => [base?.uptoSeq, base?.atMs, ...(base?.checksum ?? []), ...(base?.bytes ?? [])])).toEqual([[4, 10, 11, 12], [7, 11, 13, 14]])
  expect(await storage.readQuarantine(OPEN)).toEqual([{ kind: 'row', seq: 2, reason: 'unreadable' }])
  expect(await Promise.all([OPEN, PAUSED].map(async (log) => [...(await storage.readVisits(log))]))).toEqual([[[55, 'visit-a']], [[55, 'visit-b']]])
  expect(await storage.readLog(logOf('open', 'host'))).toEqual([])
})

test('what the boards themselves are stays, and the order of the log goes on', async () => {
  expect(await storage.findBoard('open')).toMatchObject({ title: 'Open', createdAtMs: 1, kit: { id: 'news-feed', practice: true }, seats: [{ seat: 'host', epoch: 3 }] })
  expect(await storage.findAsset('paused', 'abc')).toMatchObject({ type: 'image/png', bytes: Uint8Array.of(1, 2) })
  await storage.append([{ log: OPEN, update: Uint8Array.of(5), actor: 'ana', seat: 'host', atMs: 12 }]).synced
  expect((await storage.readLog(OPEN, 9)).map(({ seq }) => seq)).toEqual([10])
})

test('a pause that was on is a fact, and one that was not is none', async () => {
  expect([...(await storage.readFacts('paused'))]).toEqual([['pause', { version: 1, value: true }]])
  expect([...(await storage.readFacts('open'))]).toEqual([])
})

test('the database is whole afterwards, and as new ones are', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'sevenstep-migration-'))
  await openDataDir(fresh).close()
  const [old, made] = [dir, fresh].map((place) => {
    const db = new DatabaseSync(databaseFile(place), { readOnly: true })
    const all = (sql: string): Record<string, unknown>[] => db.prepare(sql).all()
    const columns = all("SELECT m.name AS of, c.name AS name, c.type, c.pk FROM sqlite_master AS m, pragma_table_info(m.name) AS c ORDER BY 1, 2")
    const shape = { version: all('PRAGMA user_version'), indexes: all("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY 1"), columns }
    expect([...all('PRAGMA foreign_key_check'), ...all('PRAGMA integrity_check')]).toEqual([{ integrity_check: 'ok' }])
    db.close()
    return shape
  })
  expect(old).toEqual(made)
  expect(old?.version).toEqual([{ user_version: SCHEMA_VERSION }])
  rmSync(fresh, { recursive: true })
})
