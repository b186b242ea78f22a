import * as Y from 'yjs'
import { changedFacets, readFacet, type FacetName } from './facets.ts'
import { encodeEntry } from './recordEntry.ts'
import { RecordIndex, type Base } from './recordMapIndex.ts'
import { createEntryList } from './recordMapList.ts'
import type { BoardRecord } from './records.ts'

/** What a transaction did to the board's records, after conflicts were settled. */
export interface RecordChange {
  /** Ids whose record was added, changed or removed; read the new state with `get`. */
  ids: ReadonlySet<string>
  origin: unknown
}

/** The records of a board's doc. The only owner of the doc's layout. */
export interface RecordMap {
  get(id: string): BoardRecord | undefined
  ids(): IterableIterator<string>
  /** Writes only the facets of `record` that differ from what the doc holds. Call inside `transact`. */
  set(record: BoardRecord): void
  /** Removes a record with all its facets. Call inside `transact`. */
  delete(id: string): void
  /** Groups writes into one Yjs transaction; `origin` is what observers and the provider see. */
  transact(origin: unknown, write: () => void): void
  /** The Yjs client id of the session that last wrote a facet; undefined for a record the doc does not hold. */
  lastWriter(id: string, facet: FacetName): number | undefined
  /** Called once per transaction that changed records, local ones included. Returns the way to stop. */
  observe(listener: (change: RecordChange) => void): () => void
  /** Deletes what lost a conflict. Only for peers that may write; `observe`rs are not called because no record changes. */
  collect(): void
  destroy(): void
}

/** Origin of the transactions that only delete losers of conflicts. */
export const COLLECT = Symbol('collect')

/** Opens the records of `doc`; `observe` tells of everything that arrives later. */
export function createRecordMap(doc: Y.Doc): RecordMap {
  const list = createEntryList(doc)
  const index = new RecordIndex(list)
  const listeners = new Set<(change: RecordChange) => void>()
  const touched = new WeakMap<Y.Transaction, Set<string>>()
  let writing: Y.Transaction | undefined
  index.add(list.live())

  const afterTransaction = (transaction: Y.Transaction): void => {
    const ids = touched.get(transaction) ?? new Set<string>()
    for (const id of index.add(list.addedIn(transaction))) ids.add(id)
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      const id = struct instanceof Y.Item ? index.remove(struct) : undefined
      if (id !== undefined) ids.add(id)
    })
    if (ids.size > 0) for (const listener of listeners) listener({ ids, origin: transaction.origin })
  }
  doc.on('afterTransaction', afterTransaction)

  const current = (): Y.Transaction => {
    if (writing === undefined) throw new Error('Records can only be written inside recordMap.transact.')
    return writing
  }
  const touch = (id: string): void => {
    const ids = touched.get(current()) ?? new Set()
    touched.set(current(), ids.add(id))
  }
  const append = (bytes: Uint8Array<ArrayBuffer>): void => {
    index.add([list.append(current(), bytes)])
  }
  const deleteItem = (item: Y.Item): void => {
    index.remove(item)
    item.delete(current())
  }
  const writeFacets = (base: Base, record: BoardRecord): void => {
    for (const facet of changedFacets(base.record, record)) {
      const value = readFacet(record, base.entry.record, facet)
      const replaced = base.facets.get(facet)?.item
      const { client: baseClient, clock: baseClock } = base.item.id
      append(encodeEntry({ type: 'facet', clock: index.clock + 1, baseClient, baseClock, facet, value }))
      if (replaced !== undefined) deleteItem(replaced)
      touch(record.id)
    }
  }

  return {
    get: (id) => index.winner(id)?.record,
    ids: () => index.ids(),
    set(record) {
      const base = index.winner(record.id)
      if (base !== undefined) return writeFacets(base, record)
      append(encodeEntry({ type: 'base', clock: index.clock + 1, record }))
      touch(record.id)
    },
    delete(id) {
      for (let base = index.winner(id); base !== undefined; base = index.winner(id)) {
        for (const facet of [...base.facets.values()]) deleteItem(facet.item)
        deleteItem(base.item)
        touch(id)
      }
    },
    transact(origin, write) {
      doc.transact((transaction) => {
        const outer = writing
        writing = transaction
        try {
          write()
        } finally {
          writing = outer
        }
      }, origin)
    },
    lastWriter(id, facet) {
      const base = index.winner(id)
      return (base?.facets.get(facet)?.item ?? base?.item)?.id.client
    },
    observe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    collect() {
      if (index.garbage.size === 0) return
      doc.transact((transaction) => {
        // A deleted base makes its facets garbage too, and the set is walked in order of insertion until none is left.
        for (const item of index.garbage) {
          index.remove(item)
          if (!item.deleted) item.delete(transaction)
        }
      }, COLLECT)
    },
    destroy() {
      doc.off('afterTransaction', afterTransaction)
      listeners.clear()
    },
  }
}
