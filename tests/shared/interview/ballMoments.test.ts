import { expect, test } from 'vitest'
import { BALL_COUNTS, ballChance, ballMoments } from '../../../shared/interview/ballMoments.ts'

const ROUND_MS = 45 * 60_000
const SEEDS = Array.from({ length: 500 }, (_, at) => 1_795_962_736_965 + at * 977)

test('as many come as were asked for, in their order, with a while between, when there is something to change', () => {
  for (const count of BALL_COUNTS) {
    for (const seed of SEEDS) {
      const moments = ballMoments(count, seed, ROUND_MS)
      expect(moments).toHaveLength(count)
      expect(moments.every((ms) => ms >= ROUND_MS * 0.3 && ms <= ROUND_MS * 0.7)).toBe(true)
      const apart = moments.slice(1).map((ms, at) => ms - moments[at]!)
      expect(apart.every((ms) => ms >= ROUND_MS * 0.1 - 1)).toBe(true)
    }
  }
})

test('one seed gives one schedule, and seeds differ', () => {
  expect(ballMoments(2, SEEDS[0]!, ROUND_MS)).toEqual(ballMoments(2, SEEDS[0]!, ROUND_MS))
  expect(new Set(SEEDS.map((seed) => ballMoments(1, seed, ROUND_MS)[0])).size).toBeGreaterThan(450)
  const draws = (seed: number, nth: number) => Array.from({ length: 5 }, () => ballChance(seed, nth)(10))
  expect(draws(7, 0)).toEqual(draws(7, 0))
  const all = SEEDS.map((seed) => ballChance(seed, 0)(10))
  expect(new Set(all)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
})
