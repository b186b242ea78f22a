import { describe, expect, test } from 'vitest'
import type { Kit } from '../../../shared/kit/kit.ts'
import { boundsOf, type Box } from '../../../shared/geometry/box.ts'
import { noteCards } from '../../../shared/kit/notes.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { noteHeight } from '../../../shared/kit/noteText.ts'
import { KITS } from '../../../templates/index.ts'
import { meet, pairs } from './geometry.ts'

/** Everything that lies on the page itself, as boxes. */
function boxesOf(kit: Kit, id: RegExp): (Box & { id: string })[] {
  return layOut(kit).filter((record) => record.parentId === 'page:page' && record.type !== 'arrow' && id.test(record.id)).map((record) => {
    const { w, h } = record.props as { w: number; h?: number }
    return { id: record.id, x: Number(record.x), y: Number(record.y), w, h: h ?? 40 }
  })
}

describe.each(KITS.map((kit) => [kit.id, kit] as const))('%s on a board', (_, kit) => {
  test('has the seven steps above the lanes and three notes beside them, and nothing lies on anything', () => {
    const boxes = boxesOf(kit, /./)
    expect(boxesOf(kit, /-step-/)).toHaveLength(7)
    expect(boxesOf(kit, /-note-/).map(({ id }) => id.split('-').at(-1))).toEqual(['requirements', 'metrics', 'tradeoffs'])
    expect(pairs(boxes).filter(([one, other]) => meet(one, other))).toEqual([])
  })

  test('leaves most of the board to the architecture, ends on one line, and fits a 13-inch screen', () => {
    const [lanes, notes, all] = [/-lane-/, /-note-/, /./].map((id) => boundsOf(boxesOf(kit, id))) as [Box, Box, Box]
    expect(notes.y + notes.h).toBeCloseTo(lanes.y + lanes.h)
    expect(lanes.w / all.w).toBeGreaterThan(0.78)
    expect(lanes.h / all.h).toBeGreaterThan(0.75)
    // The free part of a board on 1280 x 800 is 1000 x 650 px; at 44 % a card's title is 6 px high and can be read.
    expect(Math.min(1000 / all.w, 650 / all.h)).toBeGreaterThan(0.44)
  })
})

test('notes that need more room than the widest column has run on below; a kit without texts has none', () => {
  const [kit] = KITS as readonly [Kit]
  const beside = { x: 0, y: 0, w: 1800, h: 100 }
  const cards = noteCards(kit, beside)
  expect(cards.every((card) => card.h >= noteHeight(card.paragraphs, card.w, card.scale))).toBe(true)
  expect(boundsOf(cards).h).toBeGreaterThan(beside.h)
  const silent = { ...kit, steps: { ...kit.steps, clarify: { ...kit.steps.clarify, functional: [], nonFunctional: [] }, metrics: { offline: [], online: [], business: [] }, tradeoffs: [] } }
  expect(noteCards(silent, beside)).toEqual([])
})

test('notes with room to spare are written larger, as large as the height beside the diagram allows', () => {
  const [kit] = KITS as readonly [Kit]
  const scaleBeside = (h: number) => noteCards(kit, { x: 0, y: 0, w: 1800, h })[0]?.scale ?? 0
  const heights = [800, 1200, 1400, 2000]
  expect(heights.map(scaleBeside)).toEqual(heights.map(scaleBeside).toSorted((a, b) => a - b))
  expect([scaleBeside(100), scaleBeside(2000)]).toEqual([15 / 18, 1])
})

test('a paragraph wraps where its words do not fit, bold ones earlier', () => {
  const words = Array.from({ length: 12 }, () => 'requirement').join(' ')
  const height = (paragraph: { lead?: string; text: string }) => noteHeight([paragraph], 336, 1)
  expect(height({ text: words })).toBeGreaterThan(height({ text: 'requirement' }))
  expect(height({ lead: words, text: '' })).toBeGreaterThanOrEqual(height({ text: words }))
})
