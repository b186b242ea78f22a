import type { TLRecord } from 'tldraw'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { misplaced } from '../../content/placeRules.ts'
import { unplain } from '../../content/plainData.ts'
import { undrawable } from '../../content/recordRules.ts'
import { withTameIndex } from '../../content/tameIndex.ts'
import { asBoardRecord } from '../../sync/asBoardRecord.ts'
import { shapesToFree } from '../../sync/parentLoops.ts'
import { resolveReferences } from '../../sync/visibleRecords.ts'

/** Those records of a file that a canvas can show, by the rules of a board: a file can come from anywhere. */
export function soundRecords(records: readonly TLRecord[]): TLRecord[] {
  const drawable = records
    .filter((record) => unplain(record) === undefined && undrawable(record) === undefined)
    .map(withTameIndex)
  const byId = new Map<string, BoardRecord>(drawable.map((record) => [record.id, asBoardRecord(record)]))
  const placed = drawable.filter((record) => misplaced((id) => byId.get(id), asBoardRecord(record)) === undefined)
  const parents = new Map<string, string>(
    placed.flatMap((record) => (record.typeName === 'shape' ? [[record.id, record.parentId]] : [])),
  )
  const loops = shapesToFree(placed, (id) => parents.get(id))
  return resolveReferences(placed.filter(({ id }) => !loops.has(id)), () => false).ready
}
