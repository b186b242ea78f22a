import type { TLDefaultSizeStyle, TLHighlightShape } from '@tldraw/tlschema'
import { rng } from '@tldraw/utils'
import type { Mark } from '../base/mark.ts'
import { inksOf } from '../base/palette.ts'
import { penMark } from '../paths/lineMarks.ts'
import type { Scene, ShapeDrawing } from '../base/scene.ts'
import { circleOutline } from '../strokes/circleOutline.ts'
import { centerPath, dotPath } from '../strokes/inkPath.ts'
import { inkPoints } from '../strokes/inkPoints.ts'
import { strokeOutline } from '../strokes/strokeOutline.ts'
import { strokePoints } from '../strokes/strokePoints.ts'
import { highlighterInk } from '../strokes/strokeStyle.ts'

/** px at scale 1: a little more than a line of text of the same size is high. */
const WIDTH_PX: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 20.16, m: 26.88, l: 40.32, xl: 49.28 }
/** Drawn twice: below all other shapes, and lightly above them. */
const BELOW = 0.82
const ABOVE = 0.35
const DOT_PX = 0.1

export const highlightDrawing: ShapeDrawing<TLHighlightShape> = {
  draw: (shape, scene) => stroke(shape, scene, ABOVE),
  drawBelow: (shape, scene) => stroke(shape, scene, BELOW),
  outline(shape) {
    const { segments, scaleX, scaleY } = shape.props
    const points = inkPoints(segments, scaleX, scaleY)
    const width = widthOf(shape)
    if (points.length < 2) return [circleOutline(width / 2)]
    return [strokeOutline(points, highlighterInk(width, isComplete(shape)))]
  },
}

function widthOf({ props: { size, scale } }: TLHighlightShape): number {
  return WIDTH_PX[size] * scale
}

function isComplete({ props: { isComplete: isDone, segments } }: TLHighlightShape): boolean {
  return isDone || segments.at(-1)?.type === 'straight'
}

function stroke(shape: TLHighlightShape, scene: Scene, opacity: number): Mark[] {
  const { segments, scaleX, scaleY, isPen, color } = shape.props
  const points = inkPoints(segments, scaleX, scaleY)
  const [first] = points
  if (first === undefined) return []
  const width = widthOf(shape)
  const isDot = points.length === 1 && !isPen && width >= 1.5
  const size = isDot ? width + (rng(shape.id)() * width) / 6 : width
  const line = strokePoints(points, highlighterInk(size, isComplete(shape)))
  const d = line.length > 1 ? centerPath(line, false) : dotPath(first, DOT_PX)
  return [{ ...penMark(d, inksOf(scene.palette, color).highlight, size), opacity }]
}
