import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecordMap, type RecordMap } from '../../../shared/doc/recordMap.ts'
import { compactLog } from '../../../server/compaction/compactLog.ts'
import { loadLog, loadDoc } from '../../../server/rooms/doc/loadDoc.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts'
import type { LogEntry, Storage } from '../../../server/storage/port/storage.ts'
import { componentRecord } from '../../fakes/boardRecords.ts'
import { seeded, type Random } from '../../fakes/random.ts'
import { recordsOf } from '../support/draggedBoard.ts'

const SEEDS = Number(process.env.SOAK_SEEDS ?? 40)
const STEPS = 150
const PEOPLE = 3
const BOARD = 'board'

interface Person {
  doc: Y.Doc
  records: RecordMap
  /** Updates of the others that have not reached this person yet. */
  inbox: Uint8Array[]
  /** Own updates on the way to the server, which may get them in another order. */
  outbox: Uint8Array[]
}

function createPerson(clientId: number): Person {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const person: Person = { doc, records: createRecordMap(doc), inbox: [], outbox: [] }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') person.outbox.push(update)
  })
  return person
}

function edit({ records }: Person, random: Random): void {
  const id = `shape:${random.int(6)}`
  const record = records.get(id)
  records.transact('test', () => {
    if (record === undefined) records.set(componentRecord(id, { x: random.int(100) }))
    else if (random.int(5) === 0) records.delete(id)
    else records.set({ ...record, x: random.int(1000), opacity: random.int(2) })
  })
}

/** Takes any of the waiting updates: a client that reconnects sends its last before the ones it lost. */
function takeAny(updates: Uint8Array[], random: Random): Uint8Array[] {
  return updates.splice(random.int(updates.length), 1)
}

async function session(storage: Storage, random: Random): Promise<Y.Doc> {
  const people = Array.from({ length: PEOPLE }, (_, index) => createPerson(index + 1))
  const raw = new Y.Doc()
  let atMs = 0
  const deliver = async (from: Person): Promise<void> => {
    for (const update of takeAny(from.outbox, random)) {
      Y.applyUpdate(raw, update)
      const actor = `person-${people.indexOf(from)}`
      const entry: LogEntry = { log: boardLog(BOARD), update, actor, seat: 'editor', atMs }
      await storage.append([entry]).synced
      for (const other of people) if (other !== from) other.inbox.push(update)
    }
  }
  for (let step = 0; step < STEPS; step++) {
    atMs += random.int(400) - 20
    const person = random.pick(people)
    if (random.int(3) > 0) edit(person, random)
    if (random.int(2) > 0) await deliver(random.pick(people))
    if (random.int(2) > 0) for (const update of person.inbox.splice(0)) Y.applyUpdate(person.doc, update, 'remote')
    if (random.int(25) === 0) await compact(storage)
  }
  // Everything arrives in the end, save what a person who never comes back still holds.
  for (const person of people.slice(random.int(2))) while (person.outbox.length > 0) await deliver(person)
  return raw
}

const compact = (storage: Storage): Promise<unknown> =>
  compactLog({ storage, nowMs: () => 0, pause: async () => {} }, boardLog(BOARD))

function sameDoc(a: Y.Doc, b: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))
}

test(`${SEEDS} sessions with updates out of order are the same board however often they were compacted`, async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const storage = openSqliteStorage(':memory:')
    const first: LogEntry = { log: boardLog(BOARD), update: Uint8Array.of(0, 0), actor: 'seed', seat: 'host', atMs: 0 }
    await storage.createBoard({ id: BOARD, title: '', createdAtMs: 0, seats: [] }, first)
    const raw = await session(storage, seeded(seed))
    for (let time = 0; time < 2; time++) {
      const opened = (await loadLog(storage, boardLog(BOARD))).doc
      const replayed = loadDoc(await storage.readLog(boardLog(BOARD))).doc
      expect([seed, time, sameDoc(opened, raw), sameDoc(replayed, raw)]).toEqual([seed, time, true, true])
      expect(recordsOf(opened)).toEqual(recordsOf(raw))
      expect(recordsOf(replayed)).toEqual(recordsOf(raw))
      await compact(storage)
    }
    await storage.close()
  }
})
