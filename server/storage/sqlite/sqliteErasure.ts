import type { Deletion, ErasureStore } from '../port/erasure.ts'
import { countRows, eraseRows } from './eraseRows.ts'
import { hashId } from './hashId.ts'
import type { HeavyWork } from './heavyWork.ts'
import { IN_MEMORY } from './disk/inMemory.ts'
import type { Connection, Statements } from './statements.ts'
import type { Wiping } from './wiping.ts'

/** So much is deleted in the time of a few commits. */
const LIGHT = { bytes: 1024 * 1024, rows: 1_000 } as const

/** Deleting boards. What rows leave behind in half-used pages and in the log of changes goes with a wipe. */
export function sqliteErasure(connection: Connection, file: string, heavy: HeavyWork, wiping: Wiping): ErasureStore {
  const { sql } = connection
  return {
    deleteBoard: async (boardId, deletion, unusedSinceMs = Number.MAX_SAFE_INTEGER) => {
      const isHere = file === IN_MEMORY || isLight(sql, boardId)
      if (isHere) return eraseRows(connection, boardId, deletion, unusedSinceMs)
      return heavy.run({ kind: 'delete', boardId, deletion, unusedSinceMs })
    },
    findDeletion: async (boardId) => {
      const row = sql.findDeletion.get(hashId(boardId))
      return row && { atMs: Number(row.at_ms), cause: row.cause as Deletion['cause'] }
    },
    rinse: async () => wiping.rinse(),
    bytesToWipe: async () => wiping.bytes(),
    wipe: () => wiping.wipe(),
    noteUse: async (boardId, atMs) => void sql.noteUse.run(atMs, boardId),
    lastUseMs: async (boardId) => {
      const row = sql.lastUse.get(boardId)
      return row && Number(row.used_at_ms)
    },
    listUnused: async (beforeMs, limit) => sql.listUnused.all(beforeMs, limit).map(({ id }) => String(id)),
    noteBackup: async ({ file: copy, atMs }) => void sql.noteBackup.run(copy, atMs),
    forgetBackup: async (copy) => void sql.forgetBackup.run(copy),
    listBackups: async () =>
      sql.listBackups.all().map(({ file: copy, at_ms }) => ({ file: String(copy), atMs: Number(at_ms) })),
  }
}

function isLight(sql: Statements, boardId: string): boolean {
  const kinds = Object.values(countRows(sql, boardId))
  const sum = (pick: 'bytes' | 'count'): number => kinds.reduce((total, kind) => total + kind[pick], 0)
  return sum('bytes') <= LIGHT.bytes && sum('count') <= LIGHT.rows
}
