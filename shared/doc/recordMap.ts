import * as Y from 'yjs'
import { applyFacet, changedFacets, readFacet, type FacetName } from './facets.ts'
import { encodeEntry, type RecordEntry } from './recordEntry.ts'
import { ValueReader, type Values } from './readValue.ts'
import { RecordIndex, type Base } from './recordMapIndex.ts'
import { EntryList } from './recordMapList.ts'
import type { BoardRecord } from './boardRecord.ts'

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
  /** How many records there are. */
  readonly size: number
  /** Writes only the facets of `record` that differ from what the doc holds. Call inside `transact`. */
  set(record: BoardRecord): void
  /** Removes a record with all its facets. Call inside `transact`. */
  delete(id: string): void
  /** Groups writes into one Yjs transaction; `origin` is what observers and the provider see. */
  transact(origin: unknown, write: () => void): void
  /** The Yjs client id of the session that last wrote a facet; undefined for a record the doc does not hold. */
  lastWriter(id: string, facet: FacetName): number | undefined
  /**
   * The Yjs id of the entry that created a record; of one client's, lower clocks came first, whatever the entries say.
   */
  creation(id: string): { readonly client: number; readonly clock: number } | undefined
  /**
   * A record without the later values that spoil it, each tried in the order of writing; undefined when it is not good
   * as it was created either.
   */
  salvage(id: string, isGood: (record: BoardRecord) => boolean): BoardRecord | undefined
  /** Called once per transaction that changed records, local ones included. Returns the way to stop. */
  observe(listener: (change: RecordChange) => void): () => void
  /** Deletes what lost a conflict. Only for peers that may write; no observer is called, because no record changes. */
  collect(): void
  destroy(): void
}

/** Opens the records of `doc`; `observe` tells of everything that arrives later. `values` reads what they hold. */
export function createRecordMap(doc: Y.Doc, values: Values = new ValueReader()): RecordMap {
  return new DocRecordMap(doc, values).load()
}

/** When work that takes long lets others in. */
export interface Pace {
  /** Whether it has gone on for long enough. */
  readonly isOver: boolean
  /** Lets everybody in who came meanwhile. */
  rest(): Promise<void>
}

/** The same at a pace, for a large doc that nobody writes to meanwhile. */
export function openRecordMap(doc: Y.Doc, pace: Pace): Promise<RecordMap> {
  return new DocRecordMap(doc, new ValueReader()).loadAt(pace)
}

/** Origin of the transactions that only delete losers of conflicts. */
const COLLECT = Symbol('collect')

/** Facets of one record that are tried one by one; honest ones have a dozen. */
const MOST_SALVAGED = 24

class DocRecordMap implements RecordMap {
  readonly #doc: Y.Doc
  readonly #list: EntryList
  readonly #index: RecordIndex
  readonly #listeners = new Set<(change: RecordChange) => void>()
  /** Ids written by transactions whose observers have not run yet. */
  readonly #touched = new WeakMap<Y.Transaction, Set<string>>()
  #writing: Y.Transaction | undefined

