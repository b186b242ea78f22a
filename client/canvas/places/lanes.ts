import type { Editor, TLShape } from 'tldraw'
import { overlaps } from '../../../shared/geometry/box.ts'
import { COMPONENT_SIZE } from '../../../shared/geometry/cardSize.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import { rectOf } from '../view/rectOf.ts'
import { GAP_X_PX } from './findPlace.ts'
import { type Box } from '../../../shared/geometry/box.ts'

const PADDING_PX = 24
const HEAD_PX = 40

/** The lane a shape lies in, unless it is locked. */
export function laneOf(editor: Editor, shape: TLShape): LaneShape | undefined {
  const parent = editor.getShapeParent(shape)
  return parent?.type === 'lane' && !parent.isLocked ? parent : undefined
}

/** Where a card may lie in a lane: clear of its title and edges, and as far out as the lane may grow. */
export function roomIn(editor: Editor, lane: LaneShape): Box {
  const { x, y, w, h } = growable(editor, lane)
  return { x: x + PADDING_PX, y: y + HEAD_PX, w: w - 2 * PADDING_PX, h: h - HEAD_PX - PADDING_PX }
}

/** A place just before a lane's first card: what is put beside it comes first in the lane. */
export function frontOf(editor: Editor, lane: LaneShape): Box {
  const { x, y, h } = rectOf(editor, lane.id)
  const { w, h: cardHeight } = COMPONENT_SIZE
  return {
    x: x + PADDING_PX - w - GAP_X_PX,
    y: y + HEAD_PX + Math.max(0, (h - HEAD_PX - PADDING_PX - cardHeight) / 2),
    w,
    h: cardHeight,
  }
}

/** Makes a lane wide enough for a card that was placed in the room it had. */
export function growAround(editor: Editor, lane: LaneShape, place: Box): void {
  const rect = rectOf(editor, lane.id)
  const right = place.x + place.w + PADDING_PX
  if (right > rect.x + rect.w)
    editor.updateShape<LaneShape>({ id: lane.id, type: 'lane', props: { w: right - rect.x } })
}

/** A lane with the space to its right that no other lane takes: lanes grow along the flow, never into each other. */
function growable(editor: Editor, lane: LaneShape): Box {
  const rect = rectOf(editor, lane.id)
  const others = editor.getCurrentPageShapes().filter(({ id, type }) => type === 'lane' && id !== lane.id)
  const grown = { ...rect, w: rect.w + COMPONENT_SIZE.w * 2 }
  return others.some(({ id }) => overlaps(rectOf(editor, id), grown)) ? rect : grown
}
