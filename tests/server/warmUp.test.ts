import { expect, test, vi } from 'vitest'
import { Room } from '../../server/rooms/room/room.ts'
import { warmUp } from '../../server/warmUp.ts'
import { CountingClock } from './support/countingClock.ts'

const LIMIT_MS = 25_000

test('the warm-up sends hundreds of messages through a room, and leaves no timer behind', async () => {
  const received = vi.spyOn(Room.prototype, 'receive')
  const clock = new CountingClock()
  // However slow the machine is, what is counted here is what it does and not how fast.
  await warmUp(clock, LIMIT_MS)
  expect(received.mock.calls.length).toBeGreaterThan(100)
  expect(clock.timerCount).toBe(0)
})
