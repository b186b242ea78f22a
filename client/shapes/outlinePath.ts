import type { Size } from '../../shared/geometry/box.ts'

/** The line around a shape that is selected, with round corners; px. */
export function outlinePath({ w, h }: Size, radius: number): Path2D {
  const path = new Path2D()
  path.roundRect(0, 0, w, h, radius)
  return path
}
