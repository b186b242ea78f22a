import type { Editor, TLPageId, TLShapeId } from 'tldraw'
import { readPlace } from '../../../shared/comments/comment.ts'
import type { Point } from '../../../shared/geometry/box.ts'

/** Where a thread's pin stands, in px of its page. */
export interface PinPlace extends Point {
  pageId: TLPageId
  /** It is the corner of a shape, within which the pin stands: above it the title of a lane may be. */
  isCorner?: boolean
}

/** At the top right corner of a shape, or on the line of an arrow; undefined for what is gone. */
export function pinPlace(editor: Editor, thread: string): PinPlace | undefined {
  const place = readPlace(thread)
  if (place !== undefined) {
    const pageId = place.pageId as TLPageId
    return editor.getPage(pageId) && { x: place.x, y: place.y, pageId }
  }
  const id = thread as TLShapeId
  const [pageId, bounds] = [editor.getAncestorPageId(id), editor.getShapePageBounds(id)]
  if (pageId === undefined || bounds === undefined) return undefined
  if (editor.getShape(id)?.type !== 'arrow') return { x: bounds.maxX, y: bounds.y, pageId, isCorner: true }
  const { x, y } = onLine(editor, id, bounds.center)
  return { x, y, pageId }
}

function onLine(editor: Editor, id: TLShapeId, near: Point): Point {
  const toPage = editor.getShapePageTransform(id)
  return toPage.applyToPoint(editor.getShapeGeometry(id).nearestPoint(toPage.clone().invert().applyToPoint(near)))
}
