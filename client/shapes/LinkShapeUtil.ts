import { ArrowShapeUtil, renderPlaintextFromRichText, type Editor, type TLArrowShape } from 'tldraw'
import { isLinkKind, LINK_LOOKS, type LinkKind } from '../../shared/board/links.ts'
import { cardInk } from '../component/cardInk.ts'
import { plainFontFaces } from './fontFaces.ts'

const LINK_STROKE_PX = 2
const LABEL_FONT_PX = 12

/** The kind of link an arrow is, or undefined for a plain arrow. */
export function linkKindOf(arrow: TLArrowShape): LinkKind | undefined {
  return isLinkKind(arrow.meta.link) ? arrow.meta.link : undefined
}

/** What an arrow says, as plain text. */
export function labelOf(editor: Editor, arrow: TLArrowShape): string {
  return renderPlaintextFromRichText(editor, arrow.props.richText)
}

const StyledArrowShapeUtil = ArrowShapeUtil.configure({
  getCustomDisplayValues(_editor, arrow, _theme, colorMode) {
    const kind = linkKindOf(arrow)
    if (kind === undefined) return {}
    return {
      strokeColor: LINK_LOOKS[kind][colorMode],
      strokeWidth: LINK_STROKE_PX,
      // Of the arrowheads.
      fillColor: LINK_LOOKS[kind][colorMode],
      labelColor: cardInk(colorMode).text,
      labelFontSize: LABEL_FONT_PX,
    }
  },
})

/** tldraw's arrow; one that is a link takes colour and weight from its kind. */
export class LinkShapeUtil extends StyledArrowShapeUtil {
  /** tldraw lists all four faces of the family; a link's label is always upright and regular. */
  override getFontFaces(arrow: TLArrowShape) {
    return linkKindOf(arrow) === undefined ? super.getFontFaces(arrow) : plainFontFaces(this.editor, ['normal'])
  }
}
