import { expect, test, vi } from 'vitest'
import { Room } from '../../server/rooms/room/room.ts'
import { warmUp } from '../../server/warmUp.ts'
import { CountingClock } from './support/countingClock.ts'

test('the warm-up sends hundreds of messages through a room, and leaves no timer behind', async () => {
  const received = vi.spyOn(Room.prototype, 'receive')
  const clock = new CountingClock()
  await warmUp(clock)
  expect(received.mock.calls.length).toBeGreaterThan(100)
  expect(clock.timerCount).toBe(0)
})
