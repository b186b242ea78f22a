import type { TLLineShape } from '@tldraw/tlschema'
import { sortByIndex } from '@tldraw/utils'
import type { Point } from '../../geometry/box.ts'
import { inksOf } from '../base/palette.ts'
import { lineMarks } from '../paths/lineMarks.ts'
import { outlinesOf, splineThrough, type Path } from '../paths/path.ts'
import { strokeWidthOf } from '../paths/strokeSizes.ts'
import type { ShapeDrawing } from '../base/scene.ts'

export const lineDrawing: ShapeDrawing<TLLineShape> = {
  draw(shape, scene) {
    const { dash, size, color, scale } = shape.props
    return lineMarks(linePath(shape), {
      dash, stroke: inksOf(scene.palette, color).solid, strokeWidth: strokeWidthOf(size) * scale, seed: shape.id,
    })
  },
  outline: (shape) => outlinesOf(linePath(shape)),
}

/** A hand begins and ends where it should. */
function linePath({ props: { points, spline } }: TLLineShape): Path {
  const inOrder = Object.values(points).sort(sortByIndex)
  const distinct: Point[] = inOrder.filter(({ index }, at) => index !== inOrder[at - 1]?.index)
  if (spline === 'cubic') return [splineThrough(distinct, 0)]
  const [from = { x: 0, y: 0 }, ...rest] = distinct
  const steps = rest.map((to, at) => (at === rest.length - 1 ? { to, wobble: 0 } : { to }))
  return [{ from, wobble: 0, steps, isClosed: false }]
}
