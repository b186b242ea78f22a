import { atom } from '@tldraw/state'
import { expect, test } from 'vitest'
import { watchLateness } from '../../../client/sync/watchLateness.ts'

/** Timers that a test runs by hand. */
function handClock() {
  const timers = new Set<{ run: () => void }>()
  return {
    timers,
    set: (run: () => void): unknown => {
      const timer = { run }
      timers.add(timer)
      return timer
    },
    clear: (timer: unknown): void => void timers.delete(timer as { run: () => void }),
    ring: (): void => [...timers].forEach(({ run }) => run()),
  }
}

test('what is awaited too long is late; what gets on starts anew; what came is not', () => {
  const clock = handClock()
  const awaited = atom<number | undefined>('awaited', undefined)
  let late = 0
  const stop = watchLateness(awaited, () => { late++ }, clock)
  expect(clock.timers.size).toBe(0)
  awaited.set(1)
  const [first] = clock.timers
  awaited.set(2)
  expect([clock.timers.size, [...clock.timers].includes(first!)]).toEqual([1, false])
  clock.ring()
  expect(late).toBe(1)
  awaited.set(undefined)
  expect(clock.timers.size).toBe(0)
  awaited.set(2)
  stop()
  expect(clock.timers.size).toBe(0)
})
