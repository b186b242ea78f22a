import type { TLRecord, TLStore } from '@tldraw/tlschema'
import type { RecordMap } from '../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { Crowd } from '../content/crowd.ts'
import { asBoardRecord } from './asBoardRecord.ts'
import { Aside } from './aside.ts'
import { hangingOn } from './hangingOn.ts'
import { mendReferences } from './mendReferences.ts'
import { LOCAL } from './origins.ts'
import { note, planInbound, type View } from './planInbound.ts'
import { Sights } from './sights.ts'
import { createJudge, referencesOf, type Withheld } from './visibleRecords.ts'

export interface InletOptions {
  /**
   * False for who has never had a seat that writes: nothing this store does is written, and losers of conflicts are
   * left for others to collect.
   */
  canWrite(): boolean
  /** Called before records that others deleted leave the canvas, so that a drag of them can be given up. */
  beforeRemove?: (ids: readonly string[]) => void
  /** Called when the set of withheld records changed. */
  onWithheld?: (withheld: ReadonlyMap<string, Withheld>) => void
}

/** The way from the doc into the store. */
export class Inlet {
  readonly #view: View
  readonly #options: InletOptions
  /** Written by this session, and something that is not shown hangs on them. */
  readonly #pending = new Set<string>()
  readonly stop: () => void

  constructor(store: TLStore, map: RecordMap, options: InletOptions) {
    const judge = createJudge(store.schema as Parameters<typeof createJudge>[0])
    this.#view = { store, map, sights: new Sights(map, judge), crowd: new Crowd(map), aside: new Aside() }
    this.#options = options
    this.#takeIn(new Set(map.ids()))
    this.stop = map.observe(({ ids, origin }) => {
      if (origin !== LOCAL) this.#takeIn(ids)
      else this.#noteOwn(ids)
    })
  }

  get withheld(): ReadonlyMap<string, Withheld> {
    return this.#view.aside.entries
  }

  discard(ids: readonly string[]): void {
    const { store, map } = this.#view
    // What is shown as it was before somebody spoilt it is not deleted but put back to that.
    const kept = ids
      .map((id) => store.get(id as TLRecord['id']))
      .filter((record) => record !== undefined)
      .map(asBoardRecord)
    const gone = hangingOn(map, ids.filter((id) => !store.has(id as TLRecord['id'])))
    map.transact(LOCAL, () => {
      for (const id of gone) map.delete(id)
      for (const record of kept) putBack(map, record)
    })
    this.#takeIn(new Set([...gone, ...ids]))
  }

  leaveOut(ids: readonly string[]): void {
    const { store, sights } = this.#view
    for (const id of ids) sights.leaveOut(id)
    const there = ids.filter((id) => store.has(id as TLRecord['id'])) as TLRecord['id'][]
    this.#options.beforeRemove?.(there)
    try {
      store.mergeRemoteChanges(() => store.remove(there))
    } catch {
      // Whatever still follows the store is what has just failed.
    }
    this.#takeIn(new Set(ids))
  }

  #noteOwn(ids: ReadonlySet<string>): void {
    for (const id of ids) {
      note(this.#view, id)
      if (this.#view.aside.dependents(id).size > 0) this.#pending.add(id)
    }
  }

  #takeIn(ids: ReadonlySet<string>): void {
    const { store, map, aside } = this.#view
    const { seen, put, remove, held, free } = planInbound(this.#view, new Set([...ids, ...this.#pending]))
    this.#pending.clear()
    let isChanged = false
    for (const id of seen) if (!held.has(id) && aside.delete(id)) isChanged = true
    for (const [id, why] of held) if (this.#setAside(id, why)) isChanged = true
    if (remove.length > 0) this.#options.beforeRemove?.(remove)
    if (put.length + remove.length > 0)
      mergeIn(store, put, remove, (id, message) => {
        isChanged = this.#setAside(id, { why: 'invalid', message }) || isChanged
      })
    if (isChanged) this.#options.onWithheld?.(aside.entries)
    if (!this.#options.canWrite()) return
    map.collect()
    mendReferences(map, held, free)
  }

  /** Whether that is new. */
  #setAside(id: string, why: Withheld): boolean {
    const { aside, map } = this.#view
    const before = aside.entries.get(id)
    const record = map.get(id)
    const references =
      record === undefined || why.why === 'invalid' || why.why === 'crowded' ? [] : referencesOf(record)
    aside.set(id, why, 'forId' in why ? [...references, why.forId] : references)
    return before?.why !== why.why || sayWhy(before) !== sayWhy(why)
  }
}

function putBack(map: RecordMap, record: BoardRecord): void {
  // A record keeps its type for life, so that one of another type has to go first.
  if (map.get(record.id)?.typeName !== record.typeName) map.delete(record.id)
  map.set(record)
}

function sayWhy(why: Withheld): string {
  return 'message' in why ? why.message : why.forId
}

/** One batch; if the batch fails as a whole, record by record, so that one bad record cannot hold back the rest. */
function mergeIn(
  store: TLStore,
  put: TLRecord[],
  remove: TLRecord['id'][],
  refuse: (id: string, message: string) => void,
): void {
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
