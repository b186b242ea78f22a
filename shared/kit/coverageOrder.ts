import type { Coverage } from './coverage.ts'
import type { Kit, KitLane, KitLink, KitNode } from './kit.ts'
import { laneId } from './kitIds.ts'
import { laneName } from './laneTitles.ts'
import { STEPS } from './steps.ts'

/** A lane of a board, as far as one is known by it. */
export interface NamedLane {
  id: string
  title: string
}

/** Where something of the reference belongs: a lane, as the board calls it; else a step, which needs no lane. */
export interface Home {
  sort: 'lane' | 'step'
  title: string
}

/** What is missing of one home. */
export interface AtHome<T> extends Home {
  missing: readonly T[]
}

/** Who has not drawn a lane has never read its title, and it would tell how the reference is cut. */
export function homeOf({ id, architecture: { lanes } }: Kit, onBoard: readonly NamedLane[], lane: string): Home {
  const own = lanes.find((one) => one.id === lane)
  const title = onBoard.find((one) => one.id === laneId({ id }, lane))?.title
    ?? onBoard.find((one) => own !== undefined && isCalledAlike(one, own))?.title
  if (title !== undefined && title.trim() !== '') return { sort: 'lane', title: laneName(title) }
  return { sort: 'step', title: STEPS[(own?.step ?? 0) - 1]?.title ?? 'The design' }
}

/** Missing parts, those first that have the most links with what is on the board, then with the rest. */
export function partsByWeight({ architecture: { links } }: Kit, { match, missingParts }: Coverage): KitNode[] {
  const weightOf = ({ id }: KitNode): number => {
    const others = links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
    // One that is there counts more than all that are not.
    return others.filter((other) => match.has(other)).length * links.length + others.length
  }
  return byWeight(missingParts, weightOf)
}

/** Missing links, those first between the parts that have the most. */
export function linksByWeight({ architecture: { links } }: Kit, { missingLinks }: Coverage): KitLink[] {
  const countOf = (id: string): number => links.filter(({ from, to }) => from === id || to === id).length
  return byWeight(missingLinks, ({ from, to }) => countOf(from) + countOf(to))
}

/** By their homes, in the order of the reference. */
export function byHome<T>(
  kit: Kit, onBoard: readonly NamedLane[], missing: readonly T[], laneOf: (one: T) => string,
): AtHome<T>[] {
  const homes = new Map<string, Home & { missing: T[] }>()
  for (const { id } of kit.architecture.lanes) {
    const own = missing.filter((one) => laneOf(one) === id)
    const home = homeOf(kit, onBoard, id)
    const key = `${home.sort} ${home.title}`
    if (own.length > 0) homes.set(key, { ...home, missing: [...(homes.get(key)?.missing ?? []), ...own] })
  }
  return [...homes.values()]
}

function byWeight<T>(all: readonly T[], weightOf: (one: T) => number): T[] {
  return all.map((one) => ({ one, weight: weightOf(one) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ one }) => one)
}

function isCalledAlike({ title }: NamedLane, lane: KitLane): boolean {
  return laneName(title).trim().toLowerCase() === laneName(lane.title).trim().toLowerCase()
}
