import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { seedBoard } from '../../../server/boards/seedBoard.ts'
import { compactLog } from '../../../server/compaction/compactLog.ts'
import { backUp, reportBackup } from '../../../server/maintenance/backup.ts'
import { examine } from '../../../server/maintenance/doctor.ts'
import { loadLog } from '../../../server/rooms/doc/loadDoc.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { databaseFile, openDataDir } from '../../../server/storage/sqlite/dataDir.ts'
import { copyDatabase } from '../../../server/storage/sqlite/maintenance.ts'
import { SQLITE } from '../../../server/storage/sqlite/sqliteBackend.ts'
import type { Storage } from '../../../server/storage/port/storage.ts'
import { SEATS } from '../../../shared/protocol/seats.ts'
import { recordsOf } from '../support/draggedBoard.ts'
import { Author, written } from '../support/fakeSession.ts'

let dir: string
let storage: Storage

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sevenstep-maintenance-'))
  storage = openDataDir(dir)
  const seats = SEATS.map((seat, index) => ({ seat, epoch: 0, keyHash: new Uint8Array(32).fill(index) }))
  await storage.createBoard({ id: 'one', title: 'One', createdAtMs: 0, seats }, row(seedBoard('One', [])))
})
afterEach(async () => {
  await storage.close()
  rmSync(dir, { recursive: true, force: true })
})

const row = (update: Uint8Array) => ({ log: boardLog('one'), update, actor: 'a', seat: 'editor' as const, atMs: 0 })

function spoil(sql: string): void {
  const db = new DatabaseSync(databaseFile(dir))
  db.exec(sql)
  db.close()
}

