import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import type { Kit } from '../../shared/kit/kit.ts'
import { asShownAt } from '../../shared/kit/laneTitles.ts'
import { isWithin, recordsUpTo, type KitLayer } from '../../shared/kit/layers.ts'
import type { BoardPurpose } from '../../shared/protocol/purpose.ts'

export interface KitOnBoard {
  kit: Kit
  layer: KitLayer
  purpose: BoardPurpose
}

/**
 * What of a case study is laid out on a new board. In an interview no title tells of what is kept back; who practises
 * is told where things belong, unless nothing but lanes is there to begin with.
 */
export function firstRecords(
  shelf: { layOut(kit: Kit): BoardRecord[] }, { kit, layer, purpose }: KitOnBoard,
): BoardRecord[] {
  const records = recordsUpTo(kit, shelf.layOut(kit), layer)
  const isKept = purpose === 'interview' || (purpose === 'practice' && isWithin(layer, 'prompt'))
  return isKept ? asShownAt(kit, records, layer) : records
}
