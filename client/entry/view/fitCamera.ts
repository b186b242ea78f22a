import type { Box, Point } from '../../../shared/geometry/box.ts'

/** Where a page lies under the canvas: a point at (x, y) is drawn at ((x + camera.x) * z, (y + camera.y) * z). */
export interface Camera {
  x: number
  y: number
  z: number
}

/** Nothing is shown larger than it is: a single card would fill the screen. */
const HIGHEST_ZOOM = 1

/**
 * The camera that shows a part of the page in the free part of the screen, in the middle. What cannot be shown whole
 * without going below the lowest zoom is shown from its top left corner on, because that is where one begins to read.
 *
 * @param free px of the canvas
 * @param box px of the page
 */
export function fitCamera(free: Box, box: Box, lowestZoom: number): Camera {
  const fits = Math.min(HIGHEST_ZOOM, free.w / Math.max(box.w, 1), free.h / Math.max(box.h, 1))
  const z = Math.max(fits, lowestZoom)
  return { x: offset(free.x, free.w, box.x, box.w, z), y: offset(free.y, free.h, box.y, box.h, z), z }
}

function offset(freeFrom: number, freeSize: number, from: number, size: number, z: number): number {
  const before = Math.max(0, freeSize - size * z) / 2
  return (freeFrom + before) / z - from
}

/** The camera for what is seen that far to the right and below of where it was, px. */
export function movedBy(camera: Camera, { x, y }: Point): Camera {
  return { x: camera.x + x / camera.z, y: camera.y + y / camera.z, z: camera.z }
}

/** Whether two cameras show the same to the eye. */
export function isSameCamera(one: Camera, other: Camera): boolean {
  const px = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)) * other.z
  return px < 1 && Math.abs(one.z / other.z - 1) < 0.001
}
