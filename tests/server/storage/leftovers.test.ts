import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardLog } from '../../../server/storage/port/logId.ts'
import type { Storage, StoredBoard } from '../../../server/storage/port/storage.ts'
import { databaseFile, openDataDir } from '../../../server/storage/sqlite/dataDir.ts'
import { seeded } from '../../fakes/random.ts'
import { BOARD } from '../support/contractBoard.ts'
import { filesIn, findCanaries, type Bytes } from '../support/findCanaries.ts'

const BY_HOST = { atMs: 1, cause: 'host' as const }

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sevenstep-erase-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const boardOf = (name: string): StoredBoard => ({ ...BOARD, id: `board-${name}`, seats: [], title: `qz${name}Title` })

const NAMES = ['Gone', 'StayA', 'StayB', 'StayC', 'StayD']

/**
 * Rows of several boards that come, merge, are replaced and go, as a server's do, so that SQLite moves them between its
 * pages. What is deleted meanwhile is overwritten.
 */
async function churn(storage: Storage, seed: number): Promise<void> {
  const { next: random, int: whole, pick } = seeded(seed)
  const fill = (name: string, length: number): string => {
    let text = ''
    while (text.length < length) text += `qz${name}Canary${whole(1e9)} `
    return text
  }
  for (const name of NAMES) await storage.createBoard(boardOf(name), { log: boardLog(`board-${name}`), update: Buffer.from(fill(name, 60)), actor: 'seed', seat: 'host', atMs: 1 })
  const db = new DatabaseSync(databaseFile(dir))
  db.exec('PRAGMA secure_delete = ON; PRAGMA synchronous = OFF; BEGIN')
  const sql = {
    row: db.prepare("INSERT INTO log (board, at_ms, actor, seat, bytes) VALUES (?, 0, 'ada', 'editor', ?)"),
    rowAt: db.prepare("INSERT INTO log (board, at_ms, actor, seat, bytes, seq) VALUES (?, 0, 'ada', 'editor', ?, ?)"),
    rows: db.prepare('SELECT seq, bytes FROM log WHERE board = ? AND seq >= ? ORDER BY seq LIMIT 5'),
    gone: db.prepare('DELETE FROM log WHERE seq = ?'),
    fact: db.prepare('INSERT OR REPLACE INTO facts (board, name, version, value) VALUES (?, ?, 1, ?)'),
    title: db.prepare('UPDATE boards SET title = ? WHERE number = ?'),
    quarantine: db.prepare("INSERT INTO quarantine (board, kind, seq, reason, at_ms, bytes) VALUES (?, 'row', ?, ?, 0, ?)"),
    visit: db.prepare("INSERT OR REPLACE INTO visits (board, lane, client, visit) VALUES (?, '', ?, ?)"),
  }
  for (let step = 1; step <= 6_000; step++) {
    const name = pick(NAMES)
    const board = NAMES.indexOf(name) + 1
    const kind = random()
    if (kind < 0.55) sql.row.run(board, Buffer.from(fill(name, 20 + Math.floor(random() ** 3 * 3_000))))
    else if (kind < 0.75) sql.fact.run(board, `fact-${whole(12)}`, fill(name, 5 + whole(900)))
    else if (kind < 0.78) sql.title.run(fill(name, 5 + whole(150)), board)
    else if (kind < 0.81) sql.quarantine.run(board, step, fill(name, 60), Buffer.from(fill(name, 300)))
    else if (kind < 0.85) sql.visit.run(board, whole(1e9), fill(name, 43))
    else {
      const rows = sql.rows.all(board, whole(step))
      const last = rows.at(-1)
      if (last === undefined) continue
      for (const { seq } of rows) sql.gone.run(seq!)
      sql.rowAt.run(board, Buffer.concat(rows.map(({ bytes }) => bytes as Uint8Array)), last.seq!)
    }
  }
  db.exec('COMMIT')
  db.close()
}

const found = (name: string): string[] => findCanaries(filesIn(dir), [`qz${name}Canary`, `qz${name}Title`])

test('the searcher finds a canary in every form', () => {
  const text = 'qzCanary-27'
  const forms: Bytes[] = [
    { name: 'plain', bytes: Buffer.from(`before ${text} after`) },
    { name: 'wide', bytes: Buffer.from(`x${text}`, 'utf16le') },
    { name: 'wide swapped', bytes: Buffer.from(`x${text}`, 'utf16le').swap16() },
    ...['', 'a', 'ab'].map((lead) => ({ name: `base64 ${lead}`, bytes: Buffer.from(Buffer.from(`${lead}${text} and more`).toString('base64')) })),
    { name: 'base64url', bytes: Buffer.from(Buffer.from(`?>${text}~`).toString('base64url')) },
    { name: 'hex', bytes: Buffer.from(Buffer.from(text).toString('hex')) },
    { name: 'zlib', bytes: Buffer.concat([Buffer.from('....'), deflateSync(`so ${text}, so`), Buffer.from('....')]) },
    { name: 'gzip', bytes: Buffer.concat([Buffer.from('..'), gzipSync(`so ${text}, so`)]) },
  ]
  const missed = forms.filter((form) => findCanaries([form], [text]).length === 0)
  expect(missed.map(({ name }) => name)).toEqual([])
  expect(findCanaries([{ name: 'none', bytes: Buffer.from('qzCanary-28 and others') }], [text])).toEqual([])
  expect(findCanaries([{ name: 'raw', bytes: Buffer.of(9, 1, 2, 3, 4, 9) }], [Uint8Array.of(1, 2, 3, 4)])).toHaveLength(1)
})

