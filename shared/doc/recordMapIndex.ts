import type * as Y from 'yjs'
import { applyFacet, type FacetName } from './facets.ts'
import type { Values } from './readValue.ts'
import { decodeEntry, type BaseEntry, type FacetEntry, type RecordEntry } from './recordEntry.ts'
import { entryBytes, type EntryList } from './recordMapList.ts'
import type { BoardRecord } from './boardRecord.ts'

/** A write a millisecond for thirty years stays below it. */
const TRUSTED_CLOCK = 2 ** 40

export interface Base {
  item: Y.Item
  entry: BaseEntry
  facets: Map<FacetName, Facet>
  /** The record with all facets applied. */
  record: BoardRecord
}

export interface Facet {
  item: Y.Item
  entry: FacetEntry
}

/**
 * What the live entries of a doc add up to. It is a function of the set of live entries alone, so every peer sees the
 * same records whatever the order in which entries arrived.
 */
export class RecordIndex {
  /** The winning base of each record. */
  private readonly winners = new Map<string, Base>()
  /** Bases that lost to the winner of their id, while two peers created the same id at once. */
  private readonly losers = new Map<string, Set<Base>>()
  private readonly byItem = new Map<Y.Item, Base | Facet>()
  /** By client and clock of the base's item, which is how facets name their base. */
  private readonly byRef = new Map<number, Map<number, Base>>()
  /** Facets whose base has not arrived yet. */
  private readonly waiting = new Map<string, Facet[]>()
  /** Live entries that lost or have no base any more; whoever may write deletes them. */
  readonly garbage = new Set<Y.Item>()
  /** Highest Lamport time seen. */
  clock = 0

  private readonly list: EntryList
  private readonly values: Values

  constructor(list: EntryList, values: Values) {
    this.list = list
    this.values = values
  }

  winner(id: string): Base | undefined {
    return this.winners.get(id)
  }

  ids(): IterableIterator<string> {
    return this.winners.keys()
  }

  get size(): number {
    return this.winners.size
  }

  /** Takes up live items; returns the ids of the records they concern. */
  add(items: Iterable<Y.Item>): Set<string> {
    const ids = new Set<string>()
    const taking = this.takeUp(items, ids)
    while (taking.next().done !== true);
    return ids
  }

  /** The same, an item at each step; until its end what is here is not whole. */
  *takeUp(items: Iterable<Y.Item>, ids = new Set<string>()): Generator<undefined, void> {
    const facets: Facet[] = []
    for (const item of items) {
      const entry = this.byItem.has(item) ? undefined : decodeEntry(entryBytes(item), this.values)
      // Bases first: a facet whose base has arrived but is not known counts as garbage.
      if (entry?.type === 'facet') facets.push({ item, entry })
      else if (entry !== undefined) this.addBase(item, entry, ids)
      yield
    }
    for (const facet of facets) {
      this.addFacet(facet, ids)
      yield
    }
  }

  /** Takes up an item this session has just written. */
  addOwn(item: Y.Item, entry: RecordEntry): void {
    if (entry.type === 'base') this.addBase(item, entry, new Set())
    else this.addFacet({ item, entry }, new Set())
  }

  /** Forgets an item that was deleted; returns the id of the record it concerned, if any. */
  remove(item: Y.Item): string | undefined {
    this.garbage.delete(item)
    const known = this.byItem.get(item)
    if (known === undefined) return undefined
    this.byItem.delete(item)
    return 'facets' in known ? this.removeBase(known) : this.removeFacet(known)
  }

  private addBase(item: Y.Item, entry: BaseEntry, ids: Set<string>): void {
    this.noteClock(entry.clock)
    const base: Base = { item, entry, facets: new Map(), record: entry.record }
    this.byItem.set(item, base)
    const { client, clock } = item.id
    const ofClient = this.byRef.get(client) ?? new Map<number, Base>()
    this.byRef.set(client, ofClient.set(clock, base))
    this.rank(base)
    ids.add(entry.record.id)
    const ref = refOf(client, clock)
    for (const facet of this.waiting.get(ref) ?? []) {
      if (!facet.item.deleted) this.addFacet(facet, ids)
    }
    this.waiting.delete(ref)
  }

