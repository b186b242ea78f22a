import type * as Y from 'yjs'
import { applyFacet, type FacetName } from './facets.ts'
import { decodeEntry, type BaseEntry, type FacetEntry, type RecordEntry } from './recordEntry.ts'
import { entryBytes, type EntryList } from './recordMapList.ts'
import type { BoardRecord } from './records.ts'

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
 * What the live entries of a doc add up to. It is a function of the set of live entries alone, so every peer sees the same
 * records whatever the order in which entries arrived.
 */
export class RecordIndex {
  /** Bases by record id; more than one while two peers created the same id at once. The winner stands first. */
  private readonly bases = new Map<string, Base[]>()
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

  constructor(list: EntryList) {
    this.list = list
  }

  winner(id: string): Base | undefined {
    return this.bases.get(id)?.[0]
  }

  ids(): IterableIterator<string> {
    return this.bases.keys()
  }

  /** Takes up live items; returns the ids of the records they concern. */
  add(items: Iterable<Y.Item>): Set<string> {
    const ids = new Set<string>()
    const facets: Facet[] = []
    for (const item of items) {
      const entry = this.byItem.has(item) ? undefined : decodeEntry(entryBytes(item))
      // Bases first: a facet whose base has arrived but is not known counts as garbage.
      if (entry?.type === 'facet') facets.push({ item, entry })
      else if (entry !== undefined) this.addBase(item, entry, ids)
    }
    for (const facet of facets) this.addFacet(facet, ids)
    return ids
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
    this.clock = Math.max(this.clock, entry.clock)
    const base: Base = { item, entry, facets: new Map(), record: entry.record }
    const { id } = entry.record
    const rivals = this.bases.get(id) ?? []
    rivals.push(base)
    rivals.sort((a, b) => (wins(a, b) ? -1 : 1))
    this.bases.set(id, rivals)
    this.byItem.set(item, base)
    const { client, clock } = item.id
    const ofClient = this.byRef.get(client) ?? new Map<number, Base>()
    this.byRef.set(client, ofClient.set(clock, base))
    for (const loser of rivals.slice(1)) this.garbage.add(loser.item)
    ids.add(id)
    const ref = refOf(client, clock)
    for (const facet of this.waiting.get(ref) ?? []) {
      if (!facet.item.deleted) this.addFacet(facet, ids)
    }
    this.waiting.delete(ref)
  }

  private addFacet(facet: Facet, ids: Set<string>): void {
    const { item, entry } = facet
    this.clock = Math.max(this.clock, entry.clock)
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
    const ref = refOf(baseClient, baseClock)
    if (this.list.hasArrived(baseClient, baseClock)) this.garbage.add(facet.item)
    else this.waiting.set(ref, [...(this.waiting.get(ref) ?? []), facet])
  }

  private removeBase(base: Base): string {
    const { id } = base.entry.record
    this.byRef.get(base.item.id.client)?.delete(base.item.id.clock)
    for (const facet of base.facets.values()) this.garbage.add(facet.item)
    const rest = (this.bases.get(id) ?? []).filter((rival) => rival !== base)
    if (rest.length === 0) this.bases.delete(id)
    else this.bases.set(id, rest)
    if (rest[0] !== undefined) this.garbage.delete(rest[0].item)
    return id
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
