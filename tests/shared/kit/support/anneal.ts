import type { Candidate } from '../../../../shared/routing/candidates.ts'
import type { Random } from '../../../fakes/random.ts'
import type { PairCosts } from './pairCosts.ts'

/** Temperatures in points of ugliness: hot enough to cross a label, in the end too cold for a corner. */
const HOTTEST = 200
const COLDEST = 1
/** Cheap candidates are tried more often than dear ones. */
const PREFERENCE = 2.2

/** The best choice of one candidate per link that `moves` random steps find, as indices into `options`. */
export function anneal(options: readonly (readonly Candidate[])[], costs: PairCosts, random: Random, moves: number): number[] {
  const chosen = options.map(() => 0)
  let best = [...chosen]
  let [total, least] = [0, 0]
  for (let move = 0; move < moves; move++) {
    const temperature = HOTTEST * (COLDEST / HOTTEST) ** (move / moves)
    const link = random.int(options.length)
    const wanted = Math.floor(random.next() ** PREFERENCE * (options[link]?.length ?? 0))
    const change = costAmong(options, costs, chosen, link, wanted) - costAmong(options, costs, chosen, link, chosen[link] ?? 0)
    if (change > 0 && random.next() >= Math.exp(-change / temperature)) continue
    chosen[link] = wanted
    total += change
    if (total < least - 1e-3) [least, best] = [total, [...chosen]]
  }
  return best
}

function costAmong(options: readonly (readonly Candidate[])[], costs: PairCosts, chosen: readonly number[], link: number, candidate: number): number {
  let cost = options[link]?.[candidate]?.cost ?? 0
  for (let other = 0; other < chosen.length; other++) {
    if (other !== link) cost += costs(link, candidate, other, chosen[other] ?? 0)
  }
  return cost
}
