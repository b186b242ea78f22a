import type { Kit, KitLink } from '../../../../shared/kit/kit.ts'
import type { LinkPin } from '../../../../shared/routing/route.ts'
import type { Candidate } from '../../../../shared/routing/candidates.ts'
import { linkOptions } from '../../../../shared/kit/linkOptions.ts'
import { placeKit } from '../../../../shared/kit/placeKit.ts'
import { pinOf } from '../../../../shared/kit/pins.ts'
import { costOfPair } from '../../../../shared/routing/routeCost.ts'
import { chooseRoutes } from '../../../../shared/routing/chooseRoutes.ts'
import { seeded } from '../../../fakes/random.ts'
import { pairs } from '../geometry.ts'
import { annealRoutes } from './annealRoutes.ts'
import { pairCosts } from './pairCosts.ts'

export interface FoundPins {
  /** One for each link of the kit, in its order. */
  pins: readonly LinkPin[]
  /** Points of ugliness; lower is better, and only comparable between searches of one layout. */
  cost: number
}

const KEPT_PER_PORTS = 16
/** So many candidates per link keep the table of pair costs within a few hundred MB. */
const MOST_PER_LINK = 320

/** Searches routes for the links that have no pin, from several starts; the others stay as they are. */
export function findPins(kit: Kit, starts: number, moves: number, seed: number): FoundPins {
  const options = linkOptions(kit, placeKit(kit), KEPT_PER_PORTS)
  options.forEach((candidates, index) => assertSome(candidates, kit.architecture.links[index]))
  const few = options.map((candidates) => candidates.slice(0, MOST_PER_LINK))
  const costs = pairCosts(few)
  const random = seeded(seed)
  const tries = Array.from({ length: starts }, () => {
    const chosen = annealRoutes(few, costs, random, moves).map((candidate, link) => few[link]?.[candidate] as Candidate)
    chooseRoutes(options, chosen, 'bundle')
    return { chosen, cost: costOf(chosen) }
  })
  const best = tries.reduce((one, other) => (other.cost < one.cost ? other : one))
  return { pins: best.chosen.map((route, index) => kit.architecture.links[index]?.pin ?? pinOf(route)), cost: best.cost }
}

function assertSome(candidates: readonly Candidate[], link: KitLink | undefined): void {
  if (candidates.length === 0) throw new Error(`No route from ${link?.from} to ${link?.to} is free of cards with room for "${link?.label}": move one of them, widen a gap or shorten the label.`)
}

function costOf(chosen: readonly Candidate[]): number {
  const own = chosen.reduce((sum, route) => sum + route.cost, 0)
  return pairs(chosen).reduce((sum, [one, other]) => sum + costOfPair(one, other, 'bundle'), own)
}
