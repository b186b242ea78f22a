import { b64Vecs } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { inkPoints, type InkPoint } from '../../../shared/drawing/strokes/inkPoints.ts'
import { centerPath, inkPath } from '../../../shared/drawing/strokes/inkPath.ts'
import { strokeOutline } from '../../../shared/drawing/strokes/strokeOutline.ts'
import { strokePoints, withRadii } from '../../../shared/drawing/strokes/strokePoints.ts'
import { evenInk, highlighterInk, pressedInk } from '../../../shared/drawing/strokes/strokeStyle.ts'

const along = (count: number, pressure = 0.5): InkPoint[] => (
  Array.from({ length: count }, (_, at) => ({ x: at * 8, y: 0, pressure }))
)

describe('points of a freehand line', () => {
  test('are scaled, and a straight segment has some between its ends', () => {
    const path = b64Vecs.encodePoints([{ x: 0, y: 0, z: 0.5 }, { x: 100, y: 0, z: 0.5 }])
    const free = inkPoints([{ type: 'free', path }], -2, 1)
    expect(free.map(({ x }) => Math.abs(x))).toEqual([0, 200])
    const straight = inkPoints([{ type: 'straight', path }], 1, 1)
    expect(straight.length).toBe(8)
    expect(straight.every(({ y }) => y === 0)).toBe(true)
  })

  test('a complete line reaches the last point, and smoothing keeps it between its points', () => {
    const points = strokePoints(along(20), evenInk(4.5, false, true))
    expect(points.at(-1)).toMatchObject({ x: 19 * 8, y: 0 })
    expect(points.every(({ x }, at) => at === 0 || x > (points[at - 1]?.x ?? 0))).toBe(true)
  })

  test('a pen that rests where it began or ends leaves one point there', () => {
    const dwelling = Array.from({ length: 9 }, (_, at) => ({ x: at / 100, y: 0, pressure: 0.5 }))
    const resting = [...dwelling, { x: 90, y: 0, pressure: 0.5 }]
    expect(strokePoints(resting, evenInk(4.5, false, true))[0]).toMatchObject({ x: 0, y: 0 })
    expect(strokePoints([], evenInk(4.5, false, true))).toEqual([])
  })
})

describe('ink', () => {
  test('is as wide as it was pressed with a pen, and of one width without', () => {
    const pen = pressedInk(6, true, true)
    const radius = (pressure: number): number => (
      withRadii(strokePoints(along(20, pressure), pen), pen).at(10)?.radius ?? 0
    )
    expect(radius(0.9)).toBeGreaterThan(radius(0.2))
    const even = withRadii(strokePoints(along(20), evenInk(6, false, true)), evenInk(6, false, true))
    expect(new Set(even.map((point) => point.radius))).toEqual(new Set([3]))
  })

  test('of one point is a dot, of a line one closed area, and where it turns back there are two', () => {
    const style = pressedInk(4.5, false, true)
    expect(inkPath(along(1), style).match(/M/g)).toHaveLength(1)
    expect(inkPath(along(20), style).match(/Z/g)).toHaveLength(1)
    const back = [...along(20), ...along(19).toReversed()]
    expect(inkPath(back, style).match(/Z/g)).toHaveLength(2)
  })

  test('of one width runs smoothly through its points', () => {
    expect(centerPath([{ x: 0, y: 0 }], false)).toBe('')
    expect(centerPath([{ x: 0, y: 0 }, { x: 9, y: 0 }], false)).toBe('M0 0L9 0')
    const corners = [{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 9 }]
    expect(centerPath(corners, true)).toBe('M4.5 0Q9 0 9 4.5Q9 9 4.5 4.5Q0 0 4.5 0Z')
  })

  test('of a highlighter has an outline around its line', () => {
    const { points, isClosed } = strokeOutline(along(20), highlighterInk(20, true))
    expect(isClosed).toBe(true)
    // Half of a px more than the style's own half width, since it is drawn that much wider.
    expect(Math.max(...points.map(({ y }) => y))).toBeCloseTo(10.5, 1)
    expect(Math.min(...points.map(({ x }) => x))).toBeLessThan(-9)
  })
})
