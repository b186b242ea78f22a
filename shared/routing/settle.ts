import { touches } from '../geometry/box.ts'
import type { Candidate } from './candidates.ts'
import { costOfPair } from './routeCost.ts'

/** Which candidate each link takes; none while it has not chosen yet. */
type Choice = (Candidate | undefined)[]
type PairCost = (one: Candidate, other: Candidate) => number

const MOST_BUNDLED = 60
const MOST_ROUNDS = 12

/**
 * Lets each link in turn take the candidate that is cheapest beside the others, until none wants another. Changes
 * `chosen`.
 */
export function settle(options: readonly Candidate[][], chosen: Choice, pairCost: PairCost = costOfPair): void {
  const easiestFirst = options
    .map((_, index) => index)
    .sort((a, b) => (options[a]?.[0]?.cost ?? 0) - (options[b]?.[0]?.cost ?? 0))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!improve(options, chosen, easiestFirst, pairCost)) break
  }
}

function improve(
  options: readonly Candidate[][],
  chosen: Choice,
  order: readonly number[],
  pairCost: PairCost,
): boolean {
  let changed = false
  for (const index of order) {
    const best = cheapest(options[index] ?? [], chosen, index, pairCost)
    if (best !== chosen[index]) changed = true
    chosen[index] = best
  }
  return changed
}

function cheapest(
  candidates: readonly Candidate[],
  chosen: Readonly<Choice>,
  index: number,
  pairCost: PairCost,
): Candidate | undefined {
  let best = chosen[index]
  let least = best === undefined ? Infinity : costAmong(best, chosen, index, pairCost)
  for (const candidate of candidates) {
    // Sorted by their own cost, so none of the rest can win either, save by running along with others.
    if (candidate.cost >= least + MOST_BUNDLED) break
    const cost = costAmong(candidate, chosen, index, pairCost, least)
    if (cost < least) [best, least] = [candidate, cost]
  }
  return best
}

function costAmong(
  candidate: Candidate,
  chosen: Readonly<Choice>,
  index: number,
  pairCost: PairCost,
  limit = Infinity,
): number {
  let cost = candidate.cost
  for (let other = 0; other < chosen.length && cost < limit; other++) {
    const peer = chosen[other]
    if (other !== index && peer !== undefined && touches(candidate.reach, peer.reach)) cost += pairCost(candidate, peer)
  }
  return cost
}
