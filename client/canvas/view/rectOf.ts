import type { Editor, TLShapeId } from 'tldraw'
import type { Box } from '../../../shared/geometry/box.ts'

/** A shape's box in page px; empty at the origin for one that is not there. */
export function rectOf(editor: Editor, id: TLShapeId): Box {
  const bounds = editor.getShapePageBounds(id)
  return bounds === undefined ? { x: 0, y: 0, w: 0, h: 0 } : { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h }
}
