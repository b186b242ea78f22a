import { getArrowBindings, type Editor, type TLArrowShape, type TLShapeId, type TLShapePartial } from 'tldraw'
import { guessLinkKind } from '../../shared/graph/guessLinkKind.ts'
import { LINK_LOOKS, type LinkKind } from '../../shared/board/links.ts'
import { findComponent } from '../../shared/catalog/index.ts'
import { linkKindOf } from './LinkShapeUtil.tsx'

/** What makes an arrow a link of a kind: its mark, and the dash and filled heads that tell it apart without colour. */
export function linkOfKind(arrow: TLArrowShape, kind: LinkKind): TLShapePartial<TLArrowShape> {
  const { dash, arrowheadStart, arrowheadEnd } = LINK_LOOKS[kind]
  return {
    id: arrow.id,
    type: 'arrow',
    meta: { ...arrow.meta, link: kind },
    props: { dash, arrowheadStart, arrowheadEnd, fill: 'solid' },
  }
}

/** What most likely flows between two shapes. */
export function guessKind(editor: Editor, { from, to }: { from: string; to: string }): LinkKind {
  const [a, b] = [from, to].map((id) => {
    const shape = editor.getShape(id as TLShapeId)
    return shape?.type === 'component' ? findComponent(shape.props.kind) : undefined
  })
  return guessLinkKind(a, b)
}

/** An arrow that has just been bound to a component at both ends becomes a link, of the kind that the two suggest. */
export function makeLinksOfBoundArrows(editor: Editor): () => void {
  return editor.sideEffects.registerAfterCreateHandler('binding', (binding, source) => {
    const arrow = editor.getShape(binding.fromId)
    if (source !== 'user' || arrow?.type !== 'arrow' || linkKindOf(arrow) !== undefined) return
    const { start, end } = getArrowBindings(editor, arrow)
    if (start === undefined || end === undefined) return
    const ends = [start, end].map(({ toId }) => editor.getShape(toId)?.type)
    if (ends.every((type) => type === 'component'))
      editor.updateShape(linkOfKind(arrow, guessKind(editor, { from: start.toId, to: end.toId })))
  })
}