  private rank(base: Base): void {
    const { id } = base.entry.record
    const winner = this.winners.get(id)
    if (winner === undefined) {
      this.winners.set(id, base)
      return
    }
    const [higher, lower] = wins(base, winner) ? [base, winner] : [winner, base]
    this.winners.set(id, higher)
    this.losers.set(id, (this.losers.get(id) ?? new Set()).add(lower))
    this.garbage.add(lower.item)
  }

  private addFacet(facet: Facet, ids: Set<string>): void {
    const { item, entry } = facet
    this.noteClock(entry.clock)
    const base = this.baseOf(entry)
    if (base === undefined) return this.keepAside(facet)
    this.byItem.set(item, facet)
    const rival = base.facets.get(entry.facet)
    if (rival !== undefined && wins(rival, facet)) {
      this.garbage.add(item)
      return
    }
    if (rival !== undefined) this.garbage.add(rival.item)
    base.facets.set(entry.facet, facet)
    base.record = applyFacet(base.record, base.entry.record, entry.facet, entry.value)
    ids.add(base.entry.record.id)
  }

  private baseOf({ baseClient, baseClock }: FacetEntry): Base | undefined {
    return this.byRef.get(baseClient)?.get(baseClock)
  }

  private keepAside(facet: Facet): void {
    const { baseClient, baseClock } = facet.entry
    if (this.list.hasArrived(baseClient, baseClock)) {
      this.garbage.add(facet.item)
      return
    }
    const ref = refOf(baseClient, baseClock)
    const waiting = this.waiting.get(ref)
    if (waiting === undefined) this.waiting.set(ref, [facet])
    else waiting.push(facet)
  }

  private removeBase(base: Base): string {
    const { id } = base.entry.record
    this.byRef.get(base.item.id.client)?.delete(base.item.id.clock)
    for (const facet of base.facets.values()) this.garbage.add(facet.item)
    this.losers.get(id)?.delete(base)
    if (this.winners.get(id) === base) this.crownNext(id)
    if (this.losers.get(id)?.size === 0) this.losers.delete(id)
    return id
  }

  /** A loser whose winner was deleted by somebody who had not seen it becomes the record. */
  private crownNext(id: string): void {
    this.winners.delete(id)
    let next: Base | undefined
    for (const base of this.losers.get(id) ?? []) if (next === undefined || wins(base, next)) next = base
    if (next === undefined) return
    this.winners.set(id, next)
    this.losers.get(id)?.delete(next)
    this.garbage.delete(next.item)
  }

  /** A clock far beyond any honest one is not followed, or nobody could count above it for long. */
  private noteClock(clock: number): void {
    if (clock <= TRUSTED_CLOCK) this.clock = Math.max(this.clock, clock)
  }

  private removeFacet(facet: Facet): string | undefined {
    const base = this.baseOf(facet.entry)
    if (base === undefined || base.facets.get(facet.entry.facet) !== facet) return undefined
    base.facets.delete(facet.entry.facet)
    base.record = materialise(base)
    return base.entry.record.id
  }
}

function materialise(base: Base): BoardRecord {
  let { record } = base.entry
  for (const { entry } of base.facets.values()) record = applyFacet(record, base.entry.record, entry.facet, entry.value)
  return record
}

function refOf(client: number, clock: number): string {
  return `${client}:${clock}`
}

/** Whether `a` stands above `b`: the higher Lamport time, then the higher client id, which is unique per session. */
function wins(a: Base | Facet, b: Base | Facet): boolean {
  if (a.entry.clock !== b.entry.clock) return a.entry.clock > b.entry.clock
  if (a.item.id.client !== b.item.id.client) return a.item.id.client > b.item.id.client
  return a.item.id.clock > b.item.id.clock
}
