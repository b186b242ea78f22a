import { expect, test } from 'vitest'
import { lookOf, turnedView, type CardView } from '../../../../client/features/curveballs/cardView.ts'
import { PULSES_MS, ringAt } from '../../../../client/features/curveballs/pulse.ts'
import type { PlayedCard } from '../../../../shared/interview/curveballs.ts'

const card = { fromMs: 7 } as PlayedCard

test.each([
  ['nothing, before any was played', undefined, false, {}, 'none'],
  ['whole, while it runs', card, true, {}, 'whole'],
  ['a line, put away', card, true, { awayMs: 7 }, 'line'],
  ['whole, when another one was put away before', card, true, { awayMs: 5 }, 'whole'],
  ['nothing, once it is over', card, false, {}, 'none'],
  ['whole, to be read when it is over', card, false, { keptMs: 7 }, 'whole'],
  ['nothing, when another one was kept', card, false, { keptMs: 5 }, 'none'],
])('a curveball is shown as %s', (_, last, isRunning, view, look) => {
  expect(lookOf(last, isRunning, { awayMs: undefined, keptMs: undefined, ...view })).toBe(look)
})

test('a curveball is put away and read again while it runs, and is gone with its end; afterwards it is read for as long as one likes', () => {
  let view: CardView = { awayMs: undefined, keptMs: undefined }
  const looks = [true, true, false, false, false].map((isRunning) => {
    view = turnedView(card, isRunning, view)
    return lookOf(card, isRunning, view)
  })
  expect(looks).toEqual(['line', 'whole', 'whole', 'none', 'whole'])
  expect(lookOf(card, false, turnedView(card, true, { awayMs: 7, keptMs: undefined }))).toBe('none')
})

test('what it touches pulses a few times, each ring fading on its way out, and is still afterwards', () => {
  const rings = Array.from({ length: PULSES_MS / 50 }, (_, at) => ringAt(at * 50)!)
  expect(rings.filter(({ awayPx }) => awayPx === 0)).toHaveLength(3)
  const pairs = rings.slice(1).map((ring, at) => [rings[at]!, ring] as const).filter(([, { awayPx }]) => awayPx > 0)
  expect(pairs.filter(([before, ring]) => ring.awayPx <= before.awayPx || ring.alpha >= before.alpha)).toEqual([])
  expect([ringAt(undefined), ringAt(-1), ringAt(PULSES_MS)]).toEqual([undefined, undefined, undefined])
})
