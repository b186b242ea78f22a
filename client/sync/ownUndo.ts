import type { RecordsDiff } from '@tldraw/store'
import type { TLRecord, TLStore } from '@tldraw/tlschema'
import { mergeFacets, type FacetName } from '../../shared/doc/facets.ts'
import type { RecordMap } from '../../shared/doc/recordMap.ts'
import { asBoardRecord } from './asBoardRecord.ts'
import { WentAlong } from './undo/wentAlong.ts'

type Diff = RecordsDiff<TLRecord>
type IsOwn = (id: string, facet: FacetName) => boolean

/**
 * Makes undo and redo leave alone what others did. tldraw's history puts back whole records; here only those facets go
 * back that the undone step changed and that this session wrote last. What a step takes off the board takes along what
 * hangs on it, be it drawn by others, and brings it back when it comes back.
 *
 * @param flush writes pending edits to the doc, because the doc is where the last writer of a facet is known
 */
export function keepUndoToOwnEdits(store: TLStore, map: RecordMap, ownClient: () => number, flush: () => void): void {
  const applyDiff = store.applyDiff.bind(store)
  const wentAlong = new WentAlong(store)
  const isOwn: IsOwn = (id, facet) => {
    const writer = map.lastWriter(id, facet)
    return writer === undefined || writer === ownClient()
  }
  store.applyDiff = (diff, options = {}) => {
    // Only the history manager asks to ignore ephemeral keys; every other diff is applied as it is.
    if (options.ignoreEphemeralKeys !== true) return applyDiff(diff, options)
    flush()
    const own = ownPart(store, withReturning(diff, wentAlong.comeBack(Object.keys(diff.added))), isOwn)
    wentAlong.remember(own, store.extractingChanges(() => applyDiff(own, options)))
  }
}

/** The step is worth more than what comes back with it, save for records that come back as they left. */
function withReturning(step: Diff, back: Pick<Diff, 'added' | 'updated'>): Diff {
  return { ...step, added: { ...step.added, ...back.added }, updated: { ...back.updated, ...step.updated } }
}

function ownPart(store: TLStore, diff: Diff, isOwn: IsOwn): Diff {
  const updated: Diff['updated'] = {}
  for (const [from, to] of Object.values(diff.updated)) {
    const current = store.get(to.id)
    // A record somebody else deleted meanwhile stays deleted.
    if (current === undefined) continue
    const merged = mergeFacets(asBoardRecord(current), asBoardRecord(from), asBoardRecord(to), (facet) =>
      isOwn(to.id, facet),
    )
    updated[to.id] = [current, merged as unknown as TLRecord]
  }
  return { added: withoutDangling(store, diff), updated, removed: diff.removed }
}

/** Undoing a delete brings back a link's bindings only while both of their ends exist. */
function withoutDangling(store: TLStore, diff: Diff): Diff['added'] {
  const isThere = (id: TLRecord['id']): boolean => (store.has(id) && !(id in diff.removed)) || id in diff.added
  const added: Diff['added'] = {}
  for (const record of Object.values(diff.added)) {
    if (record.typeName === 'binding' && !(isThere(record.fromId) && isThere(record.toId))) continue
    added[record.id] = record
  }
  return added
}
