import type { TLArrowShape } from '@tldraw/tlschema'
import { isLinkKind, LINK_LOOKS } from '../../board/links.ts'
import { cornersOf, grow, type Box, type Point } from '../../geometry/box.ts'
import { LABEL_PADDING_PX } from '../../routing/labelSize.ts'
import { layOutText } from '../../text/layOutText.ts'
import { bodyOf, bodyPath } from '../arrows/arrowBody.ts'
import { labelBox, labelFontSize, linkWords } from '../arrows/arrowLabel.ts'
import type { ArrowRoute } from '../arrows/arrowRoute.ts'
import { arrowStroke, headAt } from '../arrows/boundEnd.ts'
import { headData } from '../arrows/heads.ts'
import { boundsOf } from '../arrows/outlineMath.ts'
import { routeArrow } from '../arrows/routeArrow.ts'
import { joined } from '../base/bounds.ts'
import { cardInk } from '../base/cardInk.ts'
import { linkMarks } from '../links/linkMarks.ts'
import type { Mark } from '../base/mark.ts'
import { inksOf } from '../base/palette.ts'
import { areaMarks } from '../paths/areaMarks.ts'
import { lineMarks, penMark } from '../paths/lineMarks.ts'
import { arcSteps } from '../paths/arcs.ts'
import { closed, pathData, straight } from '../paths/path.ts'
import type { Scene, ShapeDrawing } from '../base/scene.ts'
import { placeBlock, textMarks } from '../base/setText.ts'

export const arrowDrawing: ShapeDrawing<TLArrowShape> = {
  draw(arrow, scene) {
    const { route, box } = laidOut(arrow, scene)
    if (route === undefined) return []
    const words = linkWords(arrow, route)
    const { link } = arrow.meta
    if (words === undefined || route.is !== 'elbow' || !isLinkKind(link)) return plainMarks(arrow, route, box, scene)
    const points = route.points.filter(({ isHidden }) => isHidden !== true)
    return linkMarks(link, { points, label: box && { box, text: words } }, scene.theme)
  },
  outline(arrow, scene) {
    const { route, box } = laidOut(arrow, scene)
    if (route === undefined) return []
    const label = box === undefined ? [] : [{ points: cornersOf(box), isClosed: true, isLabel: true }]
    return [{ points: bodyOf(route).points, isClosed: false }, ...label]
  },
}

function laidOut(arrow: TLArrowShape, scene: Scene): { route: ArrowRoute | undefined; box: Box | undefined } {
  return scene.once(arrow.id, () => {
    const route = routeArrow(arrow, scene)
    return { route, box: route && labelBox(arrow, route, scene) }
  })
}

/** px around an arrow in which it may be drawn: more than any head is wide. */
const CLIP_ROOM_PX = 100
const LABEL_RADIUS_PX = 3.5

function plainMarks(arrow: TLArrowShape, route: ArrowRoute, box: Box | undefined, scene: Scene): Mark[] {
  const { dash, scale, color } = arrow.props
  const { link } = arrow.meta
  const strokeWidth = arrowStroke(arrow) * scale
  const stroke = isLinkKind(link) ? LINK_LOOKS[link][scene.theme] : inksOf(scene.palette, color).solid
  const heads = (['start', 'end'] as const).flatMap((terminal) => {
    const head = headAt(arrow, terminal)
    const d = headData(head, route, terminal, strokeWidth)
    return d === undefined || d === '' ? [] : [{ d, tip: route[terminal], isArea: head !== 'arrow' }]
  })
  const body = lineMarks(bodyPath(route), { dash, strokeWidth, stroke, seed: arrow.id })
  const areas = heads.filter(({ isArea }) => isArea)
  const isWhole = box === undefined && areas.length === 0
  return [
    ...(isWhole ? body : [clipped(body, clipData(arrow, route, box, areas.map(({ d }) => d)))]),
    ...areas.flatMap(({ d, tip }) => headArea(arrow, d, tip, strokeWidth, scene)),
    ...heads.map(({ d }) => penMark(d, stroke, strokeWidth)),
    ...(box === undefined ? [] : labelWords(arrow, box, scene)),
  ]
}

function clipped(marks: readonly Mark[], clip: string): Mark {
  return { is: 'group', clip, marks }
}

function headArea(arrow: TLArrowShape, d: string, tip: Point, strokeWidth: number, scene: Scene): Mark[] {
  const { props: { fill, color }, meta: { link } } = arrow
  if (fill !== 'none' && isLinkKind(link)) return [{ is: 'path', d, fill: LINK_LOOKS[link][scene.theme] }]
  const around = cornersOf(grow({ ...tip, w: 0, h: 0 }, strokeWidth * 4))
  return areaMarks({ fill, color, d, outlines: [{ points: around, isClosed: true }] }, scene)
}

/** All around an arrow but its label and its heads: a line does not show through them. */
function clipData(arrow: TLArrowShape, route: ArrowRoute, label: Box | undefined, heads: readonly string[]): string {
  const body = boundsOf([{ points: bodyOf(route).points, isClosed: false }])
  const around = label === undefined ? body : joined(body, label)
  const outside = straight(cornersOf(grow(around, CLIP_ROOM_PX)), { isClosed: true })
  const hole = label === undefined ? [] : [pathData([rounded(label, LABEL_RADIUS_PX * arrow.props.scale)])]
  return [pathData([outside]), ...hole, ...heads].join(' ')
}

function rounded({ x, y, w, h }: Box, radius: number): ReturnType<typeof straight> {
  const from = { x: x + radius, y }
  const [right, bottom] = [x + w, y + h]
  const corners = [
    [right, y, 0, radius], [right, bottom, -radius, 0], [x, bottom, 0, -radius], [x, y, radius, 0],
  ] as const
  const steps = corners.flatMap(([cornerX, cornerY, outX, outY]) => {
    // Before the corner one runs as one leaves after it, a quarter turn earlier.
    const start = { x: cornerX - outY, y: cornerY + outX }
    const to = { x: cornerX + outX, y: cornerY + outY }
    return [{ to: start }, ...arcSteps(start, { rx: radius, ry: radius, isLarge: false, isClockwise: true, to })]
  })
  return closed({ from, steps, isClosed: true })
}

function labelWords(arrow: TLArrowShape, box: Box, scene: Scene): Mark[] {
  const { font, richText, scale, labelColor } = arrow.props
  const inside = grow(box, -LABEL_PADDING_PX * scale)
  const layout = layOutText(richText, { font, size: labelFontSize(arrow), align: 'center', width: inside.w })
  const color = isLinkKind(arrow.meta.link) ? cardInk(scene.theme).text : inksOf(scene.palette, labelColor).solid
  return textMarks(layout, placeBlock(inside, layout, 'middle'), { color, halo: scene.palette.background })
}
