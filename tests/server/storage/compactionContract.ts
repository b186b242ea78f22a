import { expect, test } from 'vitest'
import { boardLog } from '../../../server/storage/port/logId.ts'
import type { LogBase, Storage } from '../../../server/storage/port/storage.ts'
import { BOARD, entry, updates } from '../support/contractBoard.ts'

const base = (uptoSeq: number, bytes = [uptoSeq]): LogBase =>
  ({ uptoSeq, atMs: uptoSeq, bytes: Uint8Array.from(bytes), checksum: Uint8Array.of(9) })

/** Three rows of this board and one of another between them. */
async function fill(storage: Storage): Promise<number[]> {
  await storage.createBoard(BOARD, entry([0]))
  await storage.createBoard({ ...BOARD, id: 'board-2' }, entry([10], { log: boardLog('board-2') }))
  await storage.append([entry([1]), entry([2])]).synced
  return (await storage.readLog(boardLog(BOARD.id))).map(({ seq }) => seq)
}

/** What every backend promises of that which shortens a log. */
export function describeCompaction(storage: () => Storage): void {
  describeMerges(storage)
  describeQuarantine(storage)

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
    const kept = await storage().readBases(boardLog(BOARD.id))
    const parts = kept.map(({ uptoSeq, atMs, bytes, checksum }) => [uptoSeq, atMs, ...bytes, ...checksum])
    expect(parts).toEqual([[3, 3, 3, 9], [2, 2, 2, 9]])
    expect((await storage().readBases(boardLog(BOARD.id), 1)).map(({ uptoSeq }) => uptoSeq)).toEqual([3])
    await storage().addBase(boardLog(BOARD.id), base(3, [7]))
    expect((await storage().readBases(boardLog(BOARD.id))).map(({ bytes }) => [...bytes])).toEqual([[7], [2]])
    expect(await storage().readBases(boardLog('board-2'))).toHaveLength(1)
  })
}

function describeMerges(storage: () => Storage): void {
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
      const merges = [
        { seqs: [first, second], row: { ...entry([5]), seq: second } },
        { seqs: [third, wrong], row: { ...entry([6]), seq: third } },
      ]
      await expect(storage().mergeRows(boardLog(BOARD.id), merges)).rejects.toBeInstanceOf(Error)
    }
    expect(await updates(storage())).toEqual([[0], [1], [2]])
  })
}

function describeQuarantine(storage: () => Storage): void {
  test('what is put into quarantine is out of the way and remembered', async () => {
    const [, second = 0] = await fill(storage())
    await storage().addBase(boardLog(BOARD.id), base(second))
    const damage = [
      { kind: 'row', seq: second, reason: 'unreadable' },
      { kind: 'base', seq: second, reason: 'wrong checksum' },
    ] as const
    for (const bad of damage) await storage().quarantine(boardLog(BOARD.id), bad)
    for (const bad of damage) await storage().quarantine(boardLog(BOARD.id), bad)
    expect(await updates(storage())).toEqual([[0], [2]])
    expect(await storage().readBases(boardLog(BOARD.id))).toEqual([])
    expect(await storage().readQuarantine(boardLog(BOARD.id))).toEqual(damage)
  })
}
