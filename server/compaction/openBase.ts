import * as Y from 'yjs'
import type { Damage, Storage } from '../storage/storage.ts'
import { applyBase } from './base.ts'

export interface OpenedBase {
  doc: Y.Doc
  /** Rows behind this are not in the doc yet; 0 when the board has no base that can be read. */
  uptoSeq: number
  damage: readonly Damage[]
}

/** Builds a doc from the newest base that can be read. What bases stand for is in the log too, so a bad one only costs time. */
export async function openBase(storage: Storage, boardId: string): Promise<OpenedBase> {
  const damage: Damage[] = []
  for (const base of await storage.readBases(boardId)) {
    const doc = new Y.Doc()
    const reason = applyBase(doc, base)
    if (reason === undefined) return { doc, uptoSeq: base.uptoSeq, damage }
    damage.push({ kind: 'base', seq: base.uptoSeq, reason })
  }
  return { doc: new Y.Doc(), uptoSeq: 0, damage }
}
