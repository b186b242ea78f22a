import type * as Y from 'yjs'
import type { BoardRecord } from './records.ts'

/** What a transaction did to the board's records, after conflicts were settled. */
export interface RecordChange {
  /** Ids whose record was added, changed or removed; read the new state with `get`. */
  ids: ReadonlySet<string>
  origin: unknown
}

export interface RecordMap {
  get(id: string): BoardRecord | undefined
  ids(): IterableIterator<string>
  /** Writes only the facets of `record` that differ from what the doc holds. Call inside `transact`. */
  set(record: BoardRecord): void
  /** Removes all facets of a record. Call inside `transact`. */
  delete(id: string): void
  /** Groups writes into one Yjs transaction; `origin` is what observers and the provider see. */
  transact(origin: unknown, write: () => void): void
  observe(listener: (change: RecordChange) => void): () => void
  destroy(): void
}
declare const doc: Y.Doc
/** Opens the records of a board's doc. */
export declare function createRecordMap(doc: Y.Doc): RecordMap
