import { expect, test } from 'vitest'
import { caseOrder, isDrawnBeside, probeLevels } from '../../../../client/features/interview/caseOrder.ts'
import type { RoundClock } from '../../../../shared/interview/clock.ts'
import { ROUND_PARTS } from '../../../../shared/interview/agenda.ts'

const part = (id: string): number => ROUND_PARTS.findIndex((one) => one.id === id)

test.each([
  ['before the round, with nothing drawn', 'ready', 'clarify', false, 'answers'],
  ['without a clock, once something is drawn', 'ready', 'clarify', true, 'layers'],
  ['while the candidate asks', 'running', 'clarify', false, 'answers'],
  ['while the candidate asks and sketches', 'running', 'clarify', true, 'answers'],
  ['while the clock stands at asking', 'paused', 'clarify', true, 'answers'],
  ['while the candidate designs', 'running', 'model', true, 'probes'],
  ['at the last step', 'paused', 'questions', true, 'probes'],
  ['once the round is through', 'through', 'clarify', false, 'layers'],
])('%s, first comes what is needed', (_, phase, id, isDrawn, first) => {
  const order = caseOrder({ clock: { phase: phase as RoundClock['phase'], part: part(id) }, isDrawn, practice: false })
  expect(order[0]).toBe(first)
  expect(new Set(order).size).toBe(8)
})

test('who practises finds it as ever', () => {
  const clock = { phase: 'running', part: part('clarify') } as const
  expect(caseOrder({ clock, isDrawn: false, practice: true })[0]).toBe('layers')
})

test('what is of the case study itself was drawn by nobody', () => {
  expect(isDrawnBeside('feed', ['shape:feed-lane-a', 'shape:feed-link-0'])).toBe(false)
  expect(isDrawnBeside('feed', ['shape:feed-lane-a', 'shape:x1'])).toBe(true)
})

test.each([
  [undefined, ['mid', 'senior', 'staff']],
  ['junior', ['mid', 'senior', 'staff']],
  ['mid', ['mid', 'senior', 'staff']],
  ['senior', ['senior', 'mid', 'staff']],
  ['staff', ['staff', 'senior', 'mid']],
] as const)('probes for %s come as they fit: %s', (chosen, order) => expect(probeLevels(chosen)).toEqual(order))
