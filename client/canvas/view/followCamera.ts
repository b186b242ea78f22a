import type { TLInstancePresence } from 'tldraw'
import type { Box } from '../../../shared/geometry/box.ts'
import { readSight } from '../../sync/presence/presenceSight.ts'
import type { Camera } from '../../entry/view/fitCamera.ts'

/** tldraw shows nothing smaller or larger. */
const ZOOM = { min: 0.05, max: 8 } as const

/** What of the page a peer sees clear of panels; undefined while that is not known. */
export function seenBy({ camera, screenBounds, meta }: TLInstancePresence): Box | undefined {
  if (camera === null || screenBounds === null) return undefined
  const { x, y, w, h } = readSight(meta).free ?? { x: 0, y: 0, w: screenBounds.w, h: screenBounds.h }
  if (!(w > 0) || !(h > 0)) return undefined
  return { x: x / camera.z - camera.x, y: y / camera.z - camera.y, w: w / camera.z, h: h / camera.z }
}

/** The camera that shows all of what a peer sees in the free part of one's own canvas, in the middle. */
export function cameraFor(seen: Box, free: Box): Camera {
  const z = Math.min(ZOOM.max, Math.max(ZOOM.min, Math.min(free.w / seen.w, free.h / seen.h)))
  const x = (free.x + free.w / 2) / z - (seen.x + seen.w / 2)
  const y = (free.y + free.h / 2) / z - (seen.y + seen.h / 2)
  return { x, y, z }
}

/** A step of the way from one camera to another: near ones at once. */
export function stepTo(from: Camera, to: Camera, share: number): Camera {
  const isNear = Math.abs(from.x - to.x) * to.z < 1 && Math.abs(from.y - to.y) * to.z < 1
  if (share >= 1 || (isNear && Math.abs(from.z / to.z - 1) < 0.002)) return to
  const mixed = (a: number, b: number): number => a + (b - a) * share
  return { x: mixed(from.x, to.x), y: mixed(from.y, to.y), z: mixed(from.z, to.z) }
}
