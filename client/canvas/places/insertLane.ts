import { createShapeId, type Editor } from 'tldraw'
import { boundsOf, overlaps, type Box } from '../../../shared/geometry/box.ts'
import { laneAround } from '../../../shared/geometry/spacing.ts'
import type { LanePlane, LaneShape } from '../../../shared/board/laneProps.ts'
import { bringIntoView, freeView } from '../view/freeView.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { rectOf } from '../view/rectOf.ts'

/** Room for two rows of four components with labelled links between them. */
export const LANE_SIZE = { w: 1120, h: 264 } as const
const GAP_PX = 48

/**
 * Adds a lane: around the selected shapes when there are any, else under the other lanes, else in the middle of the
 * view.
 */
export function insertLane(editor: Editor, plane: LanePlane): void {
  if (editor.getIsReadonly()) return
  const held = editor
    .getSelectedShapes()
    .filter(({ type, isLocked }) => type !== 'arrow' && type !== 'lane' && !isLocked)
    .map(({ id }) => id)
  const rect = held.length > 0 ? laneAround(boundsOf(held.map((one) => rectOf(editor, one)))) : freeRect(editor)
  const id = createShapeId()
  editor.markHistoryStoppingPoint('insert lane')
  editor.run(() => {
    editor.createShape<LaneShape>({
      id,
      type: 'lane',
      parentId: editor.getCurrentPageId(),
      x: rect.x,
      y: rect.y,
      props: { w: rect.w, h: rect.h, plane },
    })
    editor.sendToBack([id])
    if (held.length > 0) editor.reparentShapes(held, id)
    editor.select(id)
  })
  bringIntoView(editor, rect)
}

function freeRect(editor: Editor): Box {
  const lanes = boardGraph(editor).lanes
  const view = freeView(editor)
  const lowest = lanes.toSorted((a, b) => b.y + b.h - (a.y + a.h))[0]
  const rect: Box = lowest === undefined
    ? { x: Math.max(view.x, view.center.x - LANE_SIZE.w / 2), y: view.center.y - LANE_SIZE.h / 2, ...LANE_SIZE }
    : { x: lowest.x, y: lowest.y + lowest.h + GAP_PX, w: lowest.w, h: LANE_SIZE.h }
  while (lanes.some((lane) => overlaps(lane, rect))) rect.y += LANE_SIZE.h + GAP_PX
  return rect
}
