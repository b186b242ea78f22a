import type { TLRecord, TLStore } from '@tldraw/tlschema'
import type { RecordMap } from '../../shared/doc/recordMap.ts'
import type { Aside } from './aside.ts'
import { referencesOf } from './visibleRecords.ts'

/**
 * What has to be looked at when some records changed: they, what waits for them, and, where one went or moved to
 * another parent, whatever hangs on it.
 */
export function affected(
  store: TLStore,
  map: RecordMap,
  aside: Aside,
  changed: Iterable<string>,
  flipped: readonly string[],
): Set<string> {
  const ids = new Set([...changed, ...flipped])
  const isMoved = flipped.length > 0 || [...ids].some((id) => isOtherwhere(store, map, id))
  const shown = isMoved ? dependentsIn(store) : undefined
  // A set that grows while it is walked is walked to its end.
  for (const id of ids) {
    for (const dependent of aside.dependents(id)) ids.add(dependent)
    for (const dependent of shown?.get(id) ?? []) ids.add(dependent)
  }
  return ids
}

function isOtherwhere(store: TLStore, map: RecordMap, id: string): boolean {
  const before = store.get(id as TLRecord['id']) as { parentId?: unknown; type?: unknown } | undefined
  const after = map.get(id)
  return (
    before !== undefined &&
    (before.parentId !== after?.['parentId'] || before.type !== after?.['type'] || after === undefined)
  )
}

function dependentsIn(store: TLStore): Map<string, string[]> {
  const dependents = new Map<string, string[]>()
  for (const record of store.allRecords()) {
    for (const id of referencesOf(record)) {
      const ids = dependents.get(id)
      if (ids === undefined) dependents.set(id, [record.id])
      else ids.push(record.id)
    }
  }
  return dependents
}
