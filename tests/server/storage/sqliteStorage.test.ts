import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StartFailure } from '../../../server/runtime/startFailure.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { openDataDir } from '../../../server/storage/sqlite/dataDir.ts'
import { openSecondConnection, openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts'
import { BOARD, entry } from '../support/contractBoard.ts'
import { settle } from '../support/fakeClock.ts'
import { describeStorage } from './storageContract.ts'

const ROWS_BESIDE = 100

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sevenstep-'))
})

afterEach(() => rmSync(dir, { recursive: true, force: true }))

const file = (): string => join(dir, 'boards.db')

describeStorage('SQLite', {
  open: async () => openSqliteStorage(file()),
  reopen: async (storage) => {
    await storage.close()
    return openSqliteStorage(file())
  },
  beside: async () => openSecondConnection(file()),
  dispose: async () => {},
})

test('the log of changes is written ahead', async () => {
  const storage = openSqliteStorage(file())
  const db = new DatabaseSync(file())
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  db.close()
  await storage.close()
})

test('the order of seq is the order of commit beside a process that appends to the same log', async () => {
  const storage = openSqliteStorage(file())
  await storage.createBoard(BOARD, entry([0]))
  const program = fileURLToPath(new URL('../support/appendBeside.ts', import.meta.url))
  const other = spawn(process.execPath, [program, dir, boardLog(BOARD.id), String(ROWS_BESIDE)], { stdio: 'inherit' })
  let isRunning = true
  const ended = once(other, 'exit').then(([code]) => ((isRunning = false), expect(code).toBe(0)))
  const seen: number[] = []
  const read = async (): Promise<void> => {
    for (const { seq } of await storage.readLog(boardLog(BOARD.id), seen.at(-1))) seen.push(seq)
  }
  const deadline = performance.now() + 60_000
  while (isRunning) {
    if (performance.now() > deadline) throw new Error('The other process has not ended within a minute.')
    await storage.append([entry([1])]).synced
    await read()
    await settle()
  }
  await ended
  await read()
  const whole = await storage.readLog(boardLog(BOARD.id))
  expect(seen).toEqual(whole.map(({ seq }) => seq))
  const others = whole.filter(({ actor }) => actor === 'other')
  expect(others.map(({ update }) => update[0])).toEqual(Array.from({ length: ROWS_BESIDE }, (_, row) => row))
  // Both were at work at once, or this would show nothing.
  expect(others[0]!.seq).toBeLessThan(whole.findLast(({ actor }) => actor !== 'other')!.seq)
  await storage.close()
})

test('a closed database leaves no side files', async () => {
  const storage = openSqliteStorage(file())
  await storage.ping()
  await storage.close()
  expect(() => rmSync(`${file()}-wal`)).toThrow('ENOENT')
})

test('one directory serves one server at a time', async () => {
  const first = openDataDir(join(dir, 'deep', 'data'))
  expect(() => openDataDir(join(dir, 'deep', 'data'))).toThrow(/^Another Sevenstep server is using DATA_DIR/)
  await first.close()
  await openDataDir(join(dir, 'deep', 'data')).close()
})

test('a database of an older build is brought up to date, with all that is in it', async () => {
  const first = openDataDir(dir)
  const board = { id: 'board', title: 'Old', createdAtMs: 0, seats: [] }
  await first.createBoard(board, entry([1], { log: boardLog(board.id) }))
  await first.close()
  const db = new DatabaseSync(file())
  db.exec(`DROP TABLE bases; DROP TABLE quarantine; DROP TABLE assets; DROP TABLE visits; DROP TABLE facts;
    DROP INDEX log_by_lane; ALTER TABLE log DROP COLUMN lane; CREATE INDEX log_by_board ON log (board, seq);
    ALTER TABLE boards DROP COLUMN kit; ALTER TABLE boards DROP COLUMN practice;
    ALTER TABLE boards DROP COLUMN used_at_ms; DROP TABLE deleted; DROP TABLE backups; PRAGMA user_version = 1`)
  db.close()
  const again = openDataDir(dir)
  expect(await again.findBoard('board')).toEqual({ id: 'board', title: 'Old', createdAtMs: 0, seats: [] })
  expect([(await again.readLog(boardLog('board'))).length, await again.readBases(boardLog('board'))]).toEqual([1, []])
  await again.close()
})

test('a database of a newer build is left alone', async () => {
  await openDataDir(dir).close()
  const db = new DatabaseSync(file())
  db.exec('PRAGMA user_version = 999')
  db.close()
  expect(() => openDataDir(dir)).toThrow(/cannot be opened: The database has schema version 999/)
  expect(() => openDataDir(dir)).toThrow(StartFailure)
})

test.each(['/proc/sevenstep/data', '/dev/null/data'])('%s is refused as a place for data', (place) => {
  expect(() => openDataDir(place)).toThrow(/cannot be written to/)
})
