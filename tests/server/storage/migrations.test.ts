import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFile, openDataDir } from '../../../server/storage/sqlite/dataDir.ts'
import { boardLog, logOf } from '../../../server/storage/port/logId.ts'
import { SCHEMA_VERSION } from '../../../server/storage/sqlite/migrations.ts'
import type { Storage } from '../../../server/storage/port/storage.ts'
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
  const rows = (await storage.readLog(OPEN)).map(({ seq, actor, update }) => [seq, actor, ...update])
  expect(rows).toEqual([[4, 'ana', 1], [9, 'ben', 3]])
  expect((await storage.readLog(PAUSED)).map(({ seq, log }) => [seq, log])).toEqual([[7, PAUSED]])
  const bases = (await Promise.all([OPEN, PAUSED].map((log) => storage.readBases(log)))).flat()
  const inBases = bases.map(({ uptoSeq, atMs, checksum, bytes }) => [uptoSeq, atMs, ...checksum, ...bytes])
  expect(inBases).toEqual([[4, 10, 11, 12], [7, 11, 13, 14]])
  expect(await storage.readQuarantine(OPEN)).toEqual([{ kind: 'row', seq: 2, reason: 'unreadable' }])
  const visits = await Promise.all([OPEN, PAUSED].map((log) => storage.readVisits(log)))
  expect(visits).toEqual([new Map([[55, 'visit-a']]), new Map([[55, 'visit-b']])])
  expect(await storage.readLog(logOf('open', 'host'))).toEqual([])
})

test('what the boards themselves are stays, and the order of the log goes on', async () => {
  const kit = { id: 'news-feed', practice: true }
  const seats = [{ seat: 'host', epoch: 3, keyHash: Uint8Array.of(10) }]
  expect(await storage.findBoard('open')).toEqual({ id: 'open', title: 'Open', createdAtMs: 1, kit, seats })
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
    const columns = all(`SELECT tables.name AS of, columns.name AS name, type, pk
      FROM (SELECT name FROM sqlite_master) AS tables, pragma_table_info(tables.name) AS columns ORDER BY 1, 2`)
    const indexes = all("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY 1")
    const shape = { version: all('PRAGMA user_version'), indexes, columns }
    expect([...all('PRAGMA foreign_key_check'), ...all('PRAGMA integrity_check')]).toEqual([{ integrity_check: 'ok' }])
    db.close()
    return shape
  })
  expect(old).toEqual(made)
  expect(old?.version).toEqual([{ user_version: SCHEMA_VERSION }])
  rmSync(fresh, { recursive: true })
})
