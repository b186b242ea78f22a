import * as Y from 'yjs'
import type { LogId } from '../storage/port/logId.ts'
import type { Damage, LogBase, LogStore } from '../storage/port/storage.ts'
import { Gone } from '../updates/gone.ts'
import { applyBase } from './base.ts'

export interface OpenedBase {
  doc: Y.Doc
  /** Another doc of the same content. */
  makeDoc: () => Y.Doc
  /** Rows behind this are not in the doc yet; 0 when the log has no base that can be read. */
  uptoSeq: number
  damage: readonly Damage[]
  /** What was taken out of the base. */
  gone: Gone
}

/**
 * Builds a doc from the newest base that can be read. What bases stand for is in the log too, so a bad one only costs
 * time.
 */
export async function openBase(storage: LogStore, log: LogId): Promise<OpenedBase> {
  const damage: Damage[] = []
  for (const base of await storage.readBases(log)) {
    const gone = new Gone()
    const { doc, reason } = readDoc(base, gone)
    const { uptoSeq } = base
    if (reason === undefined) {
      return { doc, makeDoc: makerOf(doc, () => readDoc(base, new Gone()).doc), uptoSeq, damage, gone }
    }
    damage.push({ kind: 'base', seq: uptoSeq, reason })
  }
  const doc = new Y.Doc()
  return { doc, makeDoc: makerOf(doc, () => new Y.Doc()), uptoSeq: 0, damage, gone: new Gone() }
}

/** Gives away the doc that is there first: hardly anybody needs a second one. */
function makerOf(first: Y.Doc, makeAnother: () => Y.Doc): () => Y.Doc {
  let left: Y.Doc | undefined = first
  return () => {
    const doc = left ?? makeAnother()
    left = undefined
    return doc
  }
}

function readDoc(base: LogBase, gone: Gone): { doc: Y.Doc; reason: string | undefined } {
  const doc = new Y.Doc()
  return { doc, reason: applyBase(doc, base, gone) }
}
