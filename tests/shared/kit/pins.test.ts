import { expect, test } from 'vitest'
import { planKit } from '../../../shared/kit/planKit.ts'
import type { Kit, KitLink } from '../../../shared/kit/kit.ts'
import { KITS } from '../../../templates/index.ts'
import { findPins } from './support/findPins.ts'
import { kitFlaws } from './support/kitFlaws.ts'
import { writePins } from './support/writePins.ts'

const LINKS: readonly KitLink[] = [
  { from: 'a', to: 'c', kind: 'request', label: 'around' },
  { from: 'a', to: 'b', kind: 'request', label: '' },
  { from: 'c', to: 'b', kind: 'stream', label: 'back', pin: { exit: 'top', enter: 'top' } },
]

function kitOf(links: readonly KitLink[]): Kit {
  return { ...(KITS[0] as Kit), architecture: {
    lanes: [{ id: 'lane', title: 'Lane', plane: 'online', step: 6 }],
    nodes: ['a', 'b', 'c'].map((id, col) => ({ id, kind: 'ranker', title: id, lane: 'lane', col, row: 0 })),
    links,
  } }
}

test('a search finds clean routes, keeps what is pinned, and its pins draw what it found', () => {
  const kit = kitOf(LINKS)
  const { pins } = findPins(kit, 1, 2000, 1)
  expect(pins[1]).toEqual({ exit: 'right', enter: 'left' })
  expect(pins[2]).toEqual(LINKS[2]?.pin)
  const plan = planKit(kitOf(LINKS.map((link, index) => ({ ...link, pin: pins[index] }))))
  expect(Object.values(kitFlaws(plan)).flat()).toEqual([])
})

test('pins are written into the lines of their links, in place of older ones', () => {
  const text = "  links: [\n    { from: 'a', to: 'c', kind: 'request', label: 'around' },\n    { from: 'c', to: 'b', kind: 'stream', label: 'back', pin: { exit: 'top', enter: 'top' } },\n  ],\n"
  const written = writePins(text, [LINKS[0], LINKS[2]] as KitLink[], [{ exit: 'top', enter: 'top', mid: 0.25 }, { exit: 'right+19', enter: 'left', labelAt: 0.9 }])
  expect(written).toBe("  links: [\n    { from: 'a', to: 'c', kind: 'request', label: 'around', pin: { exit: 'top', enter: 'top', mid: 0.25 } },\n    { from: 'c', to: 'b', kind: 'stream', label: 'back', pin: { exit: 'right+19', enter: 'left', labelAt: 0.9 } },\n  ],\n")
  expect(() => writePins(text, [LINKS[1] as KitLink], [{ exit: 'top', enter: 'top' }])).toThrow(/no line that begins with/)
})
