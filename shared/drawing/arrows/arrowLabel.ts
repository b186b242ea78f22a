import type { TLArrowShape } from '@tldraw/tlschema'
import { clamp, distance } from '../../geometry/points.ts'
import { isLinkKind } from '../../board/links.ts'
import { cornersOf, type Box, type Point, type Size } from '../../geometry/box.ts'
import {
  LABEL,
  LABEL_FROM_END_PX,
  LABEL_LEAST_MARGIN_PX,
  LABEL_PADDING_PX,
  labelSize,
} from '../../routing/labelSize.ts'
import { layOutText } from '../../text/layOutText.ts'
import { isEmptyText } from '../../text/richBlocks.ts'
import { strokeWidthOf } from '../paths/strokeSizes.ts'
import type { Scene } from '../base/scene.ts'
import { bodyOf, type Body } from './arrowBody.ts'
import type { ArrowRoute } from './arrowRoute.ts'
import { bindingOf, headAt, type Terminal } from './boundEnd.ts'
import { plainLine } from './plainLine.ts'
import { boundsOf, crossings, pointAlong, shareAt } from './outlineMath.ts'

const SIZES = { s: 18, m: 20, l: 24, xl: 28 } as const
/** How much further a label stays from the end of a wide arrow. */
const FROM_WIDE_END_PX = 20
/** The most that a label is wide, in letters' sizes. */
const MOST_SIZES = 16

/** px of a label's words, with the arrow's scale. */
export function labelFontSize({ props, meta }: TLArrowShape): number {
  return (isLinkKind(meta.link) ? LABEL.fontSize : SIZES[props.size]) * props.scale
}

/** The words of an elbow link that is drawn in our own way; undefined for arrows that are drawn as any. */
export function linkWords({ props: { scale, richText }, meta }: TLArrowShape, route: ArrowRoute): string | undefined {
  return isLinkKind(meta.link) && route.is === 'elbow' && scale === 1 ? plainLine(richText) : undefined
}

/** Where an arrow's label stands with its padding, in the arrow's own space, px. Undefined without words. */
export function labelBox(arrow: TLArrowShape, route: ArrowRoute, scene: Scene): Box | undefined {
  const words = linkWords(arrow, route)
  if (words === '' || isEmptyText(arrow.props.richText)) return undefined
  const body = bodyOf(route)
  const size = sizeOf(arrow, route, boundsOf([{ points: body.points, isClosed: false }]), words, scene)
  const center = pointAlong(body.points, shareOf(arrow, route, body, size, scene), body.length)
  return { x: center.x - size.w / 2, y: center.y - size.h / 2, ...size }
}

function sizeOf(arrow: TLArrowShape, route: ArrowRoute, body: Size, words: string | undefined, scene: Scene): Size {
  const gaps = route.is === 'elbow' ? route.gaps : undefined
  const isBound = bindingOf(arrow, 'start', scene) !== undefined && bindingOf(arrow, 'end', scene) !== undefined
  const isOurs = words !== undefined && isBound && arrow.props.size === 's'
  if (isOurs && gaps !== undefined) return labelSize(words, body, gaps)
  const { font, richText, scale } = arrow.props
  const size = labelFontSize(arrow)
  const free = layOutText(richText, { font, size, align: 'center' })
  const room = roomFor(arrow, body, size, free.w, gaps)
  const isSqueezed = room < free.w
  const h = isSqueezed ? layOutText(richText, { font, size, align: 'center', width: room }).h : free.h
  const padding = 2 * LABEL_PADDING_PX * scale
  return { w: (isSqueezed ? room : free.w) + padding, h: h + padding }
}

/** px that the words may be wide: a body that is wider than high squeezes them. */
function roomFor(
  arrow: TLArrowShape, body: Size, size: number, wish: number, gaps: readonly [number, number] | undefined,
): number {
  if (body.w <= body.h) return Math.min(wish, MOST_SIZES * size)
  const padding = fromEnd(arrow)
  const marginAt = (gap: number): number => Math.max(gap + padding, LABEL_LEAST_MARGIN_PX)
  const margin = gaps === undefined ? 2 * LABEL_LEAST_MARGIN_PX : marginAt(gaps[0]) + marginAt(gaps[1])
  return Math.max(Math.min(wish, margin), Math.min(body.w - margin, wish))
}

function fromEnd({ props: { size, scale } }: TLArrowShape): number {
  const wider = strokeWidthOf(size) - strokeWidthOf('s')
  return (LABEL_FROM_END_PX + wider * 2 + (size === 'xl' ? FROM_WIDE_END_PX : 0)) * scale
}

/** The share of the body's length at which the label stands: where it was put, but off both ends. */
function shareOf(arrow: TLArrowShape, route: ArrowRoute, body: Body, size: Size, scene: Scene): number {
  const padding = fromEnd(arrow)
  const inset = body.length === 0 ? 0 : padding / body.length
  const [before, after] = [shareOff('start', inset), shareOff('end', 1 - inset)]
  const [least, most] = before > after ? [0.5, 0.5] : [before, after]
  const isKept = (terminal: Terminal): boolean => (
    headAt(arrow, terminal) !== 'none' || bindingOf(arrow, terminal, scene) !== undefined
  )
  return clamp(arrow.props.labelPosition, isKept('start') ? least : 0, isKept('end') ? most : 1)

  /** At which it has just left an end. Elbows are along the axes, so that a box with the padding around it says so. */
  function shareOff(terminal: Terminal, share: number): number {
    const end = route[terminal]
    const center = route.is === 'elbow' ? end : pointAlong(body.points, share, body.length)
    const grown = route.is === 'elbow' ? padding : 0
    const [w, h] = [size.w + 2 * grown, size.h + 2 * grown]
    const furthest = furthestFrom(end, crossingsOf({ x: center.x - w / 2, y: center.y - h / 2, w, h }, body))
    return furthest === undefined ? 0.5 : shareAt(body.points, furthest, body.length)
  }
}

function crossingsOf(box: Box, { points }: Body): Point[] {
  const corners = cornersOf(box)
  const line = [{ points, isClosed: false }]
  return corners.flatMap((corner, at) => crossings(line, corner, corners[(at + 1) % 4] ?? corner))
}

function furthestFrom(from: Point, points: readonly Point[]): Point | undefined {
  let furthest: Point | undefined
  for (const point of points) {
    if (furthest === undefined || distance(from, point) > distance(from, furthest)) furthest = point
  }
  return furthest
}
