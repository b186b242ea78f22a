import { Box, Vec, type Geometry2d, type VecLike } from 'tldraw'
import { LABEL_FROM_END_PX, labelSize } from '../../shared/routing/labelSize.ts'

export interface LabelledRoute {
  body: Geometry2d
  /** Where it leaves and where it arrives. */
  ends: readonly [VecLike, VecLike]
  /** px between each end and the shape it points at. */
  offsets: readonly [number, number]
}

/**
 * Where a label stands on a link, in the link's own space, px: what tldraw answers for the same text, but from a table
 * of the font's widths instead of from a page laid out twice for each label and frame.
 *
 * @param position share of the route, 0 to 1
 */
export function placeLabel(text: string, position: number, { body, ends, offsets }: LabelledRoute): Box {
  const { w, h } = labelSize(text, body.bounds, offsets)
  const size = new Vec(w, h)
  const [from, to] = [shareOutside(body, ends[0], size), shareOutside(body, ends[1], size)]
  const share = from > to ? 0.5 : Math.min(Math.max(position, from), to)
  return Box.FromCenter(body.interpolateAlongEdge(share), size)
}

/**
 * The share of the route at which a label of this size has just left one of its ends; the middle when it never does.
 */
function shareOutside(body: Geometry2d, end: VecLike, size: Vec): number {
  const crossings = body.intersectPolygon(Box.FromCenter(end, size).expandBy(LABEL_FROM_END_PX).corners)
  const furthest = crossings.toSorted((a, b) => Vec.Dist2(end, b) - Vec.Dist2(end, a))[0]
  return furthest === undefined ? 0.5 : body.uninterpolateAlongEdge(furthest)
}
