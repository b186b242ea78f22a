import type { TLInstancePresence } from 'tldraw'
import { expect, test } from 'vitest'
import { cameraFor, seenBy, stepTo } from '../../../../client/canvas/view/followCamera.ts'
import type { Box } from '../../../../shared/geometry/box.ts'

function peer(camera: TLInstancePresence['camera'], meta: TLInstancePresence['meta'] = {}): TLInstancePresence {
  return { camera, screenBounds: { x: 0, y: 40, w: 1000, h: 500 }, meta } as TLInstancePresence
}

/** What lies in a part of the screen, of the page. */
function shownIn({ x, y, w, h }: Box, camera: { x: number; y: number; z: number }): Box {
  return { x: x / camera.z - camera.x, y: y / camera.z - camera.y, w: w / camera.z, h: h / camera.z }
}

test('a peer sees what lies in the free part of their canvas, or else in all of it', () => {
  expect(seenBy(peer({ x: 100, y: 50, z: 2 }))).toEqual({ x: -100, y: -50, w: 500, h: 250 })
  expect(seenBy(peer({ x: 0, y: 0, z: 0.5 }, { free: { x: 200, y: 50, w: 600, h: 400 } }))).toEqual({ x: 400, y: 100, w: 1200, h: 800 })
  expect(seenBy(peer(null))).toBeUndefined()
})

test.each([
  ['a wide screen', { x: 230, y: 50, w: 1600, h: 500 }],
  ['a narrow one', { x: 16, y: 50, w: 358, h: 600 }],
  ['one of the same size', { x: 200, y: 50, w: 600, h: 400 }],
])('all of it is in the middle of the free part of %s, as large as it goes', (_, free) => {
  const seen = { x: 400, y: 100, w: 1200, h: 800 }
  const shown = shownIn(free, cameraFor(seen, free))
  expect(shown.x + shown.w / 2).toBeCloseTo(seen.x + seen.w / 2)
  expect(shown.y + shown.h / 2).toBeCloseTo(seen.y + seen.h / 2)
  expect(Math.min(shown.w / seen.w, shown.h / seen.h)).toBeCloseTo(1)
})

test('a camera of anybody stays one that tldraw can show', () => {
  const free = { x: 0, y: 0, w: 1000, h: 500 }
  expect(cameraFor({ x: 0, y: 0, w: 1e7, h: 1e7 }, free).z).toBe(0.05)
  expect(cameraFor({ x: 0, y: 0, w: 0.1, h: 0.1 }, free).z).toBe(8)
})

test('the way there gets shorter with each step and has an end', () => {
  const to = { x: 500, y: -300, z: 2 }
  let at = { x: 0, y: 0, z: 0.5 }
  let steps = 0
  while ((at.x !== to.x || at.z !== to.z) && steps < 100) {
    at = stepTo(at, to, 0.35)
    steps += 1
  }
  expect(at).toEqual(to)
  expect(steps).toBeLessThan(40)
  expect(stepTo({ x: 0, y: 0, z: 1 }, to, 1)).toEqual(to)
})
