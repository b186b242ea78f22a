import type { Editor, TLArrowShape, TLShapePartial } from 'tldraw'
import { LINK_LOOKS, type LinkKind } from '../../shared/board/links.ts'
import { linkKindOf } from './LinkShapeUtil.tsx'

/** What makes an arrow a link of a kind: its mark, and the dash and filled heads that tell it apart without colour. */
export function linkOfKind(arrow: TLArrowShape, kind: LinkKind): TLShapePartial<TLArrowShape> {
  const { dash, arrowheadStart, arrowheadEnd } = LINK_LOOKS[kind]
  return { id: arrow.id, type: 'arrow', meta: { ...arrow.meta, link: kind }, props: { dash, arrowheadStart, arrowheadEnd, fill: 'solid' } }
}

/** An arrow that has just been bound to a component at both ends becomes a link; a request, until somebody says otherwise. */
export function makeLinksOfBoundArrows(editor: Editor): () => void {
  return editor.sideEffects.registerAfterCreateHandler('binding', (binding, source) => {
    const arrow = editor.getShape(binding.fromId)
    if (source !== 'user' || arrow?.type !== 'arrow' || linkKindOf(arrow) !== undefined) return
    const ends = editor.getBindingsFromShape(arrow, 'arrow').map(({ toId }) => editor.getShape(toId)?.type)
    if (ends.length === 2 && ends.every((type) => type === 'component')) editor.updateShape(linkOfKind(arrow, 'request'))
  })
}
