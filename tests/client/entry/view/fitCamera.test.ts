import { expect, it } from 'vitest'
import { fitCamera, isSameCamera, type Camera } from '../../../../client/entry/view/fitCamera.ts'
import type { Box } from '../../../../shared/geometry/box.ts'

const FREE = { x: 80, y: 48, w: 1180, h: 560 }

/** Where a box of the page is on the screen. */
function onScreen({ x, y, w, h }: Box, camera: Camera): Box {
  return { x: (x + camera.x) * camera.z, y: (y + camera.y) * camera.z, w: w * camera.z, h: h * camera.z }
}

it.each([
  ['a board', { x: -300, y: 200, w: 1800, h: 900 }],
  ['a tall one', { x: 5000, y: -4000, w: 200, h: 1400 }],
  ['a flat one', { x: 0, y: 0, w: 2400, h: 20 }],
])('%s lies within the free part, in its middle', (_what, box) => {
  const { x, y, w, h } = onScreen(box, fitCamera(FREE, box, 0.1))
  expect(x).toBeGreaterThanOrEqual(FREE.x - 1e-6)
  expect(y).toBeGreaterThanOrEqual(FREE.y - 1e-6)
  expect(x - FREE.x).toBeCloseTo(FREE.x + FREE.w - x - w)
  expect(y - FREE.y).toBeCloseTo(FREE.y + FREE.h - y - h)
})

it.each([[{ x: 10, y: 10, w: 176, h: 64 }], [{ x: 10, y: 10, w: 0, h: 0 }]])('a single card %o is shown no larger than it is', (box) => {
  expect(fitCamera(FREE, box, 0.36).z).toBe(1)
})

it('what would become too small to read begins at the top left corner', () => {
  const camera = fitCamera(FREE, { x: -700, y: 90, w: 9000, h: 300 }, 0.36)
  const shown = onScreen({ x: -700, y: 90, w: 9000, h: 300 }, camera)
  expect(camera.z).toBe(0.36)
  expect(shown.x).toBeCloseTo(FREE.x)
  expect(shown.y - FREE.y, 'there is room enough downwards').toBeCloseTo(FREE.y + FREE.h - shown.y - shown.h)
})

it('the same box is shown by the same camera, however often', () => {
  const box = { x: 12, y: 34, w: 1824, h: 1056 }
  expect(fitCamera(FREE, box, 0.36)).toEqual(fitCamera(FREE, box, 0.36))
})

it('a camera is the same as long as the eye sees no difference, at any zoom', () => {
  const camera = { x: -120, y: 40, z: 0.4 }
  expect(isSameCamera({ x: -121, y: 40.5, z: 0.4001 }, camera)).toBe(true)
  for (const other of [{ ...camera, x: -116 }, { ...camera, y: 44 }, { ...camera, z: 0.41 }]) expect(isSameCamera(other, camera)).toBe(false)
})
