import { beforeEach, describe, expect, test } from 'vitest'
import type { Log } from '../../../server/runtime/log.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { updateFrame } from '../../../shared/protocol/frames.ts'
import { createInlineCompactor } from '../../../server/compaction/compactor.ts'
import { NO_METRICS } from '../../../server/metrics/metrics.ts'
import { GroupCommit } from '../../../server/rooms/commit/groupCommit.ts'
import { openRoom } from '../../../server/rooms/registry/openRoom.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { RoomRegistry } from '../../../server/rooms/registry/roomRegistry.ts'
import { MemoryBudget } from '../../../server/rooms/memoryBudget.ts'
import { Rounds } from '../../../server/rooms/rounds.ts'
import { seedBoard } from '../../../server/boards/seedBoard.ts'
import { FakeClock, settle } from '../support/fakeClock.ts'
import { Author, fakeSession, written, writtenIn } from '../support/fakeSession.ts'
import { FakeStorage } from '../support/fakeStorage.ts'
import { renameUpdate } from '../support/renamer.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'

const IDLE_MS = 30_000
const BOARD = { id: 'board', title: 'Feed', createdAtMs: 0, seats: [] }

let clock: FakeClock
let storage: FakeStorage
let commit: GroupCommit
let rooms: RoomRegistry
let logged: object[]

beforeEach(async () => {
  clock = new FakeClock()
  storage = new FakeStorage()
  logged = []
  const note = (fields: object): void => void logged.push(fields)
  const log = { info: note, warn: note, error: note } as Log
  commit = new GroupCommit({ storage, clock, metrics: NO_METRICS, relayAfter: 'written', onFailure: () => {} })
  const compactor = createInlineCompactor({ storage, nowMs: () => clock.nowMs(), pause: async () => {} })
  const parts = { storage, compactor, clock, rounds: new Rounds(clock, ROOM_LIMITS.watchIntervalMs), memory: new MemoryBudget(Number.POSITIVE_INFINITY), commit, log, metrics: NO_METRICS }
  rooms = new RoomRegistry({ clock, idleMs: IDLE_MS, openRoom: (id) => openRoom(id, parts) })
  await storage.createBoard(BOARD, { log: boardLog(BOARD.id), update: seedBoard('Feed', []), actor: 'seed', seat: 'host', atMs: 0 })
})

test('two opens, one load: all who open a board at once share one room', async () => {
  const sessions = ['a', 'b', 'c'].map((id) => fakeSession(clock, id))
  const joined = await Promise.all(sessions.map(({ session }) => rooms.join(boardLog(BOARD.id), session)))
  expect(storage.readsStarted).toBe(1)
  expect(new Set(joined).size).toBe(1)
})

