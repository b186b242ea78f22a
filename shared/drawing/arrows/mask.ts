import { toInner, toOuter, type Transform } from '../../geometry/transform.ts'
import type { Point } from '../../geometry/box.ts'
import { distance, minus, plus, unit } from '../../geometry/points.ts'
import { clipPolygon } from '../base/bounds.ts'
import type { Scene } from '../base/scene.ts'
import { crossings, isInside } from './outlineMath.ts'
import type { BoundEnd } from './boundEnd.ts'

/**
 * An arrow's end on a shape that a frame cuts off: at the frame instead, because the rest of the shape is not seen.
 *
 * @param aim where the end aims, inside of the shape
 */
export function withinMask(point: Point, aim: Point, page: Transform, end: BoundEnd | undefined, scene: Scene): Point {
  const mask = end && maskOf(end.shape.parentId, scene)
  if (mask === undefined) return point
  const [onPage, aimed] = [toOuter(page, point), toOuter(page, aim)]
  if (isInside(mask, onPage)) return point
  const beyond = plus(aimed, unit(minus(aimed, onPage)))
  const found = crossings([{ points: mask, isClosed: true }], beyond, onPage)
  const [nearest] = found.toSorted((a, b) => distance(a, onPage) - distance(b, onPage))
  return nearest === undefined ? point : toInner(page, nearest)
}

/** In page space: what of a shape with this parent is seen; undefined when no frame is around it. */
function maskOf(parentId: string, scene: Scene): Point[] | undefined {
  let mask: Point[] | undefined
  for (let parent = scene.shape(parentId); parent !== undefined; parent = scene.shape(parent.parentId)) {
    if (parent.type !== 'frame') continue
    const space = scene.pageTransform(parent.id)
    const own = (scene.outline(parent.id)[0]?.points ?? []).map((point) => toOuter(space, point))
    mask = mask === undefined ? own : clipPolygon(mask, own)
  }
  return mask
}
