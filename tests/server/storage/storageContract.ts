import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boardLog } from '../../../server/storage/logId.ts'
import type { LogBase, Storage } from '../../../server/storage/storage.ts'
import { describeAppend } from './appendContract.ts'
import { describeAssets } from './assetContract.ts'
import { describeFacts } from './factContract.ts'
import { describeLanes } from './laneContract.ts'
import { BOARD, entry } from '../support/contractBoard.ts'

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
      await expect(storage.ping()).resolves.toBeUndefined()
    })
  })
}

function describeParts(current: Current, beside: () => Promise<Storage>): void {
  describe('boards', () => {
    describeBoards(current)
    describeKits(current)
    describeFacts(current)
    describeAssets(current)
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
    describeMerges(current)
  })
}

async function updates(storage: Storage, boardId = BOARD.id): Promise<number[][]> {
  return (await storage.readLog(boardLog(boardId))).map(({ update }) => [...update])
}

function describeKits(storage: Current): void {
  test('a board remembers the kit it started from, and that it did not', async () => {
    await storage().createBoard({ ...BOARD, kit: { id: 'news-feed', practice: true } }, entry([0]))
    await storage().createBoard({ ...BOARD, id: 'board-2', kit: { id: 'news-feed', practice: false } }, entry([1], { log: boardLog('board-2') }))
    await storage().createBoard({ ...BOARD, id: 'board-3' }, entry([2], { log: boardLog('board-3') }))
    const kits = await Promise.all([BOARD.id, 'board-2', 'board-3'].map(async (id) => (await storage().findBoard(id))?.kit))
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
    const seatsOf = async (id: string) => (await storage().findBoard(id))?.seats.map(({ seat, epoch, keyHash }) => `${seat} ${epoch} ${keyHash[0]}`).sort()
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
    await expect(storage().append([entry([1]), entry([2], { log: boardLog('nowhere') })]).synced).rejects.toBeInstanceOf(Error)
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

const base = (uptoSeq: number, bytes = [uptoSeq]): LogBase => ({ uptoSeq, atMs: uptoSeq, bytes: Uint8Array.from(bytes), checksum: Uint8Array.of(9) })

/** Three rows of this board and one of another between them. */
async function fill(storage: Storage): Promise<number[]> {
  await storage.createBoard(BOARD, entry([0]))
  await storage.createBoard({ ...BOARD, id: 'board-2' }, entry([10], { log: boardLog('board-2') }))
  await storage.append([entry([1]), entry([2])]).synced
  return (await storage.readLog(boardLog(BOARD.id))).map(({ seq }) => seq)
}

function describeCompaction(storage: Current): void {
  test('the log is read from any row on, and in pieces', async () => {
    const [first = 0, second = 0, third] = await fill(storage())
    expect((await storage().readLog(boardLog(BOARD.id), first)).map(({ seq }) => seq)).toEqual([second, third])
    expect((await storage().readLog(boardLog(BOARD.id), first, 1)).map(({ seq }) => seq)).toEqual([second])
    expect(await storage().readLog(boardLog(BOARD.id), third)).toEqual([])
  })

  test('the newest base comes first, and only the one before it is kept', async () => {
    await fill(storage())
    expect(await storage().readBases(boardLog(BOARD.id))).toEqual([])
    for (const upto of [1, 2, 3]) await storage().addBase(boardLog(BOARD.id), base(upto))
    await storage().addBase(boardLog('board-2'), base(1))
    expect((await storage().readBases(boardLog(BOARD.id))).map(({ uptoSeq, atMs, bytes, checksum }) => [uptoSeq, atMs, ...bytes, ...checksum])).toEqual([[3, 3, 3, 9], [2, 2, 2, 9]])
    expect((await storage().readBases(boardLog(BOARD.id), 1)).map(({ uptoSeq }) => uptoSeq)).toEqual([3])
    await storage().addBase(boardLog(BOARD.id), base(3, [7]))
    expect((await storage().readBases(boardLog(BOARD.id))).map(({ bytes }) => [...bytes])).toEqual([[7], [2]])
    expect(await storage().readBases(boardLog('board-2'))).toHaveLength(1)
  })

}

function describeMerges(storage: Current): void {
  test('merged rows take the place of the last of them', async () => {
    const [first = 0, second = 0, third = 0] = await fill(storage())
    const row = { ...entry([0, 1], { actor: 'merged', atMs: 5 }), seq: second }
    await storage().mergeRows(boardLog(BOARD.id), [{ seqs: [first, second], row }])
    const rows = await storage().readLog(boardLog(BOARD.id))
    expect(rows.map(({ seq, update }) => [seq, ...update])).toEqual([[second, 0, 1], [third, 2]])
    expect(rows[0]).toMatchObject({ actor: 'merged', atMs: 5, seat: 'editor' })
    await storage().append([entry([3])]).synced
    expect((await storage().readLog(boardLog(BOARD.id))).at(-1)?.seq).toBeGreaterThan(third)
    expect(await updates(storage(), 'board-2')).toEqual([[10]])
  })

  test('merges are made as a whole or not at all, and never of rows that are gone or of another board', async () => {
    const [first = 0, second = 0, third = 0] = await fill(storage())
    const [foreign] = await storage().readLog(boardLog('board-2'))
    for (const wrong of [third + 100, foreign?.seq ?? 0]) {
      const merges = [{ seqs: [first, second], row: { ...entry([5]), seq: second } }, { seqs: [third, wrong], row: { ...entry([6]), seq: third } }]
      await expect(storage().mergeRows(boardLog(BOARD.id), merges)).rejects.toBeInstanceOf(Error)
    }
    expect(await updates(storage())).toEqual([[0], [1], [2]])
  })

  test('what is put into quarantine is out of the way and remembered', async () => {
    const [, second = 0] = await fill(storage())
    await storage().addBase(boardLog(BOARD.id), base(second))
    const damage = [{ kind: 'row', seq: second, reason: 'unreadable' }, { kind: 'base', seq: second, reason: 'wrong checksum' }] as const
    for (const bad of damage) await storage().quarantine(boardLog(BOARD.id), bad)
    for (const bad of damage) await storage().quarantine(boardLog(BOARD.id), bad)
    expect(await updates(storage())).toEqual([[0], [2]])
    expect(await storage().readBases(boardLog(BOARD.id))).toEqual([])
    expect(await storage().readQuarantine(boardLog(BOARD.id))).toEqual(damage)
  })
}
