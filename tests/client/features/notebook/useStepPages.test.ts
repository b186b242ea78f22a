import { atom } from '@tldraw/state'
import { expect, test } from 'vitest'
import { partNow, stepNow } from '../../../../client/features/notebook/useStepPages.ts'
import type { OpenBoard } from '../../../../client/sync/openBoard.ts'
import { ROUND_PARTS } from '../../../../shared/interview/agenda.ts'
import type { RoundClock } from '../../../../shared/interview/clock.ts'

function at(part: number, phase: RoundClock['phase']): Pick<OpenBoard, 'facts'> {
  const clock = atom('clock', { phase, part })
  return { facts: { get: () => clock } } as unknown as Pick<OpenBoard, 'facts'>
}

test('the round is at a step with a page, or at the questions, which have none', () => {
  const all = ROUND_PARTS.map((_, part) => at(part, 'running'))
  expect(all.map(partNow)).toEqual(ROUND_PARTS.map(({ id }) => id))
  expect(all.map(stepNow)).toEqual([...ROUND_PARTS.slice(0, -1).map(({ id }) => id), undefined])
  expect([partNow(at(7, 'ready')), partNow(at(7, 'through'))]).toEqual([undefined, undefined])
})
