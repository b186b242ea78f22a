import { describe, expect, it } from 'vitest'
import { findPlace, placesAround } from '../../../../shared/placing/findPlace.ts'
import { type Box } from '../../../../shared/geometry/box.ts'
import { overlaps } from '../../../../shared/geometry/box.ts'
import { choosePorts } from '../../../../shared/routing/choosePorts.ts'
import { anchorAt, portAt } from '../../../../shared/geometry/port.ts'

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

describe('choosePorts', () => {
  it.each([
    ['right of it', card(400, 0), 'right', 'left'],
    ['left of it', card(-400, 0), 'left', 'right'],
    ['below it', card(0, 200), 'bottom', 'top'],
    ['above it', card(0, -200), 'top', 'bottom'],
    ['right and lower', card(400, 80), 'right', 'left'],
  ] as const)('joins facing sides when the other is %s', (_where, to, start, end) => {
    const ports = choosePorts(card(0, 0), to, [], [])
    expect([ports.start.side, ports.end.side]).toEqual([start, end])
  })

  it('keeps links that share a side apart', () => {
    const taken = choosePorts(card(0, 0), card(400, 0), [], []).start
    const next = choosePorts(card(0, 0), card(400, 100), [taken], []).start
    expect(next.side).toBe('right')
    expect(Math.abs(next.at - taken.at), 'px').toBeGreaterThan(8)
  })

  it('reads a port back from its anchor', () => {
    for (const side of ['left', 'right', 'top', 'bottom'] as const) expect(portAt(anchorAt({ side, at: 12 }, card(40, 8)), card(40, 8))).toEqual({ side, at: 12 })
  })
})