function npmScript(name: string, ...args: string[]): { status: number | null; output: string } {
  const script = fileURLToPath(new URL(`../../../scripts/${name}.mjs`, import.meta.url))
  const env = { ...process.env, DATA_DIR: dir }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

describe('a backup', () => {
  test('is taken while a server writes, and opens as its boards', async () => {
    const author = new Author(1)
    await storage.append([row(author.write('a', '1'))]).synced
    await storage.addAsset('one', { hash: 'a', type: 'image/png', bytes: Uint8Array.of(1, 2) }, 10)
    const restored = join(dir, 'restored')
    mkdirSync(restored)
    expect(backUp(dir, databaseFile(restored))).toEqual({ ok: true, boards: 1, pictures: 1 })
    await storage.append([row(author.write('a', '2'))]).synced
    const other = openDataDir(restored)
    const { doc } = await loadLog(other, boardLog('one'))
    expect([written(doc), recordsOf(doc).get('document:document')?.name]).toEqual([{ a: '1' }, 'One'])
    expect(await other.findAsset('one', 'a')).toMatchObject({ type: 'image/png', bytes: Uint8Array.of(1, 2) })
    await other.close()
  })

  test('overwrites nothing, and says what it needs', () => {
    writeFileSync(join(dir, 'old.db'), 'x')
    expect(backUp(dir, join(dir, 'old.db'))).toEqual({ ok: false, sentence: expect.stringContaining('exists already') })
    const [nowhere, copy] = [join(dir, 'nowhere'), join(dir, 'new.db')]
    expect(backUp(nowhere, copy)).toEqual({ ok: false, sentence: expect.stringContaining('DATA_DIR') })
    expect(backUp(dir, join(nowhere, 'new.db'))).toEqual({ ok: false, sentence: expect.stringContaining('failed') })
  })

  test('is known to the boards, and those that are older than boards are kept are deleted after the next one', async () => {
    const now = new Date()
    const agoMs = (days: number): number => Math.floor(now.getTime() - days * 24 * 3_600_000)
    const [old, young, changed] = ['old.db', 'young.db', 'changed.db'].map((name) => join(dir, name)) as [string, string, string]
    for (const file of [old, young, changed]) expect((await reportBackup(dir, file, { now })).ok).toBe(true)
    expect((await storage.listBackups()).map(({ file }) => file)).toEqual([old, young, changed])
    for (const [file, days] of [[old, 8], [young, 6], [changed, 9]] as const) {
      utimesSync(file, agoMs(days) / 1000, agoMs(days) / 1000)
      await storage.noteBackup({ file, atMs: agoMs(days) })
    }
    // A server was started on it.
    writeFileSync(changed, 'another database')
    const next = join(dir, 'next.db')
    expect((await reportBackup(dir, next, { now })).sentence).not.toContain('deleted')
    expect(existsSync(old)).toBe(true)
    const last = join(dir, 'last.db')
    expect(await reportBackup(dir, last, { now, keepDays: 7 })).toEqual({ ok: true, sentence: expect.stringContaining(`Older than 7 days, so deleted: ${old}.`) })
    expect([old, young, changed, next, last].map((file) => existsSync(file))).toEqual([false, true, true, true, true])
    expect((await storage.listBackups()).map(({ file }) => file)).toEqual([young, next, last])
  })

  test('is known before it is made, because a board that is deleted meanwhile may be in it', async () => {
    const target = join(dir, 'copy.db')
    let known: unknown[] = []
    vi.spyOn(SQLITE.maintain!.backup, 'make').mockImplementationOnce((_place, file) => {
      const db = new DatabaseSync(databaseFile(dir), { readOnly: true })
      known = db.prepare('SELECT file FROM backups').all().map((note) => note.file)
      db.close()
      return copyDatabase(databaseFile(dir), file)
    })
    const now = new Date(5)
    expect((await reportBackup(dir, target, { now })).ok).toBe(true)
    const made = { file: target, atMs: Math.floor(statSync(target).mtimeMs) }
    expect([known, await storage.listBackups()]).toEqual([[target], [made]])
    expect((await reportBackup(dir, target, { now })).sentence).toContain('exists already')
    expect(await storage.listBackups()).toEqual([made])
  })

  test('that fails is forgotten, but not while anything of it stands there', async () => {
    const [none, part] = [join(dir, 'nowhere', 'copy.db'), join(dir, 'part.db')]
    expect(await reportBackup(dir, none, { now: new Date(5) })).toEqual({ ok: false, sentence: expect.stringContaining('failed') })
    expect(await storage.listBackups()).toEqual([])
    vi.spyOn(SQLITE.maintain!.backup, 'make').mockImplementationOnce((_place, file) => {
      writeFileSync(file, 'a part of it')
      return { ok: false, sentence: 'disk full' }
    })
    expect(await reportBackup(dir, part, { now: new Date(5) })).toEqual({ ok: false, sentence: 'disk full' })
    expect(await storage.listBackups()).toEqual([{ file: part, atMs: Math.floor(statSync(part).mtimeMs) }])
  })

  test('of a folder without boards leaves no database there', async () => {
    const empty = join(dir, 'empty')
    mkdirSync(empty)
    expect(await reportBackup(empty, join(dir, 'copy.db'), { now: new Date(5) })).toEqual({ ok: false, sentence: expect.stringContaining('no database') })
    expect(existsSync(databaseFile(empty))).toBe(false)
  })

  test('by npm run backup, and once only', () => {
    const target = join(dir, 'copy.db')
    const said = `Boards in ${target}: 1, pictures: 0.`
    expect(npmScript('backup', target)).toEqual({ status: 0, output: expect.stringContaining(said) })
    expect(npmScript('backup', target)).toEqual({ status: 1, output: expect.stringContaining('exists already') })
  })
})

describe('the doctor', () => {
  test('finds nothing where all is well, also beside a running server', async () => {
    await compactLog({ storage, nowMs: () => 0, pause: async () => {} }, boardLog('one'))
    expect(await examine(dir)).toEqual({ boards: 1, rows: 1, bytes: expect.any(Number), findings: [] })
    expect(npmScript('doctor')).toEqual({ status: 0, output: expect.stringContaining('Boards: 1, rows: 1,') })
  })

  test.each([
    ['a base', "UPDATE bases SET bytes = x'00'", 'the base at row 1 cannot be read'],
    ['a row', "UPDATE log SET bytes = x'010101'", 'row 1 cannot be read'],
    ['a log', 'DELETE FROM log', 'has no log'],
    ['a key', "DELETE FROM seats WHERE seat = 'host'", 'no key for the host'],
    ['a reference', 'PRAGMA foreign_keys = OFF; DELETE FROM boards', 'belongs to no board'],
    ['a picture', "INSERT INTO assets VALUES (1, 'abc', 'image/png', 1, x'00')", 'the picture abc is damaged'],
    ['a newer build', 'PRAGMA user_version = 999', 'schema version 999'],
  ])('finds damage to %s, and changes nothing', async (_name, sql, finding) => {
    await compactLog({ storage, nowMs: () => 0, pause: async () => {} }, boardLog('one'))
    spoil(sql)
    const first = await examine(dir)
    expect(first.findings.join('\n')).toContain(finding)
    expect(await examine(dir)).toEqual(first)
  })

  test('tells what is in quarantine', async () => {
    await storage.append([row(Uint8Array.of(1, 1, 1))]).synced
    await storage.quarantine(boardLog('one'), { kind: 'row', seq: 2, reason: 'unreadable' })
    expect((await examine(dir)).findings).toEqual(['Board one: the row 2 is in quarantine (unreadable).'])
  })

  test('survives a file that is no database', async () => {
    const other = join(dir, 'other')
    mkdirSync(other)
    writeFileSync(databaseFile(other), 'not a database, but long enough to be looked at as one '.repeat(50))
    expect((await examine(other)).findings).toEqual([expect.stringContaining('cannot be read')])
    expect(npmScript('doctor').status).toBe(0)
  })
})
