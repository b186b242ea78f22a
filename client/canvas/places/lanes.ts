import type { Editor, TLShape } from 'tldraw'
import { overlaps, type Box } from '../../../shared/geometry/box.ts'
import { COMPONENT_SIZE } from '../../../shared/geometry/cardSize.ts'
import { insideOf } from '../../../shared/geometry/spacing.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import { GAP_X_PX } from '../../../shared/placing/findPlace.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { rectOf } from '../view/rectOf.ts'

/** The lane a shape lies in, unless it is locked. */
export function laneOf(editor: Editor, shape: TLShape): LaneShape | undefined {
  const parent = editor.getShapeParent(shape)
  return parent?.type === 'lane' && !parent.isLocked ? parent : undefined
}

/** Where a card may lie in a lane: clear of its title and edges, and as far out as the lane may grow. */
export function roomIn(editor: Editor, lane: LaneShape): Box {
  return insideOf(growable(editor, lane))
}

/** A place just before a lane's first card: what is put beside it comes first in the lane. */
export function frontOf(editor: Editor, lane: LaneShape): Box {
  const { x, y, h } = insideOf(rectOf(editor, lane.id))
  const card = COMPONENT_SIZE
  return { x: x - card.w - GAP_X_PX, y: y + Math.max(0, (h - card.h) / 2), ...card }
}

/** A lane with the space to its right that no other lane takes: lanes grow along the flow, never into each other. */
function growable(editor: Editor, lane: LaneShape): Box {
  const rect = rectOf(editor, lane.id)
  const grown = { ...rect, w: rect.w + COMPONENT_SIZE.w * 2 }
  return boardGraph(editor).lanes.some((other) => other.id !== lane.id && overlaps(other, grown)) ? rect : grown
}
