import { GeoShapeGeoStyle, type TLGeoShape } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { shapeRecord } from '../../../shared/board/shapeRecord.ts'
import { boxAround } from '../../../shared/drawing/bounds.ts'
import { brokenMarks } from '../../../shared/drawing/paths/dashes.ts'
import { geoPath } from '../../../shared/drawing/paths/geoPath.ts'
import { hatched } from '../../../shared/drawing/paths/hatch.ts'
import { outlinesOf, pathData, splineThrough, straight } from '../../../shared/drawing/paths/path.ts'
import { sketchData } from '../../../shared/drawing/paths/sketch.ts'

function geo(kind: string, props: object = {}): TLGeoShape {
  const all = { geo: kind, dash: 'solid', size: 'm', scale: 1, flipX: false, flipY: false, ...props }
  return shapeRecord(`shape:${kind}`, 'geo', { x: 0, y: 0 }, all) as unknown as TLGeoShape
}

const numbers = (d: string): number[] => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

describe('geometric shapes', () => {
  test.each([...GeoShapeGeoStyle.values])('%s is one closed outline in its box', (kind) => {
    const outlines = outlinesOf(geoPath({ w: 200, h: 120, shape: geo(kind), strokeWidth: 3.5 }))
    const box = boxAround(outlines.flatMap(({ points }) => points))
    expect(outlines.map(({ isClosed }) => isClosed)).toEqual([true])
    expect(box).toBeDefined()
    // A cloud's bumps stop a little before its box, a star's feet too.
    expect(Math.abs((box?.w ?? 0) - 200)).toBeLessThan(25)
    expect(Math.abs((box?.h ?? 0) - 120)).toBeLessThan(25)
  })

  test('flipping mirrors the outline in its box', () => {
    const [plain, flipped] = [geo('arrow-left'), geo('arrow-left', { flipX: true })]
      .map((shape) => outlinesOf(geoPath({ w: 200, h: 120, shape, strokeWidth: 3.5 }))[0]?.points ?? [])
    expect(flipped).toEqual(plain?.map(({ x, y }) => ({ x: 200 - x, y })))
  })

  test('a kind that is not known is a rectangle, and none is smaller than a px', () => {
    const path = geoPath({ w: 0, h: 0, shape: geo('blob'), strokeWidth: 3.5 })
    expect(pathData(path)).toBe('M 0 0 L 1 0 L 1 1 L 0 1 Z')
  })
})

describe('dashes', () => {
  const corners = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 100 }, { x: 0, y: 100 }]
  const square = [straight(corners, { isClosed: true })]

  test('every side has whole dashes, and half a dash at each corner', () => {
    const marks = brokenMarks(square, 'dashed', 5, 'black')
    expect(marks).toHaveLength(4)
    const [dash = 0, gap = 0] = numbers(marks[0]?.dash ?? '')
    // From half a dash before the side to half a dash behind it.
    const periods = (100 + 10 + gap) / (dash + gap)
    expect(Math.abs(periods - Math.round(periods))).toBeLessThan(0.01)
    expect(marks[0]?.dashOffset).toBe(5)
  })

  test('a line too short for dashes is one', () => {
    const [mark] = brokenMarks([straight([{ x: 0, y: 0 }, { x: 8, y: 0 }])], 'dashed', 5, 'black')
    expect(mark?.dash).toBe('8 0')
  })

  test('dots of a straight line begin at its start', () => {
    const [mark] = brokenMarks([straight([{ x: 0, y: 0 }, { x: 100, y: 0 }])], 'dotted', 5, 'black')
    expect(mark?.dashOffset).toBeUndefined()
  })
})

describe('a hand', () => {
  const line = [straight([{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 100 }])]

  test('draws the same line for the same seed, and another for another', () => {
    const drawn = (seed: string): string => sketchData(line, { seed, strokeWidth: 3.5 })
    expect(drawn('shape:a')).toBe(drawn('shape:a'))
    expect(drawn('shape:a')).not.toBe(drawn('shape:b'))
  })

  test('draws twice over the line, and misses by a third of its width at most', () => {
    const d = sketchData(line, { seed: 'shape:a', strokeWidth: 3.5 })
    expect(d.match(/M/g)).toHaveLength(2)
    for (const value of numbers(d)) expect(Math.min(Math.abs(value), Math.abs(value - 100))).toBeLessThan(3.5 / 3 + 7.1)
  })

  test('meets ends that it must not miss, and rounds no corner between curves', () => {
    const curve = splineThrough([{ x: 0, y: 0 }, { x: 50, y: 40 }, { x: 100, y: 0 }], 0)
    const d = sketchData([curve], { seed: 'a', strokeWidth: 5 })
    expect(d.startsWith('M 0 0 C')).toBe(true)
    expect(d.endsWith('100 0')).toBe(true)
    expect(d).not.toContain('Q')
  })
})

test('a hatched area is covered in rows that are a third of a square apart', () => {
  const outline = { points: [{ x: 0, y: 0 }, { x: 80, y: 40 }], isClosed: true }
  const { clip, marks } = hatched('M0 0H80V40H0Z', [outline], 'red')
  const [rows] = marks
  expect(clip).toBe('M0 0H80V40H0Z')
  expect(rows?.is === 'path' && rows.d.match(/M/g)?.length).toBe((80 + 40) / (8 / 3) + 1)
})

test('a shape as large as nobody draws one costs no more than a large one', () => {
  const cloud = outlinesOf(geoPath({ w: 1e9, h: 1e9, shape: geo('cloud'), strokeWidth: 3.5 }))
  expect(cloud[0]?.points.length).toBeLessThan(250_000)
  const ellipse = outlinesOf(geoPath({ w: 1e9, h: 10, shape: geo('ellipse'), strokeWidth: 3.5 }))
  expect(ellipse[0]?.points.length).toBeLessThan(250_000)
  const { marks } = hatched('M0 0Z', [{ points: [{ x: 0, y: 0 }, { x: 1e9, y: 1e9 }], isClosed: true }], 'red')
  expect(marks[0]).toMatchObject({ d: '' })
})
