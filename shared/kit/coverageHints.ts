import { FAMILIES } from '../catalog/families.ts'
import { findComponent } from '../catalog/index.ts'
import type { Structure } from '../graph/boardGraph.ts'
import { sayBetween, sayEnd, type Coverage } from './coverage.ts'
import { homeOf, linksByWeight, partsByWeight, type Home, type NamedLane } from './coverageOrder.ts'
import type { Kit, KitNode } from './kit.ts'

/** What somebody who practises is told of something missing, each step telling more than the one before. */
export type HintSteps = readonly string[]

/** Where on the board there is a gap, then what sort of part it is, then which, and what stands before and after it. */
export function hintsAtPart(
  kit: Kit, coverage: Coverage, board: Structure, lanes: readonly NamedLane[], node: KitNode,
): HintSteps {
  const gap = sayGap(kit, coverage, board, lanes, node)
  return [gap, ...saySort(kit, lanes, node, gap), sayWhich(kit, coverage, board, node)]
}

/**
 * The hints at all missing parts by their ids, the most telling first; what would read alike names where it belongs, or
 * how many are alike.
 *
 * @param lanes of the board
 */
export function hintsAtParts(
  kit: Kit, coverage: Coverage, board: Structure, lanes: readonly NamedLane[],
): [id: string, steps: HintSteps][] {
  const cards = partsByWeight(kit, coverage)
    .map((node) => ({ node, steps: hintsAtPart(kit, coverage, board, lanes, node) }))
  const laned = cards.map(({ node, steps: [gap = '', ...further] }, at) => {
    const home = homeOf(kit, lanes, node.lane)
    const isAlike = cards.some(({ steps }, other) => other !== at && steps[0] === gap)
    const says = isAlike && !gap.includes(home.title) ? gap.replace(/\.$/, `, ${inHome(home)}.`) : gap
    return { id: node.id, gap: says, further: [...saySort(kit, lanes, node, says), ...further.slice(-1)] }
  })
  return laned.map(({ id, gap, further }, at) => {
    const alike = laned.filter((other) => other.gap === gap)
    const nth = laned.slice(0, at + 1).filter((other) => other.gap === gap).length
    return [id, [alike.length > 1 ? gap.replace(/\.$/, ` (${nth} of ${alike.length}).`) : gap, ...further]]
  })
}

/** The missing links of one part: where they begin, then where they lead. */
export interface LinkHints {
  from: string
  count: number
  steps: HintSteps
}

/** All missing links by the parts that they begin at, so that no two hints read alike; the most telling first. */
export function hintsAtLinks(kit: Kit, coverage: Coverage, board: Structure): LinkHints[] {
  const links = linksByWeight(kit, coverage)
  return [...new Set(links.map(({ from }) => from))].map((from) => {
    const own = links.filter((link) => link.from === from)
    const title = titleOnBoard(coverage, board, from)
    const ends = own.map((link) => sayEnd(titleOnBoard(coverage, board, link.to), link))
    const [gap, leads] = own.length === 1 ? ['A link from', 'It leads'] : [`${own.length} links from`, 'They lead']
    const steps = [`${gap} ${title} ${own.length === 1 ? 'is' : 'are'} missing.`, `${leads} to ${inOneList(ends)}.`]
    return { from, count: own.length, steps }
  })
}

/** Titles hold commas themselves. */
function inOneList(ends: readonly string[]): string {
  return ends.length < 2 ? ends.join('') : `${ends.slice(0, -1).join(', to ')} and to ${ends.at(-1)}`
}

/** Its name, its kind, and what stands around it: parts of the board by their names there, others unnamed. */
function sayWhich(kit: Kit, coverage: Coverage, board: Structure, { id, title, kind }: KitNode): string {
  const { links } = kit.architecture
  const isThere = (end: string): boolean => coverage.match.has(end)
  const nameOf = (end: string): string => isThere(end) ? titleOnBoard(coverage, board, end) : 'another missing part'
  const [into, out] = [links.filter(({ to }) => to === id), links.filter(({ from }) => from === id)]
  const from = into.find((link) => isThere(link.from)) ?? into[0]
  const to = out.find((link) => isThere(link.to)) ?? out[0]
  const sort = findComponent(kind)?.title ?? ''
  const isSaid = title.toLowerCase().includes(sort.toLowerCase())
  const place = sayBetween(from && sayEnd(nameOf(from.from), from), to && sayEnd(nameOf(to.to), to))
  return `${title}${isSaid ? '' : ` (${sort})`}. ${place}`
}

/**
 * What sort of part it is, in the lane where the reference draws it if the board has that one. What the palette calls
 * alike is named only where nobody could take it for a lane of the board.
 *
 * @param gap what was said before, which is not said again
 */
function saySort(kit: Kit, lanes: readonly NamedLane[], { kind, lane }: KitNode, gap: string): string[] {
  const home = homeOf(kit, lanes, lane)
  const place = home.sort === 'step' || gap.includes(inHome(home)) ? '' : `The reference draws it ${inHome(home)}.`
  const family = findComponent(kind)?.family
  const title = family === undefined ? '' : FAMILIES[family].title
  const isLane = lanes.some((one) => one.title.toLowerCase().includes(title.toLowerCase()))
  const sort = title === '' || (isLane && place !== '') ? ''
    : isLane ? `In the palette it is under “${title}”.`
      : `It is a part for ${title.toLowerCase()} (palette: ${title}).`
  const says = [sort, place].filter(Boolean).join(' ')
  return says === '' ? [] : [says]
}

/** In the words of the board, so that it tells nothing that is not there. */
function sayGap(
  kit: Kit, coverage: Coverage, board: Structure, lanes: readonly NamedLane[], { id, lane }: KitNode,
): string {
  const { links } = kit.architecture
  const before = nearest(id, coverage, (at) => links.filter(({ to }) => to === at).map(({ from }) => from))
  const after = nearest(id, coverage, (at) => links.filter(({ from }) => from === at).map(({ to }) => to))
  const [a, b] = [before, after].map((one) => one && titleOnBoard(coverage, board, one))
  if (a !== undefined && b !== undefined && a !== b) return `Something between ${a} and ${b} is missing.`
  if (a !== undefined) return `Something after ${a} is missing.`
  if (b !== undefined) return `Something before ${b} is missing.`
  return `Something ${inHome(homeOf(kit, lanes, lane))} is missing.`
}

function inHome({ sort, title }: Home): string {
  return `in the ${sort} “${title}”`
}

/** The nearest part of the reference that is on the board, going from one along `next`. */
function nearest(from: string, { match }: Coverage, next: (id: string) => string[]): string | undefined {
  const seen = new Set([from])
  // A set that grows while it is walked is walked to its end.
  for (const id of seen) {
    if (id !== from && match.has(id)) return id
    for (const other of next(id)) seen.add(other)
  }
  return undefined
}

function titleOnBoard({ match }: Coverage, { parts }: Structure, id: string): string {
  return parts.find((part) => part.id === match.get(id))?.title ?? id
}
