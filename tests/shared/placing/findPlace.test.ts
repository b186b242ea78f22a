import { describe, expect, it } from 'vitest'
import { overlaps, type Box } from '../../../shared/geometry/box.ts'
import { findPlace, placesAround, placesToward } from '../../../shared/placing/findPlace.ts'

const SIZE = { w: 176, h: 64 }
const VIEW: Box = { x: 0, y: 0, w: 1280, h: 720 }
const card = (x: number, y: number): Box => ({ x, y, ...SIZE })

describe('findPlace', () => {
  it('takes the middle of the view on an empty board', () => {
    expect(findPlace(placesAround({ view: VIEW, size: SIZE }), { taken: [] })).toEqual(card(560, 336))
  })

  it('goes to the right of the selected card, with room for a label', () => {
    const place = findPlace(placesAround({ beside: card(0, 0), view: VIEW, size: SIZE }), { taken: [card(0, 0)] })
    expect(place.y).toBe(0)
    expect(place.x - 176).toBeGreaterThanOrEqual(96)
  })

  it('never lies on another card, however many are placed one after the other', () => {
    const taken: Box[] = [card(0, 0)]
    for (let count = 0; count < 120; count += 1) {
      const place = findPlace(placesAround({ beside: taken[count % 3] ?? taken[0], view: VIEW, size: SIZE }), { taken })
      expect(taken.some((rect) => overlaps(rect, place))).toBe(false)
      taken.push(place)
    }
  })

  it('stays in its zone while that has room, and leaves it rather than covering a card', () => {
    const within: Box = { x: -20, y: -20, w: 520, h: 200 }
    const first = findPlace(placesAround({ beside: card(0, 0), view: VIEW, size: SIZE }), { taken: [card(0, 0)], within })
    expect(first).toEqual(card(288, 0))
    const second = findPlace(placesAround({ beside: first, view: VIEW, size: SIZE }), { taken: [card(0, 0), first, card(0, 96), card(288, 96)], within })
    expect([card(0, 0), first].some((rect) => overlaps(rect, second))).toBe(false)
  })
})

describe('placesToward', () => {
  const from: Box = { x: 0, y: 0, w: 176, h: 64 }

  it.each([['right', 'x', 1], ['left', 'x', -1], ['bottom', 'y', 1], ['top', 'y', -1]] as const)('goes to the %s, never onto another card, however many are there', (side, axis, sign) => {
    const taken: Box[] = [from]
    for (let count = 0; count < 70; count += 1) {
      const place = findPlace(placesToward(from, side), { taken })
      expect(Math.sign(place[axis] - from[axis])).toBe(sign)
      expect(taken.some((rect) => overlaps(rect, place))).toBe(false)
      taken.push(place)
    }
  })

  it('stays in its lane while that has room', () => {
    const within: Box = { x: -24, y: -24, w: 600, h: 240 }
    const first = findPlace(placesToward(from, 'right'), { taken: [from], within })
    const second = findPlace(placesToward(from, 'right'), { taken: [from, first], within })
    expect([first.y, second.y]).toEqual([0, 128])
  })
})
