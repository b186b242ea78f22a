import type { RecordsDiff } from '@tldraw/store'
import type { TLRecord, TLStore } from '@tldraw/tlschema'
import { mergeFacets } from '../../shared/board/facets.ts'
import type { RecordMap } from '../../shared/board/recordMap.ts'
import { isBoardRecordType } from '../../shared/board/schema.ts'
import { asBoardRecord } from './asBoardRecord.ts'
import { mendReferences } from './mendReferences.ts'
import { planInbound } from './planInbound.ts'
import type { Withheld } from './visibleRecords.ts'

/** Origin of what this person did; inbound changes carry any other origin, which stops the echo. */
export const LOCAL = Symbol('local')

export interface StoreBinding {
  /** Records of the doc that are not on the canvas, and why. */
  withheld(): ReadonlyMap<string, Withheld>
  /** Writes edits of the running frame to the doc now. */
  flush(): void
  destroy(): void
}

export interface StoreBindingOptions {
  /** False for viewers: nothing this store does is written, and losers of conflicts are left for others to collect. */
  canWrite: boolean
  /** Called before records that others deleted leave the canvas, so that a drag of them can be given up. */
  beforeRemove?: (ids: readonly string[]) => void
  /** Called when the set of withheld records changed. */
  onWithheld?: (withheld: ReadonlyMap<string, Withheld>) => void
}

/** Fills `store` from the doc and keeps the two equal from then on. Call before an editor is mounted on the store. */
export function bindStore(store: TLStore, map: RecordMap, options: StoreBindingOptions): StoreBinding {
  const inbound = bindInbound(store, map, options)
  const stopOutbound = options.canWrite
    ? store.listen(({ changes }) => writeOut(store, map, changes), { source: 'user', scope: 'document' })
    : () => {}
  const flush = (): void => store._flushHistory()
  return {
    withheld: inbound.withheld,
    flush,
    destroy() {
      // Edits of the last frame have not been handed out yet and would be lost with the listener.
      flush()
      stopOutbound()
      inbound.stop()
    },
  }
}

function bindInbound(store: TLStore, map: RecordMap, options: StoreBindingOptions): { withheld: StoreBinding['withheld']; stop: () => void } {
  const withheld = new Map<string, Withheld>()
  const takeIn = (ids: Iterable<string>): void => {
    const { put, remove, held, free } = planInbound(store, map, new Set([...ids, ...withheld.keys()]))
    const before = [...withheld.keys()].join()
    withheld.clear()
    for (const [id, why] of held) withheld.set(id, why)
    if (remove.length > 0) options.beforeRemove?.(remove)
    if (put.length + remove.length > 0) mergeIn(store, put, remove, (id, message) => withheld.set(id, { why: 'invalid', message }))
    if ([...withheld.keys()].join() !== before) options.onWithheld?.(withheld)
    if (!options.canWrite) return
    map.collect()
    mendReferences(map, withheld, free)
  }
  takeIn([...map.ids()])
  const stop = map.observe(({ ids, origin }) => {
    if (origin !== LOCAL) takeIn(ids)
  })
  return { withheld: () => withheld, stop }
}

/** One batch; if the batch fails as a whole, record by record, so that one bad record cannot hold back the rest. */
function mergeIn(store: TLStore, put: TLRecord[], remove: TLRecord['id'][], refuse: (id: string, message: string) => void): void {
  try {
    store.mergeRemoteChanges(() => {
      store.remove(remove)
      store.put(put)
    })
  } catch {
    store.mergeRemoteChanges(() => store.remove(remove))
    for (const record of put) {
      try {
        store.mergeRemoteChanges(() => store.put([record]))
      } catch (error) {
        refuse(record.id, error instanceof Error ? error.message : String(error))
      }
    }
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
      map.set(inDoc === undefined ? asBoardRecord(to) : mergeFacets(inDoc, asBoardRecord(from), asBoardRecord(to), () => true))
    }
    for (const record of Object.values(changes.removed)) {
      if (isBoardRecordType(record.typeName) && !store.has(record.id)) map.delete(record.id)
    }
  })
}
