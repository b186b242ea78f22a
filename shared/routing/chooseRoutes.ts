import { touches } from '../geometry/box.ts'
import { settle } from '../search/localSearch.ts'
import type { Candidate } from './candidates.ts'
import { costOfPair, type Sharing } from './routeCost.ts'

/** What running along with others may make a candidate cheaper than it is by itself, points. */
const MOST_BUNDLED = 60
const MOST_ROUNDS = 12

/**
 * Lets each link in turn take the candidate that is cheapest beside the others, until none wants another: of `options`,
 * the cheapest first. `chosen` is what each has taken so far, if anything, and is changed. The easiest choose first,
 * and of two alike the one that lies further up or left, whichever was named first: the same links come out the same.
 */
export function chooseRoutes(
  options: readonly (readonly Candidate[])[],
  chosen: (Candidate | undefined)[],
  sharing: Sharing,
): void {
  const costWith = (link: number, candidate: Candidate, limit: number): number => {
    let cost = candidate.cost
    for (let other = 0; other < chosen.length && cost < limit; other++) {
      const peer = chosen[other]
      if (other !== link && peer !== undefined && touches(candidate.reach, peer.reach))
        cost += costOfPair(candidate, peer, sharing)
    }
    return cost
  }
  settle<Candidate>({
    things: options.map((_, link) => link).sort((a, b) => easierFirst(options[a]?.[0], options[b]?.[0])),
    options: (link) => options[link] ?? [],
    costOf: (link, limit) => {
      const candidate = chosen[link]
      return candidate === undefined ? Infinity : costWith(link, candidate, limit)
    },
    costWith,
    take: (link, candidate) => { chosen[link] = candidate },
    isBeyond: ({ cost }, limit) => cost >= limit + MOST_BUNDLED,
  }, MOST_ROUNDS)
}

/** A link without any candidate comes wherever it may: it chooses nothing. */
function easierFirst(one: Candidate | undefined, other: Candidate | undefined): number {
  const [a, b] = [one ?? NOTHING, other ?? NOTHING]
  return a.cost - b.cost || a.reach.y - b.reach.y || a.reach.x - b.reach.x
}

const NOTHING = { cost: 0, reach: { x: 0, y: 0 } } as const
