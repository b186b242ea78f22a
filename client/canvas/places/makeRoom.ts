import type { Editor, TLFrameShape, TLShapeId } from 'tldraw'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import type { BoardGraph, GraphOther } from '../../../shared/graph/boardGraph.ts'
import type { Size } from '../../../shared/geometry/box.ts'
import { isHolder } from '../../../shared/graph/others.ts'
import { moveTo } from './moveTo.ts'

/**
 * Makes the page as it stands when lanes have grown: what lies beside and below them moves, what lanes and frames hold
 * moves with them. Part of the running history step.
 */
export function makeRoom(editor: Editor, { lanes, parts, others }: BoardGraph): void {
  const holders = others.filter(isHolder)
  for (const { id, w, h } of holders) resizeFrame(editor, id as TLShapeId, { w, h })
  for (const { id, w, h } of lanes) resizeLane(editor, id as TLShapeId, { w, h })
  // Parents first: what they hold is then where it belongs already. An arrow with a bound end follows that.
  const isFollower = ({ from, to }: GraphOther): boolean => from !== undefined || to !== undefined
  const loose = [...parts, ...others.filter((one) => !isHolder(one) && !isFollower(one))]
  for (const piece of [...holders, ...lanes, ...loose]) moveTo(editor, piece.id as TLShapeId, piece)
}

function resizeFrame(editor: Editor, id: TLShapeId, { w, h }: Size): void {
  const frame = editor.getShape<TLFrameShape>(id)
  if (frame?.type !== 'frame' || frame.rotation !== 0) return
  if (w > frame.props.w + 1 || h > frame.props.h + 1) editor.updateShape({ id, type: 'frame', props: { w, h } })
}

function resizeLane(editor: Editor, id: TLShapeId, { w, h }: Size): void {
  const lane = editor.getShape<LaneShape>(id)
  if (lane?.type !== 'lane' || isTurned(editor, id)) return
  if (lane.props.w !== w || lane.props.h !== h) editor.updateShape<LaneShape>({ id, type: 'lane', props: { w, h } })
}

/** What is turned has another size in itself than on the page, and never grows. */
function isTurned(editor: Editor, id: TLShapeId): boolean {
  return editor.getShapePageTransform(id).rotation() !== 0
}
