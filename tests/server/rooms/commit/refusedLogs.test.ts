import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CLOSE } from '../../../../shared/protocol/closeCodes.ts'
import { NO_METRICS } from '../../../../server/metrics/metrics.ts'
import { GroupCommit, type Batch } from '../../../../server/rooms/commit/groupCommit.ts'
import { databaseFile, openDataDir } from '../../../../server/storage/sqlite/dataDir.ts'
import { boardLog } from '../../../../server/storage/port/logId.ts'
import { RefusedLogs, type Storage } from '../../../../server/storage/port/storage.ts'
import { BOARD, entry } from '../../support/contractBoard.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FakeStorage } from '../../support/fakeStorage.ts'
import { RawClient } from '../../support/rawClient.ts'
import { startTestServer, type TestServer } from '../../support/testServer.ts'

describe('a commit with rows that storage refuses', () => {
  let clock: FakeClock
  let storage: FakeStorage
  let commit: GroupCommit
  let failures: unknown[]
  let told: string[]

  beforeEach(async () => {
    clock = new FakeClock()
    storage = new FakeStorage()
    failures = []
    told = []
    commit = new GroupCommit({ storage, clock, metrics: NO_METRICS, relayAfter: 'written', onFailure: (error) => failures.push(error) })
    await storage.createBoard(BOARD, entry([0]))
  })

  const sourceOf = (boardId: string, update: number[]) => {
    const entries = update.length === 0 ? [] : [entry(update, { log: boardLog(boardId) })]
    const refused = (error: unknown): void => void told.push(`${boardId} refused ${error instanceof RefusedLogs}`)
    return { takeBatch: (): Batch => ({ entries, written: () => void told.push(`${boardId} committed`), synced: () => {}, refused }) }
  }

  test('D5: stores those of all others at once, and tells whose were not', async () => {
    const sources = [sourceOf('gone', [1]), sourceOf(BOARD.id, [2]), sourceOf('other', [])]
    for (const source of sources) commit.request(source)
    await clock.turn()
    expect(told).toEqual(['gone refused true', `${BOARD.id} committed`, 'other committed'])
    const appended = storage.appends.map((entries) => entries.map(({ log }) => log))
    expect(appended).toEqual([[boardLog('gone'), boardLog(BOARD.id)], [boardLog(BOARD.id)]])
    expect(failures).toEqual([])
  })

  test('D5: holds up nobody who waits for what was asked, and the next commit comes', async () => {
    const [gone, here] = [sourceOf('gone', [1]), sourceOf(BOARD.id, [2])]
    commit.request(gone)
    const flushed = commit.flushed(gone)
    await clock.turn()
    await flushed
    commit.request(here)
    await clock.turn()
    expect(told).toEqual(['gone refused true', `${BOARD.id} committed`])
  })

  test('D3: waits and tries again where storage fails without refusing anything', async () => {
    storage.failures = [new Error('disk full'), new RefusedLogs(new Map([[boardLog('nobody here'), 'odd']]))]
    commit.request(sourceOf(BOARD.id, [2]))
    await clock.turn()
    expect([told, failures.length]).toEqual([[], 1])
    await clock.advance(10_000)
    expect([told, failures.length]).toEqual([[`${BOARD.id} committed`], 2])
  })
})

interface Place {
  storage: Storage
  /** Takes a board out of storage behind the server's back. */
  remove(boardId: string): void
}

const onFake = (): Place => {
  const storage = new FakeStorage()
  return { storage, remove: (boardId) => void storage.boards.delete(boardId) }
}

const onSqlite = (dir: string): Place => {
  const storage = openDataDir(dir)
  return {
    storage,
    remove: (boardId) => {
      const db = new DatabaseSync(databaseFile(dir))
      db.prepare('DELETE FROM boards WHERE id = ?').run(boardId)
      db.close()
    },
  }
}

describe('a board that is gone', () => {
  let dir: string
  let started: TestServer

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'sevenstep-refused-'))
  })
  afterEach(async () => {
    await started.server.close()
    rmSync(dir, { recursive: true, force: true })
  })

  test.each([
    ['in memory', onFake],
    ['on SQLite', onSqlite],
  ])('D5: %s closes alone, and is not found when people come back', async (_name, open) => {
    const { storage, remove } = open(dir)
    started = await startTestServer({ storage })
    const boards = [await started.create(), await started.create()]
    const writers = boards.map(({ id, keys }) => new RawClient(started.url, id, keys.editor))
    const [lost, safe] = writers as [RawClient, RawClient]
    for (const writer of writers) await writer.until(() => writer.hasPage('page:page') && writer.saved === 1)
    const [gone] = boards
    remove(gone!.id)
    const closed = lost.closed()
    for (const writer of writers) writer.addPage('page:second')
    expect((await closed).code).toBe(CLOSE.storage.code)
    await safe.until(() => safe.saved === 2)
    const back = new RawClient(started.url, gone!.id, gone!.keys.editor)
    expect((await back.closed()).code).toBe(CLOSE.notFound.code)
    safe.addPage('page:third')
    await safe.until(() => safe.saved === 3)
    safe.socket.terminate()
  })
})
