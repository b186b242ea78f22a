import type { RecordMap } from '../../shared/board/recordMap.ts'
import type { Withheld } from './visibleRecords.ts'

const MEND = Symbol('mend')

/**
 * Settles records whose counterpart was deleted by somebody else in the same moment: a shape that lost its parent moves to
 * the page, because nobody asked for it to go, and a binding that lost an end goes. The doc knows every record before those
 * that refer to it, because the room relays in order, so a record that is missing is not on its way.
 */
export function mendReferences(map: RecordMap, withheld: ReadonlyMap<string, Withheld>): void {
  const orphans = [...withheld].filter(([, held]) => held.why === 'waiting' && map.get(held.forId) === undefined)
  const page = [...map.ids()].filter((id) => map.get(id)?.typeName === 'page').sort()[0]
  if (orphans.length === 0 || page === undefined) return
  map.transact(MEND, () => {
    for (const [id] of orphans) {
      const record = map.get(id)
      if (record?.typeName === 'binding') map.delete(id)
      else if (record !== undefined) map.set({ ...record, parentId: page })
    }
  })
}
