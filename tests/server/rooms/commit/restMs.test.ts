import { expect, test } from 'vitest'
import { restMs } from '../../../../server/rooms/commit/restMs.ts'
import { ROOM_LIMITS } from '../../../../server/rooms/roomLimits.ts'

test('while the event loop has time to spare, the next commit waits for nothing, whatever the last one cost', () => {
  expect([0, 0.3, 0.69].map((busyShare) => restMs(40, busyShare))).toEqual([0, 0, 0])
})

test('the fuller the loop, the longer it rests: as long as the commit took, and never beyond the bound', () => {
  expect(restMs(4, 0.8)).toBeCloseTo(2)
  expect(restMs(4, 1)).toBe(4)
  expect(restMs(400, 1)).toBe(ROOM_LIMITS.maxRestMs)
})
