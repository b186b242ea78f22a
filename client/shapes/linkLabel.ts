import { Box, Vec, type Geometry2d, type VecLike } from 'tldraw'
import { textWidth, wrapText } from '../../shared/geometry/textMetrics.ts'
import { SMALL } from '../../shared/drawing/card/cardLayout.ts'

/** tldraw's padding and line height of arrow labels, and how far they stay from an arrow of the thinnest kind. */
export const LABEL_PADDING_PX = 4.25
export const LABEL_LINE_PX = Math.round(SMALL.fontSize * 1.35)
const FROM_END_PX = 20
const LEAST_MARGIN_PX = 32
const WIDEST_PX = 16 * SMALL.fontSize
const MAX_LINES = 6

export interface LabelledRoute {
  body: Geometry2d
  /** Where it leaves and where it arrives. */
  ends: readonly [VecLike, VecLike]
  /** px between each end and the shape it points at. */
  offsets: readonly [number, number]
}

/**
 * Where a label stands on a link, in the link's own space, px: what tldraw answers for the same text, but from a table of the
 * font's widths instead of from a page laid out twice for each label and frame.
 *
 * @param position share of the route, 0 to 1
 */
export function placeLabel(text: string, position: number, { body, ends, offsets }: LabelledRoute): Box {
  const size = labelSize(text, body.bounds, offsets)
  const [from, to] = [shareOutside(body, ends[0], size), shareOutside(body, ends[1], size)]
  const share = from > to ? 0.5 : Math.min(Math.max(position, from), to)
  return Box.FromCenter(body.interpolateAlongEdge(share), size)
}

/** Lines of a label in a box `width` px wide with its padding. */
export function labelLines(text: string, width: number): string[] {
  // What was laid out in exactly its width must not wrap because of the last bit of a number.
  return wrapText(text, SMALL, width - 2 * LABEL_PADDING_PX + 1, MAX_LINES)
}

function labelSize(text: string, { width, height }: Box, [start, end]: readonly [number, number]): Vec {
  const whole = textWidth(text.split(/\s+/).join(' '), SMALL)
  const margin = Math.max(start + FROM_END_PX, LEAST_MARGIN_PX) + Math.max(end + FROM_END_PX, LEAST_MARGIN_PX)
  const wide = width > height ? Math.max(Math.min(whole, margin), Math.min(width - margin, whole)) : Math.min(whole, WIDEST_PX)
  const boxed = wide + 2 * LABEL_PADDING_PX
  return new Vec(boxed, labelLines(text, boxed).length * LABEL_LINE_PX + 2 * LABEL_PADDING_PX)
}

/** The share of the route at which a label of this size has just left one of its ends; the middle when it never does. */
function shareOutside(body: Geometry2d, end: VecLike, size: Vec): number {
  const crossings = body.intersectPolygon(Box.FromCenter(end, size).expandBy(FROM_END_PX).corners)
  const furthest = crossings.toSorted((a, b) => Vec.Dist2(end, b) - Vec.Dist2(end, a))[0]
  return furthest === undefined ? 0.5 : body.uninterpolateAlongEdge(furthest)
}
