import { onCircle } from '../../geometry/points.ts'
import { samplesFor } from '../paths/arcs.ts'
import type { Outline } from '../base/scene.ts'

/** A circle around the origin in straight pieces. */
export function circleOutline(radius: number): Outline {
  const count = samplesFor(2 * Math.PI * radius)
  const points = Array.from({ length: count }, (_, at) => onCircle({ x: 0, y: 0 }, radius, (at / count) * 2 * Math.PI))
  return { points, isClosed: true }
}
