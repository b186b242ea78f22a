import { SCORES, type Score } from './rubric.ts'

/** What two people gave the same thing. */
export type ScorePair = readonly [one: Score, other: Score]

export interface Agreement {
  /** Things that both have scored. */
  count: number
  exact: number
  /** Equal, or one apart. */
  withinOne: number
  /** From -1 to 1; undefined where chance alone would agree as well, as when both give one and the same score. */
  kappa: number | undefined
}

/**
 * How far two people agree. `kappa` is Cohen's kappa with quadratic weights: 1 for full agreement, 0 for as much as by
 * chance, and a difference counts by its square. After J. Cohen, "Weighted kappa: Nominal scale agreement with
 * provision for scaled disagreement or partial credit", Psychological Bulletin 70 (1968), 213-220.
 */
export function agreementOf(pairs: readonly ScorePair[]): Agreement {
  const apart = pairs.map(([one, other]) => Math.abs(one - other))
  return {
    count: pairs.length,
    exact: apart.filter((by) => by === 0).length,
    withinOne: apart.filter((by) => by <= 1).length,
    kappa: quadraticKappa(pairs),
  }
}

function quadraticKappa(pairs: readonly ScorePair[]): number | undefined {
  if (pairs.length === 0) return undefined
  const share = (which: 0 | 1, score: Score): number => (
    pairs.filter((pair) => pair[which] === score).length / pairs.length
  )
  const observed = pairs.reduce((sum, [one, other]) => sum + (one - other) ** 2, 0) / pairs.length
  const expected = SCORES.reduce((sum, one) => (
    sum + SCORES.reduce((inner, other) => inner + share(0, one) * share(1, other) * (one - other) ** 2, 0)
  ), 0)
  // The weights' common factor, (number of scores - 1)², falls out of the fraction.
  return expected === 0 ? undefined : 1 - observed / expected
}
