import { getArrowInfo, Group2d, Polyline2d, Rectangle2d, type Editor, type TLArrowShape } from 'tldraw'
import { plainLine } from '../../shared/drawing/arrows/plainLine.ts'
import type { LinkLayout } from '../../shared/drawing/links/linkMarks.ts'
import { placeLabel } from './linkLabel.ts'

/**
 * Undefined for what only tldraw draws: arrows that are no elbows or are scaled, and labels with formatting.
 * Route and label box are the geometry's, so that handles, hits and the label's editor fit what
 * is drawn.
 */
export function layOutLink(editor: Editor, arrow: TLArrowShape): LinkLayout | undefined {
  const info = getArrowInfo(editor, arrow)
  const text = plainLine(arrow.props.richText)
  if (info?.type !== 'elbow' || !info.isValid || text === undefined || arrow.props.scale !== 1) return undefined
  const points = info.route.points.filter((point) => !info.route.skipPointsWhenDrawing.has(point))
  const box = text === '' ? undefined : editor.getShapeGeometry<Group2d>(arrow).children[1]?.bounds
  return { points, label: box && { box, text } }
}

/**
 * A link's body and label for hits, handles and bounds. Undefined for what only tldraw measures: besides what
 * `layOutLink` leaves to it, arrows with a loose end or of another size.
 */
export function linkGeometry(editor: Editor, arrow: TLArrowShape): Group2d | undefined {
  const info = getArrowInfo(editor, arrow)
  const text = plainLine(arrow.props.richText)
  if (
    info?.type !== 'elbow' ||
    !info.isValid ||
    text === undefined ||
    arrow.props.scale !== 1 ||
    arrow.props.size !== 's'
  )
    return undefined
  const { bindings, elbow, start, end } = info
  if (bindings.start === undefined || bindings.end === undefined) return undefined
  const body = new Polyline2d({ points: info.route.points })
  if (text === '') return new Group2d({ children: [body] })
  const offsets = [elbow.A.arrowheadOffset, elbow.B.arrowheadOffset] as const
  const { x, y, w, h } = placeLabel(text, arrow.props.labelPosition, { body, ends: [start.point, end.point], offsets })
  return new Group2d({
    children: [body, new Rectangle2d({ x, y, width: w, height: h, isFilled: true, isLabel: true })],
  })
}
