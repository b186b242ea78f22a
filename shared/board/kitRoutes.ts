import { touches } from './boxMath.ts'
import type { Kit } from './kit.ts'
import { candidatesOf, type Candidate } from './kitCandidates.ts'
import type { KitRoute } from './kitElbow.ts'
import { boundsOf, KIT_SPACING, placeKit, withCorridors, type KitPlacement } from './kitGrid.ts'
import { costOfPair } from './kitRouteCost.ts'

export interface KitPlan {
  placement: KitPlacement
  routes: readonly KitRoute[]
}

/** Which candidate each link takes; none while it has not chosen yet. */
type Choice = (Candidate | undefined)[]
type PairCost = (one: Candidate, other: Candidate) => number

const KEPT_PER_PORTS = 10
const MOST_BUNDLED = 60
const MOST_ROUNDS = 12

/** Where a kit's cards go and how its links run. */
export function planKit(kit: Kit): KitPlan {
  const placement = placeKit(kit)
  const routes = routeKit(kit, placement)
  return { placement: withoutIdleCorridors(placement, routes), routes }
}

function withoutIdleCorridors(placement: KitPlacement, routes: readonly KitRoute[]): KitPlacement {
  const cards = boundsOf(placement.nodes)
  const points = routes.flatMap((route) => route.points)
  const usesRight = points.some((point) => point.x > cards.x + cards.w)
  const usesBottom = points.some((point) => point.y > cards.y + cards.h)
  return withCorridors(placement, usesRight ? 0 : -KIT_SPACING.corridor, usesBottom ? 0 : -KIT_SPACING.corridor)
}

/**
 * Picks a route for every link: among those tldraw can draw, the set with the least cost (runs on top of each other, crossings,
 * labels in the way, corners, length). The easiest links choose first; then each is improved in turn until nothing gets better.
 */
function routeKit(kit: Kit, placement: KitPlacement): KitRoute[] {
  const options = candidatesOf(kit, placement, KEPT_PER_PORTS)
  const chosen: Choice = options.map(() => undefined)
  settle(options, chosen)
  return chosen.filter((candidate) => candidate !== undefined)
}

/** Lets each link in turn take the candidate that is cheapest beside the others, until none wants another. Changes `chosen`. */
export function settle(options: readonly Candidate[][], chosen: Choice, pairCost: PairCost = costOfPair): void {
  const easiestFirst = options.map((_, index) => index).sort((a, b) => (options[a]?.[0]?.cost ?? 0) - (options[b]?.[0]?.cost ?? 0))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!improve(options, chosen, easiestFirst, pairCost)) break
  }
}

function improve(options: readonly Candidate[][], chosen: Choice, order: readonly number[], pairCost: PairCost): boolean {
  let changed = false
  for (const index of order) {
    const best = cheapest(options[index] ?? [], chosen, index, pairCost)
    if (best !== chosen[index]) changed = true
    chosen[index] = best
  }
  return changed
}

function cheapest(candidates: readonly Candidate[], chosen: Readonly<Choice>, index: number, pairCost: PairCost): Candidate | undefined {
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

function costAmong(candidate: Candidate, chosen: Readonly<Choice>, index: number, pairCost: PairCost, limit = Infinity): number {
  let cost = candidate.cost
  for (let other = 0; other < chosen.length && cost < limit; other++) {
    const peer = chosen[other]
    if (other !== index && peer !== undefined && touches(candidate.reach, peer.reach)) cost += pairCost(candidate, peer)
  }
  return cost
}

