import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { linksBetween } from '../../../shared/graph/linksBetween.ts'
import { boardGraph } from '../graph/editorGraph.ts'

/**
 * Whatever copies cards, takes along the links between them: to the clipboard, as duplicates, in the hand, to another
 * page. All of that goes through these two methods of the editor.
 */
export function copyLinksAlong(editor: Editor): void {
  const [duplicate, contentOf] = [editor.duplicateShapes.bind(editor), editor.getContentFromCurrentPage.bind(editor)]
  editor.duplicateShapes = (shapes, offset) => duplicate(withLinks(editor, shapes), offset)
  editor.getContentFromCurrentPage = (shapes) => contentOf(withLinks(editor, shapes))
}

function withLinks(editor: Editor, shapes: readonly (TLShape | TLShapeId)[]): TLShapeId[] {
  const ids = shapes.map((one) => (typeof one === 'string' ? one : one.id))
  const along = linksBetween(editor.getShapeAndDescendantIds(ids), boardGraph(editor).links)
  return [...ids, ...(along as TLShapeId[])]
}
