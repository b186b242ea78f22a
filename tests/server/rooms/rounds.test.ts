import { expect, test } from 'vitest'
import { Rounds } from '../../../server/rooms/rounds.ts'
import { FakeClock } from '../support/fakeClock.ts'

const PERIOD_MS = 5_000

function rounds(count: number): { clock: FakeClock; visits: number[]; leave: (() => void)[] } {
  const clock = new FakeClock()
  const made = new Rounds(clock, PERIOD_MS)
  const visits: number[] = Array.from({ length: count }, () => 0)
  const leave = visits.map((_, at) => made.join(() => void visits[at]!++))
  return { clock, visits, leave }
}

test('each is visited once in a period, however many there are', async () => {
  for (const count of [1, 2, 49, 50, 51, 500]) {
    const { clock, visits } = rounds(count)
    await clock.advance(PERIOD_MS)
    expect(new Set(visits)).toEqual(new Set([1]))
    await clock.advance(2 * PERIOD_MS)
    expect(new Set(visits)).toEqual(new Set([3]))
  }
})

test('a tenth of a period takes a tenth of them, so that they never come all at once', async () => {
  const { clock, visits } = rounds(500)
  await clock.advance(PERIOD_MS / 10)
  expect(visits.filter((count) => count > 0)).toHaveLength(50)
})

test('who left is not visited, and with the last one the timer goes', async () => {
  const { clock, visits, leave } = rounds(2)
  leave[0]?.()
  await clock.advance(PERIOD_MS)
  expect(visits).toEqual([0, 1])
  expect(clock.timerCount).toBe(1)
  leave[1]?.()
  leave[1]?.()
  expect(clock.timerCount).toBe(0)
})
