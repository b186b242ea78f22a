/** A cost that is lower by less than this is no gain but rounding, and would let a search go in circles. */
const LEAST_GAIN = 1e-6

/**
 * Things by number, each of which takes one of its options, and what that costs beside what the others took. What is
 * taken is kept by whoever asks.
 */
export interface Problem<Option> {
  /** In the order in which they choose. */
  things: readonly number[]
  /** Read while the thing chooses, so that they may follow from where it is. */
  options(thing: number): Iterable<Option>
  /** What a thing costs where it is; Infinity while it has taken nothing. Need not count on from `limit`. */
  costOf(thing: number, limit: number): number
  /** What it would cost elsewhere; need not count on from `limit`. */
  costWith(thing: number, option: Option, limit: number): number
  take(thing: number, option: Option): void
  /** Whether neither this option nor any behind it can cost less than `limit`, for those who sort theirs. */
  isBeyond?(option: Option, limit: number): boolean
  trades?: Trades
}

/** Pairs that may change places with each other. */
export interface Trades {
  partnersOf(thing: number): Iterable<number>
  /** Done twice it undoes itself. */
  swap(thing: number, other: number): void
}

/** Lets each thing in turn take what is cheapest beside what the others took, until none wants another. */
export function settle<Option>(problem: Problem<Option>, mostRounds: number): void {
  for (let round = 0; round < mostRounds; round++) {
    const moved = choose(problem)
    const traded = trade(problem)
    if (!moved && !traded) break
  }
}

/** One turn of `things`; whether any of them took another option. */
export function choose<Option>(problem: Problem<Option>, things = problem.things): boolean {
  let changed = false
  for (const thing of things) {
    let least = problem.costOf(thing, Infinity) - LEAST_GAIN
    for (const option of problem.options(thing)) {
      if (problem.isBeyond?.(option, least)) break
      const cost = problem.costWith(thing, option, least)
      if (cost >= least) continue
      problem.take(thing, option)
      least = cost - LEAST_GAIN
      changed = true
    }
  }
  return changed
}

/** Each thing in turn changes places with the first that makes both cheaper together. */
function trade<Option>({ things, costOf, trades }: Problem<Option>): boolean {
  let changed = false
  const isBetter = (thing: number, other: number): boolean => {
    const before = costOf(thing, Infinity) + costOf(other, Infinity)
    trades?.swap(thing, other)
    if (costOf(thing, before) + costOf(other, before) < before - LEAST_GAIN) return true
    trades?.swap(thing, other)
    return false
  }
  for (const thing of trades === undefined ? [] : things) {
    for (const other of trades?.partnersOf(thing) ?? []) {
      if (!isBetter(thing, other)) continue
      changed = true
      break
    }
  }
  return changed
}

/** A state that is changed in place, step by step. */
export interface Walk<State> {
  steps: number
  /**
   * Changes the state, which costs `cost`, and gives what it costs then; undefined when there was nothing to change.
   */
  change(state: State, cost: number, step: number): number | undefined
  copy(state: State): State
  assign(target: State, source: State): void
  /** Without it only what is better is kept. */
  heat?: Heat
}

/** In points of cost: the more of it, the dearer a change may be that is kept nevertheless. */
export interface Heat {
  hottest: number
  coldest: number
  /** Numbers in [0, 1). */
  chance: () => number
}

/**
 * Keeps changes that are better, and while it is hot also some that are worse, because what is best often lies behind
 * them. Gives the best state it came by; `state` itself is used up.
 */
export function anneal<State>(state: State, cost: number, walk: Walk<State>): { state: State; cost: number } {
  const best = { state: walk.copy(state), cost }
  const before = walk.copy(state)
  let now = cost
  for (let step = 0; step < walk.steps; step++) {
    walk.assign(before, state)
    const changed = walk.change(state, now, step)
    if (changed === undefined) continue
    if (isKept(changed - now, step / walk.steps, walk.heat)) now = changed
    else walk.assign(state, before)
    if (now >= best.cost - LEAST_GAIN) continue
    walk.assign(best.state, state)
    best.cost = now
  }
  return best
}

function isKept(dearer: number, share: number, heat: Heat | undefined): boolean {
  if (heat === undefined) return dearer < -LEAST_GAIN
  if (dearer <= 0) return true
  return heat.chance() < Math.exp(-dearer / (heat.hottest * (heat.coldest / heat.hottest) ** share))
}
