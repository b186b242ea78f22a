import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boardLog } from '../../../server/storage/port/logId.ts'
import type { Storage } from '../../../server/storage/port/storage.ts'
import { describeAppend } from './appendContract.ts'
import { describeAssets } from './assetContract.ts'
import { describeCompaction } from './compactionContract.ts'
import { describeErasure } from './erasureContract.ts'
import { describeFacts } from './factContract.ts'
import { describeLanes } from './laneContract.ts'
import { BOARD, entry, updates } from '../support/contractBoard.ts'

export interface Backend {
  open(): Promise<Storage>
  /** Closes a storage and opens what it left behind. */
  reopen(storage: Storage): Promise<Storage>
  /** Opens what a storage works on a second time, as another process would. */
  beside(storage: Storage): Promise<Storage>
  /** Throws away everything. */
  dispose(): Promise<void>
}

/** The storage of the running test. */
type Current = () => Storage

/** What every backend of {@link Storage} promises. */
export function describeStorage(name: string, backend: Backend): void {
  let storage: Storage
  const current: Current = () => storage

  describe(`${name} keeps the promises of Storage`, () => {
    beforeEach(async () => {
      storage = await backend.open()
    })
    afterEach(async () => {
      await storage.close()
      await backend.dispose()
    })
    describeParts(current, () => backend.beside(storage))

    test('everything is there after closing and opening again, and the order goes on', async () => {
      await storage.createBoard(BOARD, entry([0]))
      await storage.append([entry([1])]).synced
      storage = await backend.reopen(storage)
      await storage.append([entry([2])]).synced
      expect(await updates(storage)).toEqual([[0], [1], [2]])
      expect((await storage.findBoard(BOARD.id))?.title).toBe(BOARD.title)
    })

    test('ping resolves while writing works', async () => {
      await storage.ping()
      expect(await storage.ping()).toBe('ready')
    })
  })
}

function describeParts(current: Current, beside: () => Promise<Storage>): void {
  describe('boards', () => {
    describeBoards(current)
    describeKits(current)
    describeKeys(current)
    describeFacts(current)
    describeAssets(current)
  })
  describe('deleting', () => {
    describeErasure(current)
  })
  describe('order', () => {
    describeOrder(current)
    describeLanes(current)
  })
  describe('appending', () => {
    describeAppend(current, beside)
  })
  describe('bytes', () => {
    describeBytes(current)
  })
  describe('compaction', () => {
    describeCompaction(current)
  })
}

function describeKeys(storage: Current): void {
  test('a board is found by the hash of a key that opens it, and by none that was replaced', async () => {
    await storage().createBoard(BOARD, entry([0]))
    for (const { keyHash } of BOARD.seats) expect((await storage().findBoardOfKey(keyHash))?.id).toBe(BOARD.id)
    const [seat] = BOARD.seats
    await storage().setSeats(BOARD.id, [{ ...seat!, keyHash: Uint8Array.of(77, 78) }])
    expect(await storage().findBoardOfKey(seat!.keyHash)).toBeUndefined()
    expect((await storage().findBoardOfKey(Uint8Array.of(77, 78)))?.seats).toHaveLength(BOARD.seats.length)
    expect(await storage().findBoardOfKey(new Uint8Array())).toBeUndefined()
  })
}

function describeKits(storage: Current): void {
  test('a board remembers the kit it started from, and that it did not', async () => {
    await storage().createBoard({ ...BOARD, kit: { id: 'news-feed', practice: true } }, entry([0]))
    const real = { ...BOARD, id: 'board-2', kit: { id: 'news-feed', practice: false } }
    await storage().createBoard(real, entry([1], { log: boardLog('board-2') }))
    await storage().createBoard({ ...BOARD, id: 'board-3' }, entry([2], { log: boardLog('board-3') }))
    const ids = [BOARD.id, 'board-2', 'board-3']
    const kits = await Promise.all(ids.map(async (id) => (await storage().findBoard(id))?.kit))
    expect(kits).toEqual([{ id: 'news-feed', practice: true }, { id: 'news-feed', practice: false }, undefined])
  })
}

