import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { compactLog, type Compacted } from '../../../server/compaction/compactLog.ts'
import { createWorkerCompactor } from '../../../server/compaction/workerCompactor.ts'
import { loadLog, loadDoc } from '../../../server/rooms/doc/loadDoc.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts'
import type { LogEntry, Storage } from '../../../server/storage/port/storage.ts'
import { recordsOf, storeDrags } from '../support/draggedBoard.ts'
import { failAtWrite } from '../support/failingStorage.ts'
import { Author, written } from '../support/fakeSession.ts'

const BOARD = 'board'
/** Three steps of merging and one of a base. */
const WRITES = 4
/** A hundred thousand in the soak. */
const DRAGS = Number(process.env['SOAK_DRAGS'] ?? 30_000)
const SMALL = { boardId: BOARD, records: 12, drags: 1_200, writers: 2 }

let dir: string
let file: string
let storage: Storage

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sevenstep-compaction-'))
  file = join(dir, 'boards.db')
  storage = openSqliteStorage(file)
})
afterEach(async () => {
  await storage.close()
  rmSync(dir, { recursive: true, force: true })
})

const compact = (into = storage, boardId = BOARD): Promise<Compacted> =>
  compactLog({ storage: into, nowMs: () => 0, pause: async () => {} }, boardLog(boardId))
const row = (update: Uint8Array, atMs = 0, actor = 'a'): LogEntry =>
  ({ log: boardLog(BOARD), update, actor, seat: 'editor', atMs })

async function createBoard(update: Uint8Array): Promise<void> {
  await storage.createBoard({ id: BOARD, title: '', createdAtMs: 0, seats: [] }, row(update))
}

/** Spoils the bytes of the newest base on the disk. */
function spoilBase(): void {
  const db = new DatabaseSync(file)
  db.exec("UPDATE bases SET bytes = x'0102' WHERE upto_seq = (SELECT max(upto_seq) FROM bases)")
  db.close()
}

describe('a compacted board', () => {
  test('is the same, from its base and from its history alone', async () => {
    const records = await storeDrags(storage, SMALL)
    const before = loadDoc(await storage.readLog(boardLog(BOARD))).doc
    expect(await compact()).toMatchObject({ rows: 1_201, damage: [] })
    const { doc, tail } = await loadLog(storage, boardLog(BOARD))
    expect(tail).toEqual({ rows: 0, bytes: 0 })
    expect(recordsOf(doc)).toEqual(records)
    const history = loadDoc(await storage.readLog(boardLog(BOARD))).doc
    expect(recordsOf(history)).toEqual(records)
    for (const other of [doc, history]) expect(Y.equalSnapshots(Y.snapshot(other), Y.snapshot(before))).toBe(true)
  })

  test('keeps who did what in which second', async () => {
    await storeDrags(storage, SMALL)
    const kept = async (): Promise<Set<string>> => {
      const rows = await storage.readLog(boardLog(BOARD))
      return new Set(rows.map(({ actor, seat, atMs }) => `${actor} ${seat} ${Math.floor(atMs / 1000)}`))
    }
    const before = await kept()
    await compact()
    expect(await kept()).toEqual(before)
    const rows = await storage.readLog(boardLog(BOARD))
    // A second that two steps share makes a row in each.
    expect(rows.length).toBeLessThanOrEqual(before.size + 6)
  })

  test('goes on, and is compacted again from its base', async () => {
    const author = new Author(1)
    await createBoard(author.write('a', '1'))
    await compact()
    await storage.append([row(author.write('b', '2')), row(author.write('b', '3'))]).synced
    expect(await compact()).toMatchObject({ rows: 2 })
    expect(await compact()).toMatchObject({ rows: 0 })
    expect(await storage.readLog(boardLog(BOARD))).toHaveLength(2)
    expect(written((await loadLog(storage, boardLog(BOARD))).doc)).toEqual({ a: '1', b: '3' })
  })

  test('keeps what waits for an update that has not come yet', async () => {
    const author = new Author(1)
    await createBoard(new Author(2).write('x', '0'))
    const [first, ...rest] = ['1', '2', '3'].map((value) => author.write('a', value))
    await storage.append(rest.map((update) => row(update))).synced
    await compact()
    await storage.append([row(first ?? new Uint8Array())]).synced
    expect(written((await loadLog(storage, boardLog(BOARD))).doc)).toEqual({ x: '0', a: '3' })
    expect(written(loadDoc(await storage.readLog(boardLog(BOARD))).doc)).toEqual({ x: '0', a: '3' })
  })
})

