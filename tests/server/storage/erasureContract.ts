import { expect, test } from 'vitest'
import { boardLog, logOf } from '../../../server/storage/port/logId.ts'
import { RefusedLogs, type Storage } from '../../../server/storage/port/storage.ts'
import { BOARD, entry } from '../support/contractBoard.ts'

const OTHER = { ...BOARD, id: 'board-2', seats: [{ seat: 'host' as const, epoch: 0, keyHash: new Uint8Array(32).fill(9) }] }
const OTHER_LOG = boardLog(OTHER.id)
const HOST = logOf(BOARD.id, 'host')
const BY_HOST = { atMs: 1_700_000_100_000, cause: 'host' as const }
const HOUR_MS = 3_600_000

/** Two boards with something of every kind on both. */
function filler(storage: () => Storage): () => Promise<void> {
  return async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().createBoard(OTHER, entry([5], { log: OTHER_LOG }))
    await storage().append([entry([1]), entry([2, 3]), entry([4], { log: HOST }), entry([6], { log: OTHER_LOG })]).synced
    const rows = await storage().readLog(boardLog(BOARD.id))
    for (const log of [boardLog(BOARD.id), HOST, OTHER_LOG]) {
      await storage().setVisit(log, 7, 'visit')
      await storage().addBase(log, { uptoSeq: 2, atMs: 3, bytes: Uint8Array.of(1, 2), checksum: Uint8Array.of(3) })
    }
    await storage().quarantine(boardLog(BOARD.id), { kind: 'row', seq: rows[1]!.seq, reason: 'unreadable' })
    for (const id of [BOARD.id, OTHER.id]) {
      await storage().setFact(id, 'pause', 0, true)
      await storage().addAsset(id, { hash: 'a', type: 'image/png', bytes: Uint8Array.of(1, 2, 3) }, 100)
    }
  }
}

/** How much there is of each kind of a board. */
async function foundOf(storage: Storage, id: string): Promise<number[]> {
  const logs = [boardLog(id), logOf(id, 'host')]
  const parts = logs.flatMap((log) => [
    storage.readLog(log), storage.readBases(log), storage.readQuarantine(log), storage.readVisits(log),
  ])
  const all = await Promise.all([...parts, storage.readFacts(id), storage.listAssets(id), storage.listLogs(id)])
  return all.map((found) => [...found].length)
}

/** What every backend promises of boards that are deleted, and of those that nobody uses. */
export function describeErasure(storage: () => Storage): void {
  const fill = filler(storage)
  describeDeletion(storage, fill)
  describeLateWrites(storage, fill)
  describeWipe(storage, fill)
  describeUse(storage, fill)
}

function describeDeletion(storage: () => Storage, fill: () => Promise<void>): void {
  test('a board is deleted with all its lanes and all that is beside them, and told what there was', async () => {
    await fill()
    expect(await storage().deleteBoard(BOARD.id, BY_HOST)).toMatchObject({
      updates: { count: 3, bytes: 4 },
      bases: { count: 2, bytes: 4 },
      quarantine: { count: 1 },
      pictures: { count: 1, bytes: 3 },
      facts: { count: 1, bytes: 4 },
      keys: { count: 3, bytes: 96 },
      visits: { count: 2, bytes: 10 },
    })
    expect([await storage().findBoard(BOARD.id), await storage().findBoardOfKey(BOARD.seats[0]!.keyHash)]).toEqual([undefined, undefined])
    expect(await foundOf(storage(), BOARD.id)).toEqual(Array(11).fill(0))
    expect(await foundOf(storage(), OTHER.id)).toEqual([2, 1, 0, 1, 0, 0, 0, 0, 1, 1, 1])
    expect(await storage().findBoardOfKey(OTHER.seats[0]!.keyHash)).toMatchObject({ id: OTHER.id })
  })
}

function describeLateWrites(storage: () => Storage, fill: () => Promise<void>): void {
  test('nothing that comes later brings a deleted board back', async () => {
    await fill()
    const [row] = await storage().readLog(boardLog(BOARD.id))
    await storage().deleteBoard(BOARD.id, BY_HOST)
    const base = { uptoSeq: 9, atMs: 3, bytes: Uint8Array.of(1), checksum: Uint8Array.of(3) }
    const late: (() => Promise<unknown>)[] = [
      () => storage().append([entry([9])]).synced,
      () => storage().append([entry([9], { log: HOST })]).synced,
      () => storage().mergeRows(boardLog(BOARD.id), [{ seqs: [row!.seq], row: row! }]),
      () => storage().addBase(boardLog(BOARD.id), base),
      () => storage().setVisit(HOST, 8, 'visit'),
      () => storage().setFact(BOARD.id, 'pause', undefined, true),
      () => storage().addAsset(BOARD.id, { hash: 'b', type: 'image/png', bytes: Uint8Array.of(1) }, 100),
      () => storage().createBoard(BOARD, entry([0])),
    ]
    for (const write of late) await expect(write()).rejects.toBeInstanceOf(Error)
    await storage().setTitle(BOARD.id, 'Back')
    await storage().setSeats(BOARD.id, BOARD.seats)
    await storage().quarantine(boardLog(BOARD.id), { kind: 'row', seq: row!.seq, reason: 'late' })
    await storage().noteUse(BOARD.id, BOARD.createdAtMs + 10 * HOUR_MS)
    expect([await storage().findBoard(BOARD.id), ...(await foundOf(storage(), BOARD.id))]).toEqual([undefined, ...Array<number>(11).fill(0)])
    const refused = await storage().append([entry([9]), entry([9], { log: OTHER_LOG })]).synced.catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RefusedLogs)
    expect((refused as RefusedLogs).logs).toEqual(new Set([boardLog(BOARD.id)]))
  })
}

