import type { Deletion, Erased, ErasedKind } from '../port/erasure.ts'
import { hashId } from './hashId.ts'
import type { Connection, Statements } from './statements.ts'
import { inTransaction } from './transaction.ts'

/** Deletes a board with all its rows, which go with it by themselves, unless it is unknown or was used since. */
export function eraseRows(
  { db, sql }: Connection, boardId: string, { atMs, cause }: Deletion, unusedSinceMs: number,
): Erased | undefined {
  let erased: Erased | undefined
  inTransaction(db, () => {
    if (sql.findUnused.get(boardId, unusedSinceMs) === undefined) return
    erased = countRows(sql, boardId)
    sql.deleteBoard.run(boardId)
    sql.insertDeletion.run(hashId(boardId), atMs, cause)
  })
  return erased
}

/** All that is kept of a board. */
export function countRows(sql: Statements, boardId: string): Erased {
  const count = (statement: Statements[keyof Statements]): ErasedKind => {
    const row = statement.get(boardId)
    return { count: Number(row?.count), bytes: Number(row?.bytes) }
  }
  return {
    updates: count(sql.countUpdates),
    bases: count(sql.countBases),
    quarantine: count(sql.countQuarantine),
    pictures: count(sql.countPictures),
    facts: count(sql.countFacts),
    keys: count(sql.countKeys),
    visits: count(sql.countVisits),
  }
}