  constructor(doc: Y.Doc, values: Values) {
    this.#doc = doc
    this.#list = new EntryList(doc)
    this.#index = new RecordIndex(this.#list, values)
    doc.on('afterTransaction', this.#afterTransaction)
  }

  load(): this {
    this.#index.add(this.#list.live())
    return this
  }

  async loadAt(pace: Pace): Promise<this> {
    const taking = this.#index.takeUp(this.#list.live())
    while (taking.next().done !== true) if (pace.isOver) await pace.rest()
    return this
  }

  get(id: string): BoardRecord | undefined {
    return this.#index.winner(id)?.record
  }

  ids(): IterableIterator<string> {
    return this.#index.ids()
  }

  get size(): number {
    return this.#index.size
  }

  set(record: BoardRecord): void {
    const base = this.#index.winner(record.id)
    if (base !== undefined) return this.#writeFacets(base, record)
    this.#append({ type: 'base', clock: this.#index.clock + 1, record })
    this.#touch(record.id)
  }

  delete(id: string): void {
    for (let base = this.#index.winner(id); base !== undefined; base = this.#index.winner(id)) {
      for (const facet of base.facets.values()) this.#deleteItem(facet.item)
      this.#deleteItem(base.item)
      this.#touch(id)
    }
  }

  transact(origin: unknown, write: () => void): void {
    this.#doc.transact((transaction) => {
      const outer = this.#writing
      this.#writing = transaction
      try {
        write()
      } finally {
        this.#writing = outer
      }
    }, origin)
  }

  lastWriter(id: string, facet: FacetName): number | undefined {
    const base = this.#index.winner(id)
    return (base?.facets.get(facet)?.item ?? base?.item)?.id.client
  }

  creation(id: string): { readonly client: number; readonly clock: number } | undefined {
    return this.#index.winner(id)?.item.id
  }

  salvage(id: string, isGood: (record: BoardRecord) => boolean): BoardRecord | undefined {
    const base = this.#index.winner(id)
    if (base === undefined || !isGood(base.entry.record)) return undefined
    if (base.facets.size > MOST_SALVAGED) return base.entry.record
    const values = [...base.facets.values()].sort(
      (a, b) => a.entry.clock - b.entry.clock || a.item.id.client - b.item.id.client,
    )
    return values.reduce((record, { entry: { facet, value } }) => {
      const next = applyFacet(record, base.entry.record, facet, value)
      return isGood(next) ? next : record
    }, base.entry.record)
  }

  observe(listener: (change: RecordChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  collect(): void {
    if (this.#index.garbage.size === 0) return
    this.#doc.transact((transaction) => {
      // A deleted base makes its facets garbage too, and the set is walked in order of insertion until none is left.
      for (const item of this.#index.garbage) {
        this.#index.remove(item)
        if (!item.deleted) item.delete(transaction)
      }
    }, COLLECT)
  }

  destroy(): void {
    this.#doc.off('afterTransaction', this.#afterTransaction)
    this.#listeners.clear()
  }

  readonly #afterTransaction = (transaction: Y.Transaction): void => {
    const ids = this.#touched.get(transaction) ?? new Set<string>()
    // Deletes first: a value that was deleted must not be what the one that replaced it is compared with.
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      const id = struct instanceof Y.Item ? this.#index.remove(struct) : undefined
      if (id !== undefined) ids.add(id)
    })
    for (const id of this.#index.add(this.#list.addedIn(transaction))) ids.add(id)
    if (ids.size > 0) for (const listener of this.#listeners) listener({ ids, origin: transaction.origin })
  }

  #writeFacets(base: Base, record: BoardRecord): void {
    for (const facet of changedFacets(base.record, record)) {
      const value = readFacet(record, base.entry.record, facet)
      const replaced = base.facets.get(facet)?.item
      const { client: baseClient, clock: baseClock } = base.item.id
      // Deleted first, so that the new value holds even where the old one carries a clock that is out of all reach.
      if (replaced !== undefined) this.#deleteItem(replaced)
      this.#append({ type: 'facet', clock: this.#index.clock + 1, baseClient, baseClock, facet, value })
      this.#touch(record.id)
    }
  }

  #append(entry: RecordEntry): void {
    this.#index.addOwn(this.#list.append(this.#transaction, encodeEntry(entry)), entry)
  }

  #deleteItem(item: Y.Item): void {
    this.#index.remove(item)
    item.delete(this.#transaction)
  }

  #touch(id: string): void {
    const ids = this.#touched.get(this.#transaction) ?? new Set()
    this.#touched.set(this.#transaction, ids.add(id))
  }

  get #transaction(): Y.Transaction {
    if (this.#writing === undefined) throw new Error('Records can only be written inside recordMap.transact.')
    return this.#writing
  }
}
