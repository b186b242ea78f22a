import type { Editor } from 'tldraw'
import { overlaps, type Box } from '../../../shared/geometry/box.ts'
import { SPACING } from '../../../shared/geometry/spacing.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'

/**
 * Makes a lane large enough for a card, to the right and down. False, and nothing happens, where another lane is in the
 * way.
 */
export function holdInLane(editor: Editor, lane: LaneShape, card: Box): boolean {
  const rect = rectOf(editor, lane.id)
  const w = Math.max(rect.w, card.x + card.w + SPACING.lanePadding - rect.x)
  const h = Math.max(rect.h, card.y + card.h + SPACING.lanePadding - rect.y)
  if (w === rect.w && h === rect.h) return card.x >= rect.x && card.y >= rect.y
  const others = boardGraph(editor).lanes.filter(({ id }) => id !== lane.id)
  if (card.x < rect.x || card.y < rect.y || others.some((other) => overlaps(other, { ...rect, w, h }))) return false
  editor.updateShape<LaneShape>({ id: lane.id, type: 'lane', props: { w, h } })
  return true
}
