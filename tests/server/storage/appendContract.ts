import { expect, test } from 'vitest'
import { boardLog, logOf, type LogId } from '../../../server/storage/port/logId.ts'
import { RefusedLogs, type LogEntry, type Storage } from '../../../server/storage/port/storage.ts'
import { BOARD, entry } from '../support/contractBoard.ts'

const LOG = boardLog(BOARD.id)
const ROUNDS = 40
const MOMENTS = ['written', 'synced'] as const

/** What every backend promises of the moments of an append, of what it refuses, and of its order. */
export function describeAppend(storage: () => Storage, beside: () => Promise<Storage>): void {
  describeMoments(storage)

  test('the order of seq is the order of commit per log: who reads behind a row misses nothing', async () => {
    await storage().createBoard(BOARD, entry([0]))
    const other = await beside()
    const follower = new Follower(await beside(), LOG)
    await follower.read()
    for (let round = 1; round <= ROUNDS; round++) {
      const writers = [storage(), other, storage(), other]
      const rows = (writer: number): LogEntry[] => [entry([round, writer]), entry([round, writer + 10])]
      const appends = writers.map((writer, number) => writer.append(rows(number)).synced)
      await Promise.all([...appends, follower.read()])
      await follower.read()
    }
    const whole = (await other.readLog(LOG)).map(({ seq, update }) => [seq, ...update])
    expect(whole).toHaveLength(1 + ROUNDS * 8)
    expect(follower.seen).toEqual(whole)
    await follower.storage.close()
    await other.close()
  })

  test('what one instance has stored another reads at once, and takes on from there', async () => {
    await storage().createBoard(BOARD, entry([0]))
    const other = await beside()
    await other.append([entry([1])]).synced
    await storage().append([entry([2])]).synced
    for (const one of [storage(), other]) {
      expect((await one.readLog(LOG)).map(({ update }) => update[0])).toEqual([0, 1, 2])
    }
    await other.close()
  })
}

function describeMoments(storage: () => Storage): void {
  test('what is written can be read, and what is synced was written before', async () => {
    await storage().createBoard(BOARD, entry([0]))
    const { written, synced } = storage().append([entry([1])])
    const moments: string[] = []
    void written.then(() => moments.push('written'))
    void synced.then(() => moments.push('synced'))
    await written
    expect((await storage().readLog(LOG)).map(({ update }) => [...update])).toEqual([[0], [1]])
    await synced
    expect(moments).toEqual(['written', 'synced'])
  })

  test.each(MOMENTS)('what never can be stored is refused by its logs, to who awaits %s alone', async (moment) => {
    await storage().createBoard(BOARD, entry([0]))
    const gone = [logOf('gone', 'host'), boardLog('nowhere')]
    const entries = [entry([1]), ...gone.map((log) => entry([2], { log })), entry([3])]
    const refused: unknown = await storage().append(entries)[moment].catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RefusedLogs)
    expect([...(refused as RefusedLogs).logs].sort()).toEqual(gone)
    await storage().append(entries.filter(({ log }) => log === LOG)).synced
    expect((await storage().readLog(LOG)).map(({ update }) => update[0])).toEqual([0, 1, 3])
  })
}

/** Reads a log as a base is cut: what lies behind the last row it has seen, and never again what lies before. */
class Follower {
  readonly storage: Storage
  readonly seen: number[][] = []
  readonly #log: LogId
  #last = 0

  constructor(storage: Storage, log: LogId) {
    this.storage = storage
    this.#log = log
  }

  async read(): Promise<void> {
    for (const { seq, update } of await this.storage.readLog(this.#log, this.#last)) {
      if (seq <= this.#last) continue
      this.#last = seq
      this.seen.push([seq, ...update])
    }
  }
}