describe('damage', () => {
  test('a base that cannot be read costs only time: the one before and the history make up for it', async () => {
    const author = new Author(1)
    await createBoard(author.write('a', '1'))
    await compact()
    await storage.append([row(author.write('b', '2')), row(author.write('c', '3'))]).synced
    await compact()
    spoilBase()
    const { doc, damage, tail } = await loadLog(storage, boardLog(BOARD))
    expect(written(doc)).toEqual({ a: '1', b: '2', c: '3' })
    expect(tail.rows).toBe(1)
    expect(damage).toEqual([{ kind: 'base', seq: 3, reason: 'its checksum is wrong' }])
    await compact()
    expect(await storage.readQuarantine(boardLog(BOARD))).toEqual(damage)
    expect((await loadLog(storage, boardLog(BOARD))).damage).toEqual([])
  })

  test('without any base that can be read, the history is the board', async () => {
    const author = new Author(1)
    await createBoard(author.write('a', '1'))
    await compact()
    spoilBase()
    expect(written((await loadLog(storage, boardLog(BOARD))).doc)).toEqual({ a: '1' })
  })

  test('a row that cannot be read goes into quarantine, and the rest is compacted', async () => {
    const author = new Author(1)
    await createBoard(author.write('a', '1'))
    await storage.append([row(Uint8Array.of(1, 1, 1)), row(author.write('b', '2'))]).synced
    expect(await compact()).toMatchObject({ rows: 3, damage: [{ kind: 'row', seq: 2 }] })
    expect(await storage.readQuarantine(boardLog(BOARD))).toMatchObject([{ kind: 'row', seq: 2 }])
    expect(written((await loadLog(storage, boardLog(BOARD))).doc)).toEqual({ a: '1', b: '2' })
  })
})

describe('an end between any two steps', () => {
  test('by a failure leaves the same board, and the next compaction finishes', async () => {
    for (let write = 1; write <= WRITES; write++) {
      const boardId = `board-${write}`
      const records = await storeDrags(storage, { ...SMALL, boardId })
      const failing = failAtWrite(storage, write, () => { throw new Error('disk full') })
      await expect(compact(failing, boardId)).rejects.toThrow('disk full')
      expect(recordsOf((await loadLog(storage, boardLog(boardId))).doc)).toEqual(records)
      await compact(storage, boardId)
      expect(await storage.readBases(boardLog(boardId))).toHaveLength(1)
      expect(recordsOf((await loadLog(storage, boardLog(boardId))).doc)).toEqual(records)
      expect(recordsOf(loadDoc(await storage.readLog(boardLog(boardId))).doc)).toEqual(records)
    }
  })

  test('by a kill of the process leaves the same board', async () => {
    const script = fileURLToPath(new URL('../support/compactAndDie.ts', import.meta.url))
    for (let write = 1; write <= WRITES; write++) {
      const boardId = `board-${write}`
      const records = await storeDrags(storage, { ...SMALL, boardId })
      const child = spawn(process.execPath, [script, file, boardId, String(write)], { stdio: 'inherit' })
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
      expect(recordsOf((await loadLog(storage, boardLog(boardId))).doc)).toEqual(records)
      await compact(storage, boardId)
      expect(recordsOf((await loadLog(storage, boardLog(boardId))).doc)).toEqual(records)
    }
  })
})

test('a thread compacts beside commits, which do not wait for it', async () => {
  const records = await storeDrags(storage, { ...SMALL, drags: 5_000 })
  const compactor = createWorkerCompactor(dir)
  let isDone = false
  const done = compactor.compact(boardLog(BOARD)).finally(() => { isDone = true })
  const author = new Author(99)
  let commits = 0
  const deadline = performance.now() + 60_000
  while (!isDone) {
    if (performance.now() > deadline) throw new Error('The thread has not compacted a small board within a minute.')
    await storage.append([row(author.write(`late-${commits++}`, 'x'), 10 ** 9)]).synced
    for (let turn = 0; turn < 1_000; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  const { rows } = await done
  await compactor.close()
  expect(rows).toBeGreaterThan(5_000)
  const { doc, tail } = await loadLog(storage, boardLog(BOARD))
  expect(recordsOf(doc)).toEqual(records)
  expect(Object.keys(written(doc))).toHaveLength(commits)
  expect(tail.rows).toBeLessThanOrEqual(commits)
})

test('a thread that is ended with the server breaks nothing', async () => {
  const records = await storeDrags(storage, { ...SMALL, drags: 3_000 })
  const compactor = createWorkerCompactor(dir)
  const running = compactor.compact(boardLog(BOARD))
  await compactor.close()
  expect(await running).toMatchObject({ damage: [] })
  expect(await compactor.compact(boardLog(BOARD))).toEqual({ rows: 0, bytes: 0, damage: [] })
  expect(recordsOf((await loadLog(storage, boardLog(BOARD))).doc)).toEqual(records)
})

test(`${DRAGS.toLocaleString('en')} drags of ten components on a board of fifty open by the size of the board`, async () => {
  const records = await storeDrags(storage, { boardId: BOARD, records: 50, drags: DRAGS })
  const { rows, bytes } = await compact()
  expect(rows).toBe(DRAGS + 1)
  const [base] = await storage.readBases(boardLog(BOARD))
  const { doc, tail } = await loadLog(storage, boardLog(BOARD))
  expect(recordsOf(doc)).toEqual(records)
  expect(tail).toEqual({ rows: 0, bytes: 0 })
  expect(base?.bytes.byteLength).toBeLessThan(40_000)
  const history = await storage.readLog(boardLog(BOARD))
  const historyBytes = history.reduce((sum, { update }) => sum + update.byteLength, 0)
  expect(history.length).toBeLessThan(DRAGS / 60 + 300)
  expect(historyBytes).toBeLessThan(bytes / 5)
}, 180_000)
