import { describe, expect, it } from 'vitest'
import { anneal, choose, settle, type Problem } from '../../../shared/search/localSearch.ts'
import { chanceFrom } from '../../../shared/search/chance.ts'

/** Things on a line, each of which wants its own place and none within 1 of another's. */
function seats(wishes: readonly number[], places: readonly number[]): { problem: Problem<number>; taken: number[] } {
  const taken = wishes.map(() => Number.NaN)
  const costWith = (thing: number, place: number): number => {
    const near = taken.filter((other, at) => at !== thing && Math.abs(other - place) < 1).length
    return Math.abs(place - (wishes[thing] ?? 0)) + 100 * near
  }
  return {
    taken,
    problem: {
      things: wishes.map((_, thing) => thing),
      options: () => places,
      costOf: (thing) => (Number.isNaN(taken[thing]) ? Infinity : costWith(thing, taken[thing] ?? 0)),
      costWith,
      take: (thing, place) => { taken[thing] = place },
      trades: {
        partnersOf: (thing) => wishes.map((_, other) => other).filter((other) => other > thing),
        swap: (one, other) => {
          [taken[one], taken[other]] = [taken[other] ?? 0, taken[one] ?? 0]
        },
      },
    },
  }
}

describe('settle', () => {
  it('gives each thing the cheapest option that the others leave', () => {
    const { problem, taken } = seats([3, 3, 0], [0, 1, 2, 3, 4])
    settle(problem, 10)
    expect(taken[0]).toBe(3)
    expect(taken[2]).toBe(0)
    expect([2, 4]).toContain(taken[1])
  })

  it('lets two change places when that is cheaper for both together', () => {
    const { problem, taken } = seats([4, 1], [1, 4])
    taken[0] = 1
    taken[1] = 4
    settle(problem, 10)
    expect(taken).toEqual([4, 1])
  })

  it('looks at nothing behind an option that is beyond the limit', () => {
    const { problem } = seats([0], [0, 1, 2, 3])
    const seen: number[] = []
    const costWith = (thing: number, place: number, limit: number): number => {
      seen.push(place)
      return problem.costWith(thing, place, limit)
    }
    choose({ ...problem, costWith, isBeyond: (place, limit) => place >= limit })
    expect(seen).toEqual([0])
  })

  it('ends although two things could take turns at equal places for ever', () => {
    const { problem, taken } = seats([0, 0], [0, 0.4])
    settle(problem, 1000)
    expect(taken).toHaveLength(2)
  })
})

describe('anneal', () => {
  /** A valley at 10 and a deeper one at 40, with a hill between. */
  const height = (x: number): number => Math.min(Math.abs(x - 10) + 5, Math.abs(x - 40))
  const walk = (chance: () => number) => ({
    steps: 4000,
    change: (state: number[]) => {
      state[0] = (state[0] ?? 0) + (chance() < 0.5 ? -1 : 1)
      return height(state[0])
    },
    copy: (state: number[]) => [...state],
    assign: (target: number[], source: readonly number[]) => { target[0] = source[0] ?? 0 },
  })

  it('cold it stays in the valley where it began', () => {
    expect(anneal([14], height(14), walk(chanceFrom(1)))).toEqual({ state: [10], cost: 5 })
  })

  it('hot it comes over the hill, and gives the best that it saw', () => {
    const chance = chanceFrom(1)
    const heat = { hottest: 30, coldest: 0.1, chance }
    expect(anneal([14], height(14), { ...walk(chance), heat })).toEqual({ state: [40], cost: 0 })
  })
})
