import type { Editor, TLShapeId } from 'tldraw'
import { namesOf, sayLink } from '../../../shared/graph/names.ts'
import { graphAround } from './editorGraph.ts'

/** What a part of the board is called now; empty for what is none, and longer ones cut. */
export function partName(editor: Editor, part: string, maxLength: number): string {
  const id = part as TLShapeId
  if (editor.getShape(id) === undefined) return ''
  const graph = graphAround(editor, id)
  const names = namesOf(graph)
  const link = graph.links.find((one) => one.id === id)
  const name = link === undefined ? (names.get(id) ?? 'a part') : sayLink(link, names)
  return name.slice(0, maxLength)
}
