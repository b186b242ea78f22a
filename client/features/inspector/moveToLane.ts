import type { Editor, TLShapeId } from 'tldraw'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import { bringIntoView, freeView } from '../../canvas/view/freeView.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { findPlace, placesAround } from '../../../shared/placing/findPlace.ts'
import { type Box } from '../../../shared/geometry/box.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import { takenRects } from '../../canvas/places/insertPart.ts'
import { frontOf, roomIn } from '../../canvas/places/lanes.ts'
import { holdInLane } from './holdInLane.ts'

/**
 * Puts components into a lane, or out of all of them, each where there is room. One step of undo. Returns how many
 * found none.
 */
export function moveToLane(editor: Editor, ids: readonly TLShapeId[], laneId: TLShapeId | undefined): number {
  const lane = laneId === undefined ? undefined : editor.getShape<LaneShape>(laneId)
  if (editor.getIsReadonly() || (laneId !== undefined && lane === undefined)) return 0
  const moving = ids.filter((id) => editor.getShape(id)?.parentId !== (laneId ?? editor.getCurrentPageId()))
  const moved: TLShapeId[] = []
  editor.markHistoryStoppingPoint('move to lane')
  editor.run(() => {
    for (const id of moving) if (moveOne(editor, id, lane)) moved.push(id)
  })
  const [first] = moved
  if (first !== undefined) bringIntoView(editor, rectOf(editor, first))
  return moving.length - moved.length
}

function moveOne(editor: Editor, id: TLShapeId, lane: LaneShape | undefined): boolean {
  const place = placeFor(editor, id, lane)
  if (lane !== undefined && !holdInLane(editor, lane, place)) return false
  editor.reparentShapes([id], lane?.id ?? editor.getCurrentPageId())
  const shape = editor.getShape(id)
  if (shape === undefined) return false
  const { x, y } = editor.getPointInParentSpace(shape, place)
  editor.updateShape({ id, type: shape.type, x, y })
  return true
}

function placeFor(editor: Editor, id: TLShapeId, lane: LaneShape | undefined): Box {
  const from = rectOf(editor, id)
  const { x, y, w, h } = freeView(editor)
  const beside = lane === undefined ? from : frontOf(editor, lane)
  const places = placesAround({ beside, view: { x, y, w, h }, size: { w: from.w, h: from.h } })
  const taken = takenRects(editor, new Set([id]))
  return lane === undefined
    ? findPlace(places, { taken: [...taken, ...boardGraph(editor).lanes] })
    : findPlace(places, { taken, within: roomIn(editor, lane) })
}
