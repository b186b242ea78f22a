import type { RecordMap } from '../../shared/doc/recordMap.ts'
import { firstPage } from './planInbound.ts'
import type { Withheld } from './visibleRecords.ts'

const MEND = Symbol('mend')
const NEW_PAGE = { id: 'page:page', typeName: 'page', name: 'Page 1', index: 'a1', meta: {} }

/**
 * Settles in the doc what people did to each other's records in the same moment: a shape that lost its parent, or is in
 * a loop of parents, moves to the page, because nobody asked for it to go; a binding that lost an end, or whose end
 * another one holds as well, goes; a board without a page gets one. The doc knows every record before those that refer
 * to it, because the room relays in order, so a record that is missing is not on its way.
 */
export function mendReferences(map: RecordMap, held: ReadonlyMap<string, Withheld>, freed: ReadonlySet<string>): void {
  const orphans = [...held]
    .filter(([, why]) => why.why === 'double' || (why.why === 'waiting' && map.get(why.forId) === undefined))
    .map(([id]) => id)
  const page = firstPage(map)
  if (orphans.length === 0 && freed.size === 0 && page !== undefined) return
  map.transact(MEND, () => {
    if (page === undefined) map.set(NEW_PAGE)
    for (const id of [...orphans, ...freed]) {
      const record = map.get(id)
      if (record?.typeName === 'binding') map.delete(id)
      else if (record !== undefined) map.set({ ...record, parentId: page ?? NEW_PAGE.id })
    }
  })
}
