import type { Editor, TLArrowShape, TLShapeId } from 'tldraw'
import { linkKindOf } from '../../shapes/LinkShapeUtil.tsx'
import type { LinkKind } from '../../../shared/board/links.ts'

export interface BoardLink {
  id: TLShapeId
  from: TLShapeId
  to: TLShapeId
  kind: LinkKind | undefined
}

/** The links that touch a shape, in either direction. */
export function linksAt(editor: Editor, id: TLShapeId): BoardLink[] {
  const arrows = new Set(editor.getBindingsToShape(id, 'arrow').map(({ fromId }) => fromId))
  return [...arrows].map((arrow) => linkOf(editor, arrow)).filter((link) => link !== undefined)
}

export function linkOf(editor: Editor, id: TLShapeId): BoardLink | undefined {
  const arrow = editor.getShape<TLArrowShape>(id)
  if (arrow === undefined) return undefined
  const bindings = editor.getBindingsFromShape(arrow, 'arrow')
  const from = bindings.find(({ props }) => props.terminal === 'start')?.toId
  const to = bindings.find(({ props }) => props.terminal === 'end')?.toId
  return from === undefined || to === undefined ? undefined : { id, from, to, kind: linkKindOf(arrow) }
}
