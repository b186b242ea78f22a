import { expect, test } from 'vitest'
import { areaPath, linePath, placed, steppedPoints } from '../../../../client/features/practiceRuns/linePath.ts'

const SIZE = { w: 120, h: 60, pad: 10 }

test('a line goes from corner to corner within its padding, and up is more', () => {
  expect(placed({ x: 0, y: 0 }, SIZE)).toEqual({ x: 10, y: 50 })
  expect(linePath([{ x: 0, y: 0 }, { x: 0.5, y: 0.25 }, { x: 1, y: 1 }], SIZE)).toBe('M10 50L60 40L110 10')
})

test('an area comes back along the ground; nothing draws nothing', () => {
  expect(areaPath([{ x: 0, y: 0.5 }, { x: 1, y: 1 }], SIZE)).toBe('M10 30L110 10L110 50L10 50Z')
  expect(linePath([], SIZE)).toBe('')
  expect(areaPath([], SIZE)).toBe('')
})

test('between two samples the first one holds', () => {
  expect(steppedPoints([{ x: 0, y: 0 }, { x: 1, y: 1 }])).toEqual([{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }])
})