function describeBoards(storage: Current): void {
  test('a board comes with its seats and its first update', async () => {
    await storage().createBoard(BOARD, entry([0]))
    const found = await storage().findBoard(BOARD.id)
    expect(found).toMatchObject({ id: BOARD.id, title: BOARD.title, createdAtMs: BOARD.createdAtMs })
    const seats = [...(found?.seats ?? [])].map((seat) => ({ ...seat, keyHash: [...seat.keyHash] }))
    expect(seats).toHaveLength(3)
    for (const seat of BOARD.seats) expect(seats).toContainEqual({ ...seat, keyHash: [...seat.keyHash] })
    expect(await updates(storage())).toEqual([[0]])
  })

  test('an unknown board is undefined, with an empty log', async () => {
    expect(await storage().findBoard('nowhere')).toBeUndefined()
    expect(await storage().readLog(boardLog('nowhere'))).toEqual([])
  })

  test('an id is used once, and the second try leaves nothing', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await expect(storage().createBoard({ ...BOARD, title: 'Again' }, entry([9]))).rejects.toBeInstanceOf(Error)
    expect((await storage().findBoard(BOARD.id))?.title).toBe(BOARD.title)
    expect(await updates(storage())).toEqual([[0]])
  })

  test('a seat gets another key, and the others keep theirs', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().createBoard({ ...BOARD, id: 'board-2' }, entry([10], { log: boardLog('board-2') }))
    await storage().setSeats(BOARD.id, [{ seat: 'editor', epoch: 4, keyHash: new Uint8Array(32).fill(9) }])
    const seatsOf = async (id: string) =>
      (await storage().findBoard(id))?.seats.map(({ seat, epoch, keyHash }) => `${seat} ${epoch} ${keyHash[0]}`).sort()
    expect(await seatsOf(BOARD.id)).toEqual(['editor 4 9', 'host 0 1', 'viewer 0 3'])
    expect(await seatsOf('board-2')).toEqual(['editor 3 2', 'host 0 1', 'viewer 0 3'])
  })

  test('a title can change; for an unknown board nothing does', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().setTitle(BOARD.id, 'Ranking “2” – ünïcode')
    await storage().setTitle('nowhere', 'x')
    expect((await storage().findBoard(BOARD.id))?.title).toBe('Ranking “2” – ünïcode')
  })
}

function describeOrder(storage: Current): void {
  test('entries come back in order with all that was said about them', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().append([entry([1]), entry([2], { actor: 'session-2', seat: 'host', atMs: 5 })]).synced
    await storage().append([entry([3])]).synced
    expect(await updates(storage())).toEqual([[0], [1], [2], [3]])
    const rows = await storage().readLog(boardLog(BOARD.id))
    expect(rows[2]).toMatchObject({ log: boardLog(BOARD.id), actor: 'session-2', seat: 'host', atMs: 5 })
    const seqs = rows.map(({ seq }) => seq)
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    expect(new Set(seqs).size).toBe(4)
  })

  test('one append may touch several boards, and each reads its own', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().createBoard({ ...BOARD, id: 'board-2' }, entry([10], { log: boardLog('board-2') }))
    await storage().append([entry([1]), entry([11], { log: boardLog('board-2') }), entry([2])]).synced
    expect(await updates(storage())).toEqual([[0], [1], [2]])
    expect(await updates(storage(), 'board-2')).toEqual([[10], [11]])
  })

  test('an append is stored as a whole or not at all', async () => {
    await storage().createBoard(BOARD, entry([0]))
    const entries = [entry([1]), entry([2], { log: boardLog('nowhere') })]
    await expect(storage().append(entries).synced).rejects.toBeInstanceOf(Error)
    expect(await updates(storage())).toEqual([[0]])
    await storage().append([entry([3])]).synced
    expect(await updates(storage())).toEqual([[0], [3]])
  })

  test('an append of nothing changes nothing', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().append([]).synced
    expect(await updates(storage())).toEqual([[0]])
  })
}

function describeBytes(storage: Current): void {
  test('none, zeros and a megabyte come back as they were', async () => {
    const big = new Uint8Array(1024 * 1024).map((_, index) => index % 251)
    await storage().createBoard(BOARD, entry([]))
    await storage().append([entry([0, 0]), entry([], { update: big })]).synced
    const rows = await storage().readLog(boardLog(BOARD.id))
    expect(rows.map(({ update }) => update.byteLength)).toEqual([0, 2, big.byteLength])
    expect(Buffer.compare(rows[2]?.update ?? new Uint8Array(), big)).toBe(0)
  })

  test('a view into a larger buffer stores its own bytes only', async () => {
    await storage().createBoard(BOARD, entry([], { update: Uint8Array.of(1, 2, 3, 4).subarray(1, 3) }))
    expect(await updates(storage())).toEqual([[2, 3]])
  })
}
