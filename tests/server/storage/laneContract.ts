import { expect, test } from 'vitest'
import { boardLog, logOf } from '../../../server/storage/port/logId.ts'
import type { Storage } from '../../../server/storage/port/storage.ts'
import { BOARD, entry } from '../support/contractBoard.ts'

const HOST = logOf(BOARD.id, 'host')
const OWN = boardLog(BOARD.id)
const LOGS = [OWN, HOST] as const

/** What every backend promises of the logs of one board. */
export function describeLanes(storage: () => Storage): void {
  const bytesOf = async (log: (typeof LOGS)[number]) => (await storage().readLog(log)).map(({ update }) => [...update])

  test('each lane of a board has a log of its own', async () => {
    await storage().createBoard(BOARD, entry([0]))
    expect(await storage().listLogs(BOARD.id)).toEqual([OWN])
    await storage().append([entry([1]), entry([20], { log: HOST }), entry([2]), entry([21], { log: HOST })]).synced
    expect([await bytesOf(OWN), await bytesOf(HOST)]).toEqual([[[0], [1], [2]], [[20], [21]]])
    expect((await storage().readLog(HOST)).map(({ log }) => log)).toEqual([HOST, HOST])
    expect([...(await storage().listLogs(BOARD.id))].sort()).toEqual([OWN, HOST])
    expect(await storage().listLogs('nowhere')).toEqual([])
  })

  test('what is done to one lane leaves the other alone', async () => {
    await storage().createBoard(BOARD, entry([0]))
    await storage().append([entry([20], { log: HOST }), entry([21], { log: HOST })]).synced
    const [first, last] = await storage().readLog(HOST)
    const [seqs, row] = [[first!.seq, last!.seq], { ...last!, update: Uint8Array.of(22) }]
    await expect(storage().mergeRows(OWN, [{ seqs, row: { ...row, log: OWN } }])).rejects.toBeInstanceOf(Error)
    await storage().mergeRows(HOST, [{ seqs, row }])
    await storage().addBase(HOST, { uptoSeq: last!.seq, atMs: 1, bytes: Uint8Array.of(1), checksum: Uint8Array.of(9) })
    await storage().setVisit(HOST, 5, 'visit')
    await storage().quarantine(OWN, { kind: 'row', seq: last!.seq, reason: 'of another lane' })
    await storage().quarantine(OWN, { kind: 'base', seq: last!.seq, reason: 'of another lane' })
    expect([await bytesOf(OWN), await bytesOf(HOST)]).toEqual([[[0]], [[22]]])
    const of = (log: (typeof LOGS)[number]) =>
      Promise.all([storage().readBases(log), storage().readVisits(log), storage().readQuarantine(log)])
    expect((await of(OWN)).map((found) => [...found].length)).toEqual([0, 0, 0])
    expect((await of(HOST)).map((found) => [...found].length)).toEqual([1, 1, 0])
    await storage().quarantine(HOST, { kind: 'row', seq: last!.seq, reason: 'unreadable' })
    expect([await bytesOf(HOST), await storage().readQuarantine(OWN)]).toEqual([[], []])
    expect(await storage().readQuarantine(HOST)).toHaveLength(1)
  })
}
