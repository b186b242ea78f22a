import { beforeEach, expect, test } from 'vitest'
import { DAY_MS, Retention } from '../../../server/boards/retention.ts'
import type { Log } from '../../../server/runtime/log.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { BOARD, entry } from '../support/contractBoard.ts'
import { FakeClock, settle } from '../support/fakeClock.ts'
import { FakeStorage } from '../support/fakeStorage.ts'

let clock: FakeClock
let storage: FakeStorage
let open: Set<string>
let logged: [fields: object, text: string][]
let wipes: number

const made = async (id: string, usedMs: number): Promise<void> => {
  await storage.createBoard({ ...BOARD, id, createdAtMs: usedMs }, entry([0], { log: boardLog(id) }))
}

function retention(days: number): Retention {
  const note = (fields: object, text: string): void => void logged.push([fields, text])
  const rooms = { drop: () => 0, get openBoards() { return open } }
  const wiper = { request: async () => void wipes++ }
  return new Retention({ storage, rooms, clock, wiper, days, traffic: { forgetBoard: () => {} }, log: { info: note, warn: note, error: note } as Log })
}

beforeEach(() => {
  clock = new FakeClock()
  storage = new FakeStorage()
  open = new Set()
  logged = []
  wipes = 0
})

const there = (): string[] => [...storage.boards.keys()]

test('boards that nobody used for longer are deleted at the start and once a day, with one timer for all', async () => {
  const nowMs = clock.nowMs()
  for (let board = 0; board < 120; board++) await made(`old-${board}`, nowMs - 31 * DAY_MS)
  await made('younger', nowMs - 29.5 * DAY_MS)
  await made('open', nowMs - 90 * DAY_MS)
  open = new Set(['open'])
  const running = retention(30)
  running.start()
  for (let turn = 0; turn < 20; turn++) await settle()
  expect([there(), wipes, clock.timerCount]).toEqual([['younger', 'open'], 1, 1])
  expect(logged).toEqual([[{ boards: 120, days: 30 }, expect.not.stringContaining('old')]])
  await clock.advance(DAY_MS)
  await settle()
  expect([there(), wipes, await storage.findDeletion('younger')]).toEqual([['open'], 2, { atMs: clock.nowMs(), cause: 'unused' }])
  open = new Set()
  await clock.advance(30 * DAY_MS)
  expect(there()).toEqual(['open'])
  await clock.advance(2 * DAY_MS)
  expect(there()).toEqual([])
  running.stop()
  expect(clock.timerCount).toBe(0)
})

test('a host can be told when, and without a number of days nothing is ever deleted', async () => {
  await made('board', clock.nowMs() - 5 * DAY_MS)
  expect(await retention(7).deletesAtMs('board')).toBe(clock.nowMs() + 2 * DAY_MS)
  expect(await retention(7).deletesAtMs('nowhere')).toBeUndefined()
  const never = retention(0)
  never.start()
  await clock.advance(400 * DAY_MS)
  expect([there(), clock.timerCount, await never.deletesAtMs('board')]).toEqual([['board'], 0, undefined])
})

test('storage that fails is told, and it is tried again the next day', async () => {
  await made('old', clock.nowMs() - 9 * DAY_MS)
  const { listUnused } = storage
  storage.listUnused = () => Promise.reject(new Error('no disk'))
  const running = retention(7)
  running.start()
  await settle()
  expect([there(), logged.length]).toEqual([['old'], 1])
  storage.listUnused = listUnused
  await clock.advance(DAY_MS)
  await settle()
  expect(there()).toEqual([])
  running.stop()
})

test('a board that cannot be deleted is told and passed, keeps none behind it, and what went is wiped', async () => {
  for (let board = 0; board < 120; board++) await made(`old-${board}`, clock.nowMs() - (200 - board) * DAY_MS)
  const { deleteBoard } = storage
  const stuck = new Set(['old-119', ...Array.from({ length: 60 }, (_, board) => `old-${board}`)])
  storage.deleteBoard = (id, ...rest) => (stuck.has(id) ? Promise.reject(new Error('busy')) : deleteBoard.call(storage, id, ...rest))
  const running = retention(30)
  running.start()
  for (let turn = 0; turn < 60; turn++) await settle()
  expect([new Set(there()), wipes]).toEqual([stuck, 1])
  expect(logged.slice(0, -1).map(([fields]) => (fields as { boardId: string }).boardId)).toEqual([...stuck].sort((a, b) => Number(a.slice(4)) - Number(b.slice(4))))
  expect(logged.at(-1)).toEqual([{ boards: 59, days: 30 }, expect.any(String)])
  stuck.clear()
  await clock.advance(DAY_MS)
  for (let turn = 0; turn < 60; turn++) await settle()
  expect([there(), wipes]).toEqual([[], 2])
  running.stop()
})

test('what was deleted before the list of boards fails is wiped all the same', async () => {
  for (let board = 0; board < 60; board++) await made(`old-${board}`, clock.nowMs() - 31 * DAY_MS)
  const { listUnused } = storage
  let lists = 0
  storage.listUnused = (...asked) => (lists++ === 0 ? listUnused.call(storage, ...asked) : Promise.reject(new Error('no disk')))
  const running = retention(30)
  running.start()
  for (let turn = 0; turn < 20; turn++) await settle()
  expect([there().length, wipes]).toEqual([10, 1])
  running.stop()
})

test('an open board whose use cannot be noted is not deleted, and the others are', async () => {
  for (const id of ['open', 'old']) await made(id, clock.nowMs() - 90 * DAY_MS)
  open = new Set(['open'])
  storage.noteUse = () => Promise.reject(new Error('busy'))
  const running = retention(30)
  running.start()
  for (let turn = 0; turn < 5; turn++) await settle()
  expect([there(), wipes]).toEqual([['open'], 1])
  running.stop()
})
