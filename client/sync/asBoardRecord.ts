import type { TLRecord } from '@tldraw/tlschema'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'

/** The same record as the doc sees it, which knows no tldraw types. */
export function asBoardRecord(record: TLRecord): BoardRecord {
  return record as unknown as BoardRecord
}
