import { createHash } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createInlineCompactor } from '../../../server/compaction/compactor.ts'
import type { Log } from '../../../server/runtime/log.ts'
import { NO_METRICS } from '../../../server/metrics/metrics.ts'
import { step1Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { GroupCommit } from '../../../server/rooms/commit/groupCommit.ts'
import { loadLog } from '../../../server/rooms/doc/loadDoc.ts'
import { openRoom } from '../../../server/rooms/registry/openRoom.ts'
import type { Room } from '../../../server/rooms/room/room.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { MemoryBudget } from '../../../server/rooms/memoryBudget.ts'
import { Rounds } from '../../../server/rooms/rounds.ts'
import { FakeClock } from '../support/fakeClock.ts'
import { Author, fakeSession, written, writtenIn } from '../support/fakeSession.ts'
import { FakeStorage } from '../support/fakeStorage.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'

const BOARD = { id: 'board', title: 'Feed', createdAtMs: 0, seats: [] }
const SILENT = { info: () => {}, warn: () => {}, error: () => {} } as unknown as Log

let author: Author
let clock: FakeClock

beforeEach(() => {
  author = new Author(1)
  clock = new FakeClock()
})

async function compactedStorage(): Promise<FakeStorage> {
  const storage = new FakeStorage()
  const [log, update] = [boardLog(BOARD.id), author.write('a', '1')]
  await storage.createBoard(BOARD, { log, update, actor: 'seed', seat: 'host', atMs: 0 })
  await compactorOf(storage).compact(boardLog(BOARD.id))
  return storage
}

const compactorOf = (storage: FakeStorage) => createInlineCompactor({ storage, nowMs: () => 0, pause: async () => {} })

function open(storage: FakeStorage): Promise<Room> {
  const commit = new GroupCommit({ storage, clock, metrics: NO_METRICS, relayAfter: 'written', onFailure: (error) => { throw error } })
  return openRoom(boardLog(BOARD.id), { storage, compactor: compactorOf(storage), clock, rounds: new Rounds(clock, ROOM_LIMITS.watchIntervalMs), memory: new MemoryBudget(Number.POSITIVE_INFINITY), commit, log: SILENT, metrics: NO_METRICS })
}

test('whoever joins a compacted board gets the base as it lies there; the doc is built when somebody writes', async () => {
  const storage = await compactedStorage()
  const applied = vi.spyOn(Y.Doc.prototype, 'transact')
  const room = await open(storage)
  const [ada, ben] = ['ada', 'ben'].map((id) => fakeSession(clock, id))
  for (const { session } of [ada!, ben!]) {
    room.join(session)
    room.receive(session, step1Frame(Uint8Array.of(0)))
  }
  expect(applied).not.toHaveBeenCalled()
  applied.mockRestore()
  expect(writtenIn(ben!.link.take('update').map(({ update }) => update))).toEqual({ a: '1' })
  room.receive(ada!.session, updateFrame(author.write('a', '2')))
  await clock.turn()
  expect(ben!.link.take('update')).toHaveLength(1)
  expect(written(room.doc)).toEqual({ a: '2' })
  await room.destroy()
})

test('a base of an earlier build, in V2, opens as well', async () => {
  const storage = await compactedStorage()
  const bytes = Y.encodeStateAsUpdateV2((await loadLog(storage, boardLog(BOARD.id))).doc)
  Object.assign(storage.bases[0]!, { bytes, checksum: createHash('sha256').update(bytes).digest() })
  storage.log = []
  const room = await open(storage)
  expect(written(room.doc)).toEqual(written(author.doc))
  await room.destroy()
})
