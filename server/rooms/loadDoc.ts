import * as Y from 'yjs'
import type { LogRow } from '../storage/storage.ts'
import { DocWriter } from './docWriter.ts'

export interface LoadedDoc {
  doc: Y.Doc
  writer: DocWriter
  /** Rows that Yjs could not read. Their bytes stay in the log, because a later build may be able to. */
  badRows: readonly { seq: number; error: unknown }[]
}

/** Builds a doc from its log. One transaction for all rows: merging them first takes quadratic time. */
export function loadDoc(rows: readonly LogRow[]): LoadedDoc {
  const doc = new Y.Doc()
  const writer = new DocWriter(doc)
  const badRows: { seq: number; error: unknown }[] = []
  doc.transact(() => {
    for (const { seq, update } of rows) {
      const applied = writer.apply(update)
      if (applied.type === 'unreadable') badRows.push({ seq, error: applied.error })
    }
  })
  return { doc, writer, badRows }
}
