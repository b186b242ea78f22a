import { shapeRecord } from '../board/shapeRecord.ts'
import { LINK_KINDS, type LinkKind } from '../board/links.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import { legendSize } from '../drawing/links/legendMarks.ts'
import type { Box } from '../geometry/box.ts'

const GAP_PX = 6
/** So large it is drawn from afar: its words are 9 px high where a case study is seen beside a panel. */
const AFAR_SCALE = 1.7

/**
 * The key to the kinds of links of a diagram, under it; none where there is nothing to explain.
 *
 * @param scale how much larger than usual it can be drawn in the room that is kept for it
 */
export function legendRecords(
  idPrefix: string,
  usedKinds: Iterable<LinkKind>,
  under: Box,
  scale = AFAR_SCALE,
): BoardRecord[] {
  const used = new Set(usedKinds)
  const kinds = LINK_KINDS.filter((kind) => used.has(kind))
  if (kinds.length === 0) return []
  const place = { x: under.x, y: under.y + under.h + GAP_PX }
  return [shapeRecord(`${idPrefix}-legend`, 'legend', place, { ...legendSize(kinds, scale), kinds })]
}
