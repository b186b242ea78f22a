import type { Editor, TLShapeId } from 'tldraw'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import { adoptedBy, type Reach } from '../../../shared/placing/adopt.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { rectOf } from '../view/rectOf.ts'

/**
 * Makes a lane or a frame hold the loose cards that it was put over, where they lie. Part of the running history step.
 *
 * @returns whether it holds any then that it did not hold before
 */
export function adoptCovered(editor: Editor, id: TLShapeId, reach: Reach): boolean {
  const zone = editor.getShape(id)
  if (zone === undefined || editor.isShapeOrAncestorLocked(zone)) return false
  if (zone.parentId !== editor.getCurrentPageId() || zone.rotation !== 0) return false
  const around = { id, ...rectOf(editor, id) }
  const { ids, box } = adoptedBy(around, boardGraph(editor), zone.type === 'lane' ? reach : 'whole')
  if (ids.length === 0) return false
  if (zone.type === 'lane') {
    const { x, y, w, h } = box
    editor.updateShape<LaneShape>({ id, type: 'lane', x, y, props: { w, h } })
  }
  editor.reparentShapes(ids as TLShapeId[], id)
  return true
}