function describeWipe(storage: () => Storage, fill: () => Promise<void>): void {
  test('when a board was deleted is known by its id, and what was none or is still there was not', async () => {
    await fill()
    expect(await storage().deleteBoard('nowhere', BY_HOST)).toBeUndefined()
    expect(await storage().findDeletion(BOARD.id)).toBeUndefined()
    expect(await storage().bytesToWipe()).toBe(0)
    await storage().deleteBoard(BOARD.id, BY_HOST)
    expect(await storage().findDeletion(BOARD.id)).toEqual(BY_HOST)
    expect(await storage().deleteBoard(BOARD.id, { atMs: 5, cause: 'unused' })).toBeUndefined()
    expect([await storage().findDeletion(BOARD.id), await storage().findDeletion('nowhere')]).toEqual([BY_HOST, undefined])
  })

  test('after a wipe there is nothing to wipe, until the next deletion', async () => {
    await fill()
    await storage().deleteBoard(BOARD.id, BY_HOST)
    await storage().rinse()
    expect(await storage().bytesToWipe()).toBeGreaterThan(0)
    const wiping = storage().wipe()
    const meanwhile = storage().append([entry([7], { log: OTHER_LOG })]).synced
    expect([await wiping, await storage().bytesToWipe()]).toEqual([true, 0])
    await meanwhile
    expect((await storage().readLog(OTHER_LOG)).map(({ update }) => [...update])).toEqual([[5], [6], [7]])
    expect([await storage().findDeletion(BOARD.id), await storage().wipe()]).toEqual([BY_HOST, true])
    await storage().deleteBoard(OTHER.id, BY_HOST)
    expect(await storage().bytesToWipe()).toBeGreaterThan(0)
    expect([await storage().wipe(), await storage().bytesToWipe()]).toEqual([true, 0])
  })

  test('a deletion that comes during a wipe keeps it from nothing, and is left to the next', async () => {
    await fill()
    await storage().deleteBoard(BOARD.id, BY_HOST)
    const wiping = storage().wipe()
    const late = storage().deleteBoard(OTHER.id, BY_HOST)
    expect(await wiping).toBe(true)
    await late
    expect(await storage().bytesToWipe()).toBeGreaterThan(0)
    expect([await storage().wipe(), await storage().bytesToWipe()]).toEqual([true, 0])
  })
}

function describeUse(storage: () => Storage, fill: () => Promise<void>): void {
  test('a board that was not used since is listed, and one that was used meanwhile stays', async () => {
    const [atMs, laterMs] = [BOARD.createdAtMs, BOARD.createdAtMs + 2 * HOUR_MS]
    await fill()
    expect([await storage().lastUseMs(BOARD.id), await storage().lastUseMs('nowhere')]).toEqual([atMs, undefined])
    await storage().noteUse(BOARD.id, atMs + HOUR_MS / 2)
    expect(await storage().lastUseMs(BOARD.id)).toBe(atMs)
    await storage().noteUse(BOARD.id, laterMs)
    await storage().noteUse(BOARD.id, atMs)
    expect(await storage().lastUseMs(BOARD.id)).toBe(laterMs)
    expect(await storage().listUnused(laterMs, 10)).toEqual([OTHER.id])
    expect(await storage().listUnused(laterMs + 1, 10)).toEqual([OTHER.id, BOARD.id])
    expect(await storage().listUnused(laterMs + 1, 1)).toEqual([OTHER.id])
    expect(await storage().deleteBoard(BOARD.id, { atMs: 1, cause: 'unused' }, laterMs)).toBeUndefined()
    expect(await storage().findBoard(BOARD.id)).toBeDefined()
    expect(await storage().deleteBoard(BOARD.id, { atMs: 1, cause: 'unused' }, laterMs + 1)).toBeDefined()
  })

  test('copies that were made are known until they are forgotten', async () => {
    const [first, second] = [{ file: '/b.db', atMs: 1 }, { file: '/a.db', atMs: 2 }]
    for (const backup of [second, first, second]) await storage().noteBackup(backup)
    expect(await storage().listBackups()).toEqual([first, second])
    await storage().forgetBackup(first.file)
    expect(await storage().listBackups()).toEqual([second])
  })
}
