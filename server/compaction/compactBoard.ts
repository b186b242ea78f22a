import type { Damage, Storage } from '../storage/storage.ts'
import { makeBase } from './base.ts'
import { foldRows } from './grains.ts'
import { openBase } from './openBase.ts'

export interface CompactionParts {
  storage: Storage
  nowMs(): number
  /** Lets others write between two steps. */
  pause(): Promise<void>
}

/** What a compaction took into a new base. */
export interface Compacted {
  rows: number
  bytes: number
  damage: readonly Damage[]
}

/** Each step locks the storage for the time of writing this many rows, a few milliseconds. */
const ROWS_PER_STEP = 500

/**
 * Merges the rows behind a board's base to grains of a second, and puts a new base behind them. Each step leaves a log that
 * opens as the same board, so it may end at any moment; the base comes last, because rows before it are not merged again.
 */
export async function compactBoard(parts: CompactionParts, boardId: string): Promise<Compacted> {
  const { storage } = parts
  const { doc, uptoSeq, damage } = await openBase(storage, boardId)
  const compacted = { rows: 0, bytes: 0, damage: [...damage] }
  let last = uptoSeq
  for (let isMore = true; isMore; ) {
    const rows = await storage.readLog(boardId, last, ROWS_PER_STEP)
    isMore = rows.length === ROWS_PER_STEP
    last = rows.at(-1)?.seq ?? last
    const grains = foldRows(doc, rows)
    if (grains.merges.length > 0) await storage.mergeRows(boardId, grains.merges)
    compacted.rows += rows.length
    compacted.bytes += rows.reduce((bytes, { update }) => bytes + update.byteLength, 0)
    compacted.damage.push(...grains.damage)
    await parts.pause()
  }
  for (const bad of compacted.damage) await storage.quarantine(boardId, bad)
  if (compacted.rows > 0) await storage.addBase(boardId, makeBase(doc, last, parts.nowMs()))
  doc.destroy()
  return compacted
}
