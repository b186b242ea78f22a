import type { Editor, TLShapeId } from 'tldraw'
import { rectOf } from '../view/rectOf.ts'

/** Moves a shape by as much as its box on the page has to move, whatever its parent and however it is turned. */
export function moveTo(editor: Editor, id: TLShapeId, place: { x: number; y: number } | undefined): void {
  const [shape, now] = [editor.getShape(id), rectOf(editor, id)]
  if (
    shape === undefined ||
    place === undefined ||
    (Math.abs(now.x - place.x) < 0.01 && Math.abs(now.y - place.y) < 0.01)
  )
    return
  const origin = editor.getShapePageTransform(shape).point()
  const { x, y } = editor.getPointInParentSpace(shape, { x: origin.x + place.x - now.x, y: origin.y + place.y - now.y })
  editor.updateShape({ id, type: shape.type, x, y })
}
