import { describe, expect, it } from 'vitest'
import { cardPlace, type Around } from '../../../../../client/features/inspector/card/cardPlace.ts'
import { contains, overlaps, type Box } from '../../../../../shared/geometry/box.ts'

const FREE: Box = { x: 72, y: 48, w: 1180, h: 600 }
const SIZE = { w: 244, h: 180 }
const CARD = { w: 120, h: 48 }

function placed(around: Partial<Around>): Box {
  return { ...cardPlace(FREE, SIZE, { panels: [], selected: [], handles: [], linked: [], others: [], ...around }), ...SIZE }
}

it.each([
  ['in the middle', { x: 600, y: 300 }],
  ['at the right edge', { x: 1130, y: 300 }],
  ['at the left edge', { x: 74, y: 300 }],
  ['in a corner', { x: 1130, y: 590 }],
  ['half out of sight', { x: 1200, y: 20 }],
])('a card %s is left uncovered, and the inspector lies in the free area', (_where, at) => {
  const selected = { ...at, ...CARD }
  const box = placed({ selected: [selected] })
  expect(overlaps(box, selected)).toBe(false)
  expect(contains(FREE, box)).toBe(true)
})

it('stands to the right, and on another side where neighbours are', () => {
  const selected = { x: 500, y: 300, ...CARD }
  expect(placed({ selected: [selected] }).x).toBeGreaterThan(620)
  const linked = [{ x: 700, y: 300, ...CARD }, { x: 300, y: 300, ...CARD }]
  const box = placed({ selected: [selected], linked })
  for (const one of [selected, ...linked]) expect(overlaps(box, one)).toBe(false)
})

it('covers no neighbour on 200 crowded boards where a place is left', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const next = numbers(seed)
    const some = Array.from({ length: 5 }, () => ({ x: 80 + next() * 1050, y: 60 + next() * 520, ...CARD }))
    const [selected = FREE, ...linked] = some
    const box = placed({ selected: [selected], linked })
    expect([selected, ...linked].filter((one) => overlaps(box, one)), `seed ${seed}`).toEqual([])
  }
})

it('stays in the free area when what is selected fills the screen', () => {
  expect(contains(FREE, placed({ selected: [{ x: -500, y: -500, w: 3000, h: 3000 }] }))).toBe(true)
})

/** A seeded sequence from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

it('lies under no panel in a corner while there is room beside it', () => {
  const panel = { x: FREE.x + FREE.w - 200, y: FREE.y, w: 200, h: 420 }
  for (const x of [0.1, 0.5, 0.75, 0.95]) for (const y of [0.05, 0.3, 0.6, 0.9]) for (const w of [180, 420, 800]) {
    const selected = [{ x: FREE.x + x * FREE.w - w / 2, y: FREE.y + y * FREE.h, w, h: 120 }]
    const card = placed({ panels: [panel], selected })
    expect([x, y, w, overlaps(card, panel)]).toEqual([x, y, w, false])
  }
})

describe.each([
  ['touch', { w: 46, h: 46 }, { distance: 27, hit: 22 }],
  ['mouse', { w: 34, h: 34 }, { distance: 17, hit: 14 }],
])('the closed inspector by %s', (_by, size, { distance, hit }) => {
  it.each([
    ['a phone', { x: 16, y: 48, w: 358, h: 700 }],
    ['a desk', FREE],
  ])('covers no handle of a card on %s, at any zoom, wherever the card is', (_screen, free) => {
    for (const zoom of [0.5, 0.75, 1, 1.5, 2, 2.5]) for (const across of [0, 0.2, 0.5, 0.8, 1]) for (const down of [0, 0.1, 0.5, 0.9, 1]) {
      const [w, h] = [CARD.w * zoom, CARD.h * zoom]
      const selected = { x: free.x + across * (free.w - w), y: free.y + down * (free.h - h), w, h }
      const [midX, midY] = [selected.x + w / 2, selected.y + h / 2]
      const centres = [
        [selected.x + w + distance, midY], [midX, selected.y + h + distance],
        [selected.x - distance, midY], [midX, selected.y - distance],
      ] as const
      const handles = centres.map(([x, y]) => ({ x: x - hit, y: y - hit, w: 2 * hit, h: 2 * hit }))
      const around = { panels: [], selected: [selected], handles, linked: [], others: [] }
      const box = { ...cardPlace(free, size, around), ...size }
      const covered = [selected, ...handles].filter((one) => overlaps(box, one))
      expect(covered, `zoom ${zoom}, at ${across}, ${down}`).toEqual([])
      expect(contains(free, box)).toBe(true)
    }
  })
})
