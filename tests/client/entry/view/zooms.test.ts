import { expect, test } from 'vitest'
import { ZOOM_STEPS } from '../../../../client/entry/view/zooms.ts'

test('a press of the zoom keys is a small step, and all steps from end to end lead by 100 %', () => {
  const steps = ZOOM_STEPS.slice(1).map((zoom, at) => zoom / (ZOOM_STEPS[at] ?? 1))
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(1.25)
  expect(Math.max(...steps)).toBeLessThanOrEqual(1.5)
  expect(ZOOM_STEPS).toContain(1)
  expect([ZOOM_STEPS[0], ZOOM_STEPS.at(-1)]).toEqual([0.05, 8])
})
