import { Polyline2d, Vec } from 'tldraw'
import { describe, expect, it } from 'vitest'
import { placeLabel, type LabelledRoute } from '../../../client/shapes/linkLabel.ts'
import { LABEL, LABEL_LINE_PX, LABEL_PADDING_PX, labelLines } from '../../../shared/routing/labelSize.ts'
import { textWidth } from '../../../shared/geometry/textMetrics.ts'

function route(...corners: readonly (readonly [number, number])[]): LabelledRoute {
  const points = corners.map(([x, y]) => new Vec(x, y))
  return { body: new Polyline2d({ points }), ends: [points[0]!, points.at(-1)!], offsets: [0, 0] }
}

const LONG = 'candidates that nobody has seen in the last thirty days'

describe('placeLabel', () => {
  it('puts a label that has room on one line in the middle, as wide as its text', () => {
    const box = placeLabel('features', 0.5, route([0, 0], [400, 0]))
    expect(box.center).toMatchObject({ x: 200, y: 0 })
    expect(box.w).toBeCloseTo(textWidth('features', LABEL) + 2 * LABEL_PADDING_PX, 6)
    expect(box.h).toBe(LABEL_LINE_PX + 2 * LABEL_PADDING_PX)
    expect(labelLines('features', box.w)).toEqual(['features'])
  })

  it('keeps what is moved to an end clear of it', () => {
    const near = placeLabel('features', 0, route([0, 0], [400, 0]))
    const far = placeLabel('features', 1, route([0, 0], [400, 0]))
    expect(near.minX).toBeCloseTo(20, 6)
    expect(far.maxX).toBeCloseTo(380, 6)
  })

  it('wraps what is wider than a level link leaves room for, and loses no word', () => {
    const box = placeLabel(LONG, 0.5, route([0, 0], [240, 0]))
    const lines = labelLines(LONG, box.w)
    expect(box.w).toBeCloseTo(240 - 64 + 2 * LABEL_PADDING_PX, 6)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe(LONG)
    expect(box.h).toBe(lines.length * LABEL_LINE_PX + 2 * LABEL_PADDING_PX)
  })

  it('lets a label of an upright link be wider than the link, up to 16 em', () => {
    const upright = route([0, 0], [0, 400])
    expect(placeLabel('nearest neighbours', 0.5, upright).w).toBeCloseTo(textWidth('nearest neighbours', LABEL) + 2 * LABEL_PADDING_PX, 6)
    expect(placeLabel(LONG, 0.5, upright).w).toBeCloseTo(16 * LABEL.fontSize + 2 * LABEL_PADDING_PX, 6)
  })

  it('stays in the middle of a link that is shorter than it', () => {
    expect(placeLabel('features', 0.9, route([0, 0], [30, 0])).center).toMatchObject({ x: 15, y: 0 })
  })

  it('follows the route around corners', () => {
    const { center } = placeLabel('events', 0.5, route([0, 0], [200, 0], [200, 300], [400, 300]))
    expect(center).toMatchObject({ x: 200, y: 150 })
  })
})
