import type { Seat } from '../../../shared/protocol/seats.ts'
import type { LogId } from '../port/logId.ts'
import { RefusedLogs, type Damage, type LogEntry, type LogStore } from '../port/storage.ts'
import type { WriteGate } from './disk/writeGate.ts'
import { boardOfOwn, keyOf, logOfKey } from './logKey.ts'
import { isRefusal } from './refusal.ts'
import type { Connection, Statements } from './statements.ts'
import { inTransaction } from './transaction.ts'

const NO_LIMIT = -1

/**
 * Each `seq` is given inside the write transaction, of which there is one at a time, so that its order is that of
 * commits.
 */
export function sqliteLog(connection: Connection, gate: WriteGate): LogStore {
  const { db, sql } = connection
  return {
    append: (entries) => {
      const written = append(connection, entries)
      const synced = written.then(() => gate.synced())
      gate.wrote()
      // Who awaits the other moment alone is told by that one.
      synced.catch(() => {})
      return { written, synced }
    },
    readLog: async (log, afterSeq = 0, limit = NO_LIMIT) =>
      sql.readLog.all(...keyOf(log), afterSeq, limit).map((row) => ({
        seq: Number(row.seq),
        log,
        update: row.bytes as Uint8Array,
        actor: String(row.actor),
        seat: row.seat as Seat,
        atMs: Number(row.at_ms),
      })),
    listLogs: async (boardId) => sql.listLanes.all(boardId).map(({ lane }) => logOfKey([boardId, String(lane)])),
    mergeRows: async (log, merges) =>
      inTransaction(db, () => {
        for (const { seqs, row } of merges) {
          for (const seq of seqs) {
            if (sql.deleteRow.run(...keyOf(log), seq).changes === 1) continue
            throw new Error(`Row ${seq} of ${log} is not there to be merged.`)
          }
          sql.insertRow.run(...keyOf(log), row.atMs, row.actor, row.seat, row.update, row.seq)
        }
      }),
    readVisits: async (log) =>
      new Map(sql.readVisits.all(...keyOf(log)).map(({ client, visit }) => [Number(client), String(visit)])),
    setVisit: async (log, client, visit) => void sql.setVisit.run(...keyOf(log), client, visit),
    ...basesOf(connection),
    ...quarantineOf(connection),
  }
}

function basesOf({ db, sql }: Connection): Pick<LogStore, 'readBases' | 'addBase'> {
  return {
    readBases: async (log, limit = NO_LIMIT) =>
      sql.readBases.all(...keyOf(log), limit).map((row) => ({
        uptoSeq: Number(row.upto_seq),
        atMs: Number(row.at_ms),
        bytes: row.bytes as Uint8Array,
        checksum: row.checksum as Uint8Array,
      })),
    addBase: async (log, { uptoSeq, atMs, checksum, bytes }) =>
      inTransaction(db, () => {
        sql.insertBase.run(...keyOf(log), uptoSeq, atMs, checksum, bytes)
        sql.forgetBases.run(...keyOf(log), ...keyOf(log))
      }),
  }
}

function quarantineOf({ db, sql }: Connection): Pick<LogStore, 'quarantine' | 'readQuarantine'> {
  return {
    quarantine: async (log, { kind, seq, reason, mended }) =>
      inTransaction(db, () => {
        sql[kind === 'row' ? 'keepRow' : 'keepBase'].run(reason, ...keyOf(log), seq)
        if (mended === undefined) sql[kind === 'row' ? 'deleteRow' : 'deleteBase'].run(...keyOf(log), seq)
        else sql.mendRow.run(mended, ...keyOf(log), seq)
      }),
    readQuarantine: async (log) =>
      sql.readQuarantine.all(...keyOf(log)).map(({ kind, seq, reason }) => ({
        kind: kind as Damage['kind'],
        seq: Number(seq),
        reason: String(reason),
      })),
  }
}

async function append({ db, sql }: Connection, entries: readonly LogEntry[]): Promise<void> {
  // A statement alone is a transaction of its own, in half the time.
  if (entries.length === 1) appendAll(sql, entries)
  else if (entries.length > 1) inTransaction(db, () => appendAll(sql, entries))
}

/** Goes on after an entry that is refused, so that all of those are known at once. */
function appendAll(sql: Statements, entries: readonly LogEntry[]): void {
  const refused = new Map<LogId, unknown>()
  for (const entry of entries) {
    try {
      appendRow(sql, entry)
    } catch (error) {
      if (!isRefusal(error)) throw error
      refused.set(entry.log, error)
    }
  }
  if (refused.size > 0) throw new RefusedLogs(refused)
}

export function appendRow(sql: Statements, { log, atMs, actor, seat, update }: LogEntry): void {
  const ownBoard = boardOfOwn(log)
  if (ownBoard === undefined) sql.appendLaneRow.run(...keyOf(log), atMs, actor, seat, update)
  else sql.appendRow.run(ownBoard, atMs, actor, seat, update)
}
