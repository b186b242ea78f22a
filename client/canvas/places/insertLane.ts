import { createShapeId, type Editor } from 'tldraw'
import { boundsOf, overlaps, type Box } from '../../../shared/geometry/box.ts'
import { solidPieces } from '../../../shared/placing/arrangement.ts'
import { laneAround } from '../../../shared/geometry/spacing.ts'
import type { LanePlane, LaneShape } from '../../../shared/board/laneProps.ts'
import { bringIntoView, freeView } from '../view/freeView.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { rectOf } from '../view/rectOf.ts'
import { adoptCovered } from './adoptCovered.ts'

/** Room for two rows of four components with labelled links between them. */
export const LANE_SIZE = { w: 1120, h: 264 } as const
const GAP_PX = 48

/**
 * Adds a lane: around the selected shapes when there are any, else under the other lanes, else in the middle of the
 * view; below what lies there.
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
    if (held.length > 0) adoptCovered(editor, id, 'whole')
    editor.select(id)
  })
  bringIntoView(editor, rectOf(editor, id))
}

function freeRect(editor: Editor): Box {
  const graph = boardGraph(editor)
  const view = freeView(editor)
  const lowest = graph.lanes.toSorted((a, b) => b.y + b.h - (a.y + a.h))[0]
  const rect: Box = lowest === undefined
    ? { x: Math.max(view.x, view.center.x - LANE_SIZE.w / 2), y: view.center.y - LANE_SIZE.h / 2, ...LANE_SIZE }
    : { x: lowest.x, y: lowest.y + lowest.h + GAP_PX, w: lowest.w, h: LANE_SIZE.h }
  const taken = [...graph.lanes, ...solidPieces(graph)]
  for (;;) {
    const above = taken.find((one) => overlaps(one, rect))
    if (above === undefined) return rect
    rect.y = above.y + above.h + GAP_PX
  }
}
