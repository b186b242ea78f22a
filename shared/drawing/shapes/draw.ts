import type { TLDrawShape } from '@tldraw/tlschema'
import { rng } from '@tldraw/utils'
import { boxAround } from '../base/bounds.ts'
import type { Mark } from '../base/mark.ts'
import { inksOf } from '../base/palette.ts'
import { areaMarks } from '../paths/areaMarks.ts'
import { penMark } from '../paths/lineMarks.ts'
import { strokeWidthOf } from '../paths/strokeSizes.ts'
import type { Outline, Scene, ShapeDrawing } from '../base/scene.ts'
import { circleOutline } from '../strokes/circleOutline.ts'
import { inkPoints, type InkPoint } from '../strokes/inkPoints.ts'
import { centerPath, dotPath, inkPath } from '../strokes/inkPath.ts'
import { strokePoints } from '../strokes/strokePoints.ts'
import { evenInk, pressedInk } from '../strokes/strokeStyle.ts'

export const freehandDrawing: ShapeDrawing<TLDrawShape> = {
  draw(shape, scene) {
    const points = pointsOf(shape)
    const [first] = points
    if (first === undefined) return []
    return shape.props.dash === 'draw' ? inkMarks(shape, points, scene) : penMarks(shape, points, scene)
  },
  outline: outlineOf,
}

/** px of a dot's radius, below the line around it. */
const DOT_PX = 0.5

function pointsOf({ props: { segments, scaleX, scaleY } }: TLDrawShape): InkPoint[] {
  return inkPoints(segments, scaleX, scaleY)
}

/** px of freehand lines: a little more than of others. */
function widthOf({ props: { size, scale } }: TLDrawShape): number {
  return (strokeWidthOf(size) + 1) * scale
}

function isComplete({ props: { isComplete: isDone, segments } }: TLDrawShape): boolean {
  return isDone || segments.at(-1)?.type === 'straight'
}

/** As wide as it was pressed. */
function inkMarks(shape: TLDrawShape, points: readonly InkPoint[], scene: Scene): Mark[] {
  const { color, isPen } = shape.props
  const width = widthOf(shape)
  // A dot is as different from the next one as two of a hand are.
  const size = points.length === 1 && !isPen ? width + (rng(shape.id)() * width) / 6 : width
  const style = pressedInk(size, isPen, isComplete(shape))
  const ink: Mark = { is: 'path', d: inkPath(points, style), fill: inksOf(scene.palette, color).solid }
  if (!shape.props.isClosed || points.length < 2) return [ink]
  const line = strokePoints(points, style)
  const outlines = [{ points: line, isClosed: true }]
  const area = { fill: shape.props.fill, color, d: centerPath(line, true), outlines }
  return [...areaMarks(area, scene), ink]
}

/** As wide everywhere, in dashes or without gaps. */
function penMarks(shape: TLDrawShape, points: readonly InkPoint[], scene: Scene): Mark[] {
  const { color, fill, isClosed, dash } = shape.props
  const stroke = inksOf(scene.palette, color).solid
  const width = widthOf(shape)
  const line = strokePoints(points, evenInk(width, false, isComplete(shape)))
  const [first] = points
  if (line.length < 2 && first !== undefined) {
    return dash === 'none' ? [] : [{ ...penMark(dotPath(first, DOT_PX), stroke, width), fill: stroke }]
  }
  const isArea = isClosed && fill !== 'none'
  const d = centerPath(line, isArea)
  const area = isArea ? areaMarks({ fill, color, d, outlines: [{ points: line, isClosed: true }] }, scene) : []
  if (dash === 'none') return area
  const gap = width * 2
  const dashes = { dashed: `${gap} ${gap}`, dotted: `0.1 ${gap}`, solid: undefined, draw: undefined }
  const pattern = dashes[dash]
  return [...area, { ...penMark(d, stroke, width), ...(pattern !== undefined && { dash: pattern }) }]
}

function outlineOf(shape: TLDrawShape): Outline[] {
  const { segments, isPen, isClosed } = shape.props
  const points = pointsOf(shape)
  const width = widthOf(shape)
  const box = boxAround(points)
  const isDot = segments.length === 1 && box !== undefined && box.w < width * 2 && box.h < width * 2
  if (isDot || points.length === 0) return [circleOutline(width)]
  const line = strokePoints(points, evenInk(width, isPen, shape.props.isComplete || isPen))
  return line.length === 1 ? [circleOutline(width)] : [{ points: line, isClosed: isClosed && line.length > 2 }]
}