test('rows that are only deleted are all still in the files', async () => {
  await openDataDir(dir).close()
  const db = new DatabaseSync(databaseFile(dir), { enableForeignKeyConstraints: true })
  db.exec("INSERT INTO boards (number, id, title, created_at_ms) VALUES (1, 'gone', 'qzGoneTitle', 0)")
  for (let row = 0; row < 50; row++) db.prepare("INSERT INTO log (board, at_ms, actor, seat, bytes) VALUES (1, 0, 'a', 'host', ?)").run(Buffer.from(`qzGoneCanary${row} `.repeat(20)))
  db.exec('DELETE FROM boards; PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
  expect(found('Gone').length).toBeGreaterThanOrEqual(2)
})

test('what SQLite overwrites by itself is not all: parts of rows that moved stay, until the wipe', async () => {
  const storage = openDataDir(dir)
  await churn(storage, 2)
  expect(found('Gone')).not.toEqual([])
  await storage.deleteBoard('board-Gone', BY_HOST)
  await storage.rinse()
  const parts = found('Gone')
  expect(parts.filter((line) => line.endsWith('-wal'))).toEqual([])
  expect(await storage.wipe()).toBe(true)
  expect(found('Gone')).toEqual([])
  expect(found('StayA')).not.toEqual([])
  await storage.append([{ log: boardLog('board-StayA'), update: Uint8Array.of(1), actor: 'ada', seat: 'editor', atMs: 3 }]).synced
  expect(found('Gone')).toEqual([])
  await storage.close()
  expect(found('Gone')).toEqual([])
  expect(parts).not.toEqual([])
})

test('a wipe that is asked for while a large board is being deleted marks nothing as wiped that is not, and writes wait for both', async () => {
  const storage = openDataDir(dir)
  await churn(storage, 3)
  const log = boardLog('board-StayA')
  const append = (update: number): Promise<void> => storage.append([{ log, update: Uint8Array.of(update), actor: 'ada', seat: 'editor', atMs: 3 }]).synced
  const deleting = storage.deleteBoard('board-Gone', BY_HOST)
  const wiping = storage.wipe()
  await Promise.all([deleting, wiping, append(1), append(2), storage.setTitle('board-StayA', 'Later')])
  for (let tries = 0; tries < 5 && !(await storage.wipe()); tries++);
  expect([await storage.bytesToWipe(), found('Gone')]).toEqual([0, []])
  expect((await storage.readLog(log)).slice(-2).map(({ update }) => [...update])).toEqual([[1], [2]])
  expect((await storage.findBoard('board-StayA'))?.title).toBe('Later')
  await storage.close()
})

test('whoever asks during a rewrite whether storage can be written is answered at once', async () => {
  const storage = openDataDir(dir)
  await churn(storage, 4)
  await storage.deleteBoard('board-Gone', BY_HOST)
  let isWiped = false
  const wiping = storage.wipe().then((isDone) => (isWiped = isDone))
  expect([await storage.ping(), isWiped]).toEqual(['busy', false])
  await wiping
  expect([await storage.ping(), isWiped]).toEqual(['ready', true])
  await storage.close()
})

test('somebody who still reads what was is waited for, and a server that ended before the wipe makes up for it', async () => {
  const storage = openDataDir(dir)
  await churn(storage, 6)
  const reader = new DatabaseSync(databaseFile(dir), { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM log').get()
  await storage.deleteBoard('board-Gone', BY_HOST)
  expect([await storage.wipe(), await storage.wipe()]).toEqual([false, false])
  expect(await storage.bytesToWipe()).toBeGreaterThan(0)
  reader.exec('ROLLBACK')
  reader.close()
  await storage.close()
  const again = openDataDir(dir)
  expect(await again.bytesToWipe()).toBeGreaterThan(0)
  expect([await again.wipe(), found('Gone'), await again.bytesToWipe()]).toEqual([true, [], 0])
  await again.close()
})

test('a deletion that comes during every rewrite keeps no earlier one from being wiped', async () => {
  const storage = openDataDir(dir)
  await churn(storage, 5)
  const marks = (): unknown[] => {
    const db = new DatabaseSync(databaseFile(dir), { readOnly: true })
    const rows = db.prepare('SELECT is_wiped FROM deleted ORDER BY at_ms').all()
    db.close()
    return rows.map((row) => row.is_wiped)
  }
  await storage.deleteBoard('board-Gone', BY_HOST)
  for (const turn of [1, 2, 3]) {
    const id = `board-late${turn}`
    await storage.createBoard({ ...BOARD, id, seats: [] }, { log: boardLog(id), update: Uint8Array.of(1), actor: 'ada', seat: 'host', atMs: 1 })
    const wiping = storage.wipe()
    const late = storage.deleteBoard(id, { ...BY_HOST, atMs: 1 + turn })
    expect([await wiping, found('Gone')]).toEqual([true, []])
    await late
    expect(marks()).toEqual([...Array<number>(turn).fill(1), 0])
  }
  expect([await storage.wipe(), marks(), await storage.bytesToWipe()]).toEqual([true, [1, 1, 1, 1], 0])
  await storage.close()
})

test('a wipe that waited for a reader covers no deletion that came after its rewrite', async () => {
  const storage = openDataDir(dir)
  await churn(storage, 7)
  const reader = new DatabaseSync(databaseFile(dir), { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM log').get()
  await storage.deleteBoard('board-Gone', BY_HOST)
  expect(await storage.wipe()).toBe(false)
  await storage.deleteBoard('board-StayA', BY_HOST)
  reader.close()
  expect([await storage.wipe(), found('Gone'), await storage.bytesToWipe()]).toEqual([true, [], expect.any(Number)])
  expect(await storage.bytesToWipe()).toBeGreaterThan(0)
  expect([await storage.wipe(), found('StayA'), await storage.bytesToWipe()]).toEqual([true, [], 0])
  await storage.close()
})
