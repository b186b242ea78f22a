import { describe, expect, it } from 'vitest'
import { fieldPlace, type FieldPlace, type Titled } from '../../../client/shapes/fieldPlace.ts'

const VIEW = { x: -1000, y: -1000, w: 4000, h: 3000 }
const CARD: Titled = { is: 'component', w: 176, h: 64, title: 'Ranker', zoom: 1, isCoarse: false, view: VIEW }
const LANE: Titled = { ...CARD, is: 'lane', w: 640, h: 240, title: 'Query path' }
const FAR = [0.95, 0.7, 0.49, 0.35, 0.2, 0.1]

/** What is seen of it, px of the screen. */
function onScreen({ w, h, fontSize, lineScale }: FieldPlace, zoom: number): Omit<FieldPlace, 'x' | 'y'> {
  return { w: w * zoom, h: h * zoom, fontSize: fontSize * zoom, lineScale: lineScale * zoom }
}

it('is where the title is drawn at zoom 1 and nearer', () => {
  for (const zoom of [1, 2]) {
    expect(fieldPlace({ ...CARD, zoom })).toEqual({ x: 50, y: 16, w: 120, h: 32, fontSize: 14, lineScale: 1 })
    expect(fieldPlace({ ...LANE, zoom })).toEqual({ x: 18, y: 6, w: 420, h: 28, fontSize: 12, lineScale: 1 })
    expect(fieldPlace({ ...LANE, zoom, w: 240 }).w).toBe(204)
  }
})

describe.each([['a card', CARD], ['a lane', LANE], ['a narrow lane', { ...LANE, w: 160 }], ['a small card', { ...CARD, w: 40, h: 20 }], ['a large card', { ...CARD, w: 400, h: 300 }]])('on %s seen from afar', (_, titled) => {
  it.each(FAR)('is wide and high enough for its letters at zoom %d', (zoom) => {
    const fine = onScreen(fieldPlace({ ...titled, zoom }), zoom)
    expect([fine.fontSize, fine.lineScale]).toEqual([expect.closeTo(14), expect.closeTo(1)])
    expect(Math.min(fine.w - 160, fine.h - 32)).toBeGreaterThan(-1e-6)
    const coarse = onScreen(fieldPlace({ ...titled, zoom, isCoarse: true }), zoom)
    expect(coarse.fontSize).toBeCloseTo(16)
    expect(coarse.h).toBeGreaterThan(44 - 1e-6)
  })
})

it('has letters of 16 px under a finger at any zoom', () => {
  expect([CARD, LANE].map((titled) => fieldPlace({ ...titled, isCoarse: true }).fontSize)).toEqual([16, 16])
})

it.each(FAR)('covers all of a card around its middle, and of a high one its header, at zoom %d', (zoom) => {
  const { x, y, w, h } = fieldPlace({ ...CARD, zoom })
  expect(x <= 0 && y <= 0 && x + w >= 176 && y + h >= 64).toBe(true)
  expect([x + w / 2, y + h / 2]).toEqual([expect.closeTo(88), expect.closeTo(32)])
  const high = fieldPlace({ ...CARD, h: 300, zoom })
  expect(high.y + high.h / 2).toBeCloseTo(32)
})

it('is as wide as the title it opens with, within reason', () => {
  const widthOf = (title: string | undefined): number => onScreen(fieldPlace({ ...CARD, title, zoom: 0.35 }), 0.35).w
  expect(widthOf('Ranker')).toBeCloseTo(160)
  expect(widthOf('Candidate generator of two towers')).toBeGreaterThan(240)
  expect([widthOf('word '.repeat(16)), widthOf(undefined)]).toEqual([expect.closeTo(280), expect.closeTo(280)])
})

it('moves into what is seen, but never off what it is for', () => {
  const zoom = 0.35
  const free = fieldPlace({ ...CARD, zoom })
  for (const [view, x] of [
    [{ ...VIEW, x: -40 }, -40 + 8 / zoom],
    [{ ...VIEW, x: 190 - VIEW.w }, 190 - 8 / zoom - free.w],
    [{ ...VIEW, x: 500 }, 0],
    [{ ...VIEW, x: -500 - VIEW.w }, 176 - free.w],
  ] as const) {
    const { x: at, w } = fieldPlace({ ...CARD, zoom, view })
    expect(at).toBeCloseTo(Math.max(176 - w, Math.min(0, x)))
  }
  const lane = fieldPlace({ ...LANE, zoom, view: { ...VIEW, y: 0 } })
  expect(lane.y).toBeGreaterThan(fieldPlace({ ...LANE, zoom }).y)
  expect(lane.y).toBeLessThanOrEqual(6)
})
