import * as Y from 'yjs'
import { readBase, type BaseContent } from '../compaction/base.ts'
import { openBase } from '../compaction/openBase.ts'
import type { Damage, LogRow, Storage } from '../storage/storage.ts'
import { DocWriter } from './docWriter.ts'

export interface LoadedDoc {
  doc: Y.Doc
  writer: DocWriter
  /** What could not be read. */
  damage: readonly Damage[]
}

export interface LoadedBoard extends LoadedDoc {
  /** What was read behind the base. */
  tail: { rows: number; bytes: number }
}

/** Builds a board's doc from its newest base and the rows behind it, so that it costs by its size and not by its history. */
export async function loadBoard(storage: Storage, boardId: string): Promise<LoadedBoard> {
  const base = await openBase(storage, boardId)
  const rows = await storage.readLog(boardId, base.uptoSeq)
  const { doc, writer, damage } = loadDoc(rows, base.doc)
  const bytes = rows.reduce((sum, { update }) => sum + update.byteLength, 0)
  return { doc, writer, damage: [...base.damage, ...damage], tail: { rows: rows.length, bytes } }
}

/** What a room opens with. */
export interface OpenedBoard {
  /** A base that nothing follows, or a doc. */
  content: BaseContent | Y.Doc
  damage: readonly Damage[]
  tail: { rows: number; bytes: number }
}

/** The same without building a doc, where the newest base holds all there is. */
export async function openBoard(storage: Storage, boardId: string): Promise<OpenedBoard> {
  const [newest] = await storage.readBases(boardId, 1)
  const content = newest && readBase(newest)
  if (newest !== undefined && content !== undefined && (await storage.readLog(boardId, newest.uptoSeq, 1)).length === 0) {
    return { content, damage: [], tail: { rows: 0, bytes: 0 } }
  }
  const { doc, damage, tail } = await loadBoard(storage, boardId)
  return { content: doc, damage, tail }
}

/** Brings rows into a doc. One transaction for all: merging them first takes quadratic time. */
export function loadDoc(rows: readonly LogRow[], doc: Y.Doc = new Y.Doc()): LoadedDoc {
  const writer = new DocWriter(doc)
  const damage: Damage[] = []
  doc.transact(() => {
    for (const { seq, update } of rows) {
      const applied = writer.apply(update)
      if (applied.type === 'unreadable') damage.push({ kind: 'row', seq, reason: String(applied.error) })
    }
  })
  return { doc, writer, damage }
}
