import type { RecordMap } from '../../shared/doc/recordMap.ts'
import { referencesOf } from './visibleRecords.ts'

/** The ids, and of everything that lies in one of them or is bound to one, all the way down: what goes when they go. */
export function hangingOn(map: RecordMap, ids: readonly string[]): Set<string> {
  const dependents = new Map<string, string[]>()
  for (const id of map.ids()) {
    const record = map.get(id)
    for (const reference of record === undefined ? [] : referencesOf(record)) {
      const known = dependents.get(reference)
      if (known === undefined) dependents.set(reference, [id])
      else known.push(id)
    }
  }
  const all = new Set(ids)
  // A set that grows while it is walked is walked to its end.
  for (const id of all) for (const dependent of dependents.get(id) ?? []) all.add(dependent)
  return all
}
