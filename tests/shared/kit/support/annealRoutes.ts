import type { Candidate } from '../../../../shared/routing/candidates.ts'
import { anneal } from '../../../../shared/search/localSearch.ts'
import type { Random } from '../../../fakes/random.ts'
import type { PairCosts } from './pairCosts.ts'

/** Temperatures in points of ugliness: hot enough to cross a label, in the end too cold for a corner. */
const HOTTEST = 200
const COLDEST = 1
/** Cheap candidates are tried more often than dear ones. */
const PREFERENCE = 2.2

/** The best choice of one candidate per link that `moves` random steps find, as indices into `options`. */
export function annealRoutes(
  options: readonly (readonly Candidate[])[],
  costs: PairCosts,
  random: Random,
  moves: number,
): number[] {
  const costAmong = (chosen: Int32Array, link: number, candidate: number): number => {
    let cost = options[link]?.[candidate]?.cost ?? 0
    for (let other = 0; other < chosen.length; other++) {
      if (other !== link) cost += costs(link, candidate, other, chosen[other] ?? 0)
    }
    return cost
  }
  const { state } = anneal(new Int32Array(options.length), 0, {
    steps: moves,
    change: (chosen, cost) => {
      const link = random.int(options.length)
      const wanted = Math.floor(random.next() ** PREFERENCE * (options[link]?.length ?? 0))
      const dearer = costAmong(chosen, link, wanted) - costAmong(chosen, link, chosen[link] ?? 0)
      chosen[link] = wanted
      return cost + dearer
    },
    copy: (chosen) => chosen.slice(),
    assign: (target, source) => target.set(source),
    heat: { hottest: HOTTEST, coldest: COLDEST, chance: random.next },
  })
  return [...state]
}
