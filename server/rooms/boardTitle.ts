import type * as Y from 'yjs'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { createRecordMap } from '../../shared/board/recordMap.ts'

const DOCUMENT_ID = 'document:document'

/**
 * Watches the title of a board, which is the name of its document record. `onTitle` gets the title the doc has now and each
 * one that follows; returns the way to stop.
 */
export function watchTitle(doc: Y.Doc, onTitle: (title: string) => void): () => void {
  const records = createRecordMap(doc)
  const tell = (): void => {
    const name = records.get(DOCUMENT_ID)?.name
    if (typeof name === 'string') onTitle(name.slice(0, LIMITS.maxTitleLength))
  }
  tell()
  records.observe(({ ids }) => {
    if (ids.has(DOCUMENT_ID)) tell()
  })
  return () => records.destroy()
}