test('a load that fails is told to all who wait, and the next one tries again', async () => {
  storage.failures = [new Error('no disk')]
  const [a, b] = [fakeSession(clock, 'a'), fakeSession(clock, 'b')]
  const results = await Promise.allSettled([rooms.join(boardLog(BOARD.id), a.session), rooms.join(boardLog(BOARD.id), b.session)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(rooms.roomCount).toBe(0)
  await rooms.join(boardLog(BOARD.id), a.session)
  expect(a.link.received).toEqual([{ type: 'step1' }])
})

describe('a room that nobody is in', () => {
  test('ends after a while, and not before', async () => {
    const { session } = fakeSession(clock, 'a')
    rooms.leave(await rooms.join(boardLog(BOARD.id), session), session)
    await clock.advance(IDLE_MS - 1)
    expect(rooms.roomCount).toBe(1)
    await clock.advance(1)
    expect(rooms.roomCount).toBe(0)
    expect(clock.timerCount).toBe(0)
  })

  test('that cannot be ended well is forgotten, told, and opens again', async () => {
    const failures: unknown[] = []
    const compactor = createInlineCompactor({ storage, nowMs: () => clock.nowMs(), pause: async () => {} })
    const parts = { storage, compactor, clock, rounds: new Rounds(clock, ROOM_LIMITS.watchIntervalMs), memory: new MemoryBudget(Number.POSITIVE_INFINITY), commit, log: { info() {}, warn() {}, error() {} }, metrics: NO_METRICS }
    const failing = new RoomRegistry({ clock, idleMs: IDLE_MS, openRoom: (id) => openRoom(id, parts), onFailure: (error) => failures.push(error) })
    const { session } = fakeSession(clock, 'a')
    const room = await failing.join(boardLog(BOARD.id), session)
    const fault = new Error('no end')
    room.destroy = () => Promise.reject(fault)
    failing.leave(room, session)
    await clock.advance(IDLE_MS)
    await settle()
    expect([failures, failing.roomCount]).toEqual([[fault], 0])
    expect(await failing.join(boardLog(BOARD.id), fakeSession(clock, 'b').session)).not.toBe(room)
  })

  test('stays when somebody comes back in time', async () => {
    const { session } = fakeSession(clock, 'a')
    const room = await rooms.join(boardLog(BOARD.id), session)
    rooms.leave(room, session)
    await clock.advance(IDLE_MS - 1)
    expect(await rooms.join(boardLog(BOARD.id), fakeSession(clock, 'b').session)).toBe(room)
    await clock.advance(IDLE_MS * 2)
    expect(rooms.roomCount).toBe(1)
    expect(storage.readsStarted).toBe(1)
  })

  test('a rejoin while the last save runs: it is stored before it ends, and whoever joins meanwhile waits and gets what was stored', async () => {
    const a = fakeSession(clock, 'a')
    const room = await rooms.join(boardLog(BOARD.id), a.session)
    storage.hold()
    room.receive(a.session, updateFrame(new Author(1).write('title', 'Search')))
    await clock.turn()
    rooms.leave(room, a.session)
    await clock.advance(IDLE_MS)
    const b = fakeSession(clock, 'b')
    const joining = rooms.join(boardLog(BOARD.id), b.session)
    await settle()
    expect(storage.readsStarted).toBe(1)
    expect(b.link.received).toEqual([])
    storage.release()
    const reopened = await joining
    expect(reopened).not.toBe(room)
    expect(written(reopened.doc)).toEqual({ title: 'Search' })
    expect(storage.readsStarted).toBe(2)
  })
})

describe('whoever waits for a room is asked for once it is there', () => {
  test('S11: also after another one was closed, and is sent nothing when they are out', async () => {
    const a = fakeSession(clock, 'a')
    const room = await rooms.join(boardLog(BOARD.id), a.session)
    storage.hold()
    room.receive(a.session, updateFrame(new Author(1).write('title', 'Search')))
    await clock.turn()
    rooms.leave(room, a.session)
    await clock.advance(IDLE_MS)
    const b = fakeSession(clock, 'b')
    let asked = 0
    const joining = rooms.join(boardLog(BOARD.id), b.session, async () => {
      asked++
      b.session.close(CLOSE.revoked)
    })
    await settle()
    expect(asked).toBe(0)
    storage.release()
    expect([(await joining).sessions.size, asked, b.link.received]).toEqual([0, 1, []])
    await clock.advance(IDLE_MS)
    expect([rooms.roomCount, clock.timerCount]).toEqual([0, 0])
  })

  test('S11: and again when a seat or a key changed while they were asked for', async () => {
    const changes = [() => rooms.reseat(BOARD.id, ({ seat }) => seat), () => rooms.putOut(BOARD.id, ['viewer'], CLOSE.revoked)]
    const b = fakeSession(clock, 'b')
    let asked = 0
    await rooms.join(boardLog(BOARD.id), b.session, async () => {
      asked++
      expect(b.link.received).toEqual([])
      changes.pop()?.()
    })
    expect([asked, b.link.received]).toEqual([3, [{ type: 'step1' }]])
  })

  test('and a failure leaves no room open', async () => {
    const b = fakeSession(clock, 'b')
    await expect(rooms.join(boardLog(BOARD.id), b.session, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
    expect(rooms.roomCount).toBe(1)
    await clock.advance(IDLE_MS)
    expect([rooms.roomCount, clock.timerCount]).toEqual([0, 0])
  })
})

test('D3: the last save fails and the document stays until it is stored, also when nobody is in it any more', async () => {
  const a = fakeSession(clock, 'a')
  const room = await rooms.join(boardLog(BOARD.id), a.session)
  storage.failures = Array.from({ length: 5 }, () => new Error('disk full'))
  room.receive(a.session, updateFrame(new Author(1).write('title', 'Search')))
  await clock.turn()
  rooms.leave(room, a.session)
  await clock.advance(IDLE_MS / 1_000)
  expect(storage.log).toHaveLength(1)
  expect(rooms.roomCount).toBe(1)
  await clock.advance(2 * IDLE_MS)
  await clock.turn()
  expect(rooms.roomCount).toBe(0)
  expect(written((await rooms.join(boardLog(BOARD.id), fakeSession(clock, 'b').session)).doc)).toEqual({ title: 'Search' })
})

test('a room reopens with all that was stored, and a bad row costs only itself', async () => {
  const a = fakeSession(clock, 'a')
  const room = await rooms.join(boardLog(BOARD.id), a.session)
  const author = new Author(1)
  room.receive(a.session, updateFrame(author.write('a', '1')))
  await clock.turn()
  await storage.append([{ log: boardLog(BOARD.id), update: Uint8Array.of(1, 1, 1), actor: 'a', seat: 'editor', atMs: 0 }]).synced
  room.receive(a.session, updateFrame(author.write('b', '2')))
  await clock.turn()
  rooms.leave(room, a.session)
  await clock.advance(IDLE_MS)
  const reopened = await rooms.join(boardLog(BOARD.id), fakeSession(clock, 'b').session)
  expect(written(reopened.doc)).toEqual({ a: '1', b: '2' })
  expect(logged).toEqual([expect.objectContaining({ boardId: BOARD.id, seq: 3 })])
  expect(storage.log.map(({ seq }) => seq)).not.toContain(3)
  expect(await storage.readQuarantine(boardLog(BOARD.id))).toEqual([expect.objectContaining({ kind: 'row', seq: 3 })])
})

test('the stored title follows the one in the doc', async () => {
  const { session } = fakeSession(clock, 'a')
  const room = await rooms.join(boardLog(BOARD.id), session)
  room.receive(session, updateFrame(renameUpdate(room.doc, 'Ranking')))
  await clock.turn()
  await clock.advance(ROOM_LIMITS.watchIntervalMs)
  expect(storage.boards.get(BOARD.id)?.title).toBe('Ranking')
})

test('when the rooms end, whatever state they are in, no timer is left', async () => {
  const { session } = fakeSession(clock, 'a')
  await rooms.join(boardLog(BOARD.id), session)
  storage.hold()
  const loading = Promise.allSettled([rooms.join(boardLog('other'), fakeSession(clock, 'b').session)])
  commit.stop()
  const ended = rooms.destroy()
  storage.release()
  await ended
  expect(await loading).toEqual([{ status: 'rejected', reason: new Error('The rooms of this server have ended.') }])
  expect(clock.timerCount).toBe(0)
  expect(rooms.roomCount).toBe(0)
})

test('several rooms are stored in one transaction', async () => {
  const [a, b] = [fakeSession(clock, 'a'), fakeSession(clock, 'b')]
  const first = await rooms.join(boardLog(BOARD.id), a.session)
  const other = { ...BOARD, id: 'other' }
  await storage.createBoard(other, { log: boardLog(other.id), update: seedBoard('Feed', []), actor: 'seed', seat: 'host', atMs: 0 })
  const second = await rooms.join(boardLog(other.id), b.session)
  first.receive(a.session, updateFrame(new Author(1).write('a', '1')))
  second.receive(b.session, updateFrame(new Author(2).write('b', '2')))
  await clock.turn()
  expect(storage.appends.map((entries) => entries.map(({ log }) => log))).toEqual([[boardLog('board'), boardLog('other')]])
  expect(writtenIn(a.link.take('update').map(({ update }) => update))).toEqual({})
  expect(written(second.doc)).toEqual({ b: '2' })
})
