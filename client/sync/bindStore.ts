import type { RecordsDiff } from '@tldraw/store'
import type { TLRecord, TLStore } from '@tldraw/tlschema'
import { mergeFacets } from '../../shared/doc/facets.ts'
import type { RecordMap } from '../../shared/doc/recordMap.ts'
import { isBoardRecordType } from '../../shared/board/schema.ts'
import { asBoardRecord } from './asBoardRecord.ts'
import { Inlet, type InletOptions } from './inlet.ts'
import { LOCAL } from './origins.ts'
import type { Withheld } from './visibleRecords.ts'

export interface StoreBinding {
  /** Records of the doc that are not on the canvas, and why. */
  withheld(): ReadonlyMap<string, Withheld>
  /** Writes edits of the running frame to the doc now. */
  flush(): void
  /**
   * Deletes records that are not shown from the doc, with all that hangs on them, as one edit of this person. Those
   * that are shown as they were before somebody spoilt them are put back to that.
   */
  discard(ids: readonly string[]): void
  /** Takes records off this canvas that turned out to stop it; they stay in the doc. */
  leaveOut(ids: readonly string[]): void
  destroy(): void
}

/** Fills `store` from the doc and keeps the two equal from then on. Call before an editor is mounted on the store. */
export function bindStore(store: TLStore, map: RecordMap, options: InletOptions): StoreBinding {
  const inbound = new Inlet(store, map, options)
  const write = ({ changes }: { changes: RecordsDiff<TLRecord> }): void => {
    if (options.canWrite()) writeOut(store, map, changes)
  }
  const stopOutbound = store.listen(write, { source: 'user', scope: 'document' })
  const flush = (): void => store._flushHistory()
  return {
    withheld: () => inbound.withheld,
    flush,
    discard(ids) {
      flush()
      inbound.discard(ids)
    },
    leaveOut: (ids) => inbound.leaveOut(ids),
    destroy() {
      // Edits of the last frame have not been handed out yet and would be lost with the listener.
      flush()
      stopOutbound()
      inbound.stop()
    },
  }
}

/** One editor operation becomes one transaction: an arrow never arrives without its bindings. */
function writeOut(store: TLStore, map: RecordMap, changes: RecordsDiff<TLRecord>): void {
  map.transact(LOCAL, () => {
    for (const record of Object.values(changes.added)) {
      // A change that was rolled back is still reported, so the store has the last word.
      const current = store.get(record.id)
      if (current !== undefined && isBoardRecordType(current.typeName)) map.set(asBoardRecord(current))
    }
    for (const [from, to] of Object.values(changes.updated)) {
      const inDoc = map.get(to.id)
      if (!isBoardRecordType(to.typeName) || !store.has(to.id)) continue
      // Only what this edit changed is written, because the doc may hold newer facets than the store shows.
      map.set(
        inDoc === undefined
          ? asBoardRecord(to)
          : mergeFacets(inDoc, asBoardRecord(from), asBoardRecord(to), () => true),
      )
    }
    for (const record of Object.values(changes.removed)) {
      if (isBoardRecordType(record.typeName) && !store.has(record.id)) map.delete(record.id)
    }
  })
}
