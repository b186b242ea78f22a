import type { BoardGraph, GraphLink } from '../graph/boardGraph.ts'
import { ROUTE_POLICIES, routeLinks, type FoundRoute } from './routeLinks.ts'
import { linkToRoute, surroundingsOf } from './surroundings.ts'
import { lineOf, tangleOf, type Line } from './tangles.ts'

/** New ways of links by their ids. */
type Ways = ReadonlyMap<string, FoundRoute>
type Lines = ReadonlyMap<string, Line>

/** A hand that lets go waits for these: where there are more, none is led for the sake of others. */
const MOST_LED = 14
/** First those that came to lie on others, then with those others, then with what these come upon. */
const ROUNDS = 3

/** Ways for links of a board, clear of its boxes and, as far as there is room, apart from its other links. */
export function waysFor(board: BoardGraph, links: readonly GraphLink[]): Ways {
  if (links.length === 0) return new Map()
  const wanted = links.map(linkToRoute)
  const found = routeLinks(surroundingsOf(board, wanted), wanted, ROUTE_POLICIES.again)
  return new Map(wanted.flatMap(({ id }, at): [string, FoundRoute][] => {
    const route = found[at]
    return route === undefined ? [] : [[id, route]]
  }))
}

/** Which links are asked about, and what of it. */
export interface Knots {
  some: readonly GraphLink[]
  /** Whether two that are tangled were so before, so that neither is led for it. */
  isOld?: (one: GraphLink, other: GraphLink) => boolean
  canLead: (link: GraphLink) => boolean
}

/**
 * Ways for those of `some` links that lie on others, or words on them, besides what has to take the `needed` ones. The
 * others make room where that helps; what would be no better than it is drawn stays so.
 * @param board with courses
 */
export function untangle(board: BoardGraph, needed: Ways, { some, isOld = () => false, canLead }: Knots): Ways {
  const standing = linesOf(board.links)
  const linesWith = (ways: Ways): Lines => new Map([...standing, ...linesOf(board.links, ways)])
  const linkOf = new Map(board.links.map((link) => [link.id, link]))
  const linksBy = (ids: ReadonlySet<string>): GraphLink[] => [...ids].flatMap((id) => linkOf.get(id) ?? [])
  let best = { ways: needed, lines: linesWith(needed) }
  const matesOf = (id: string): GraphLink[] => linksBy(mates(id, best.lines))
  const asked = [...some, ...linksBy(new Set(needed.keys()))]
  const tangled = asked.filter((link) => matesOf(link.id).some((mate) => !isOld(link, mate)))
  let led = new Set(tangled.length === 0 ? [] : [...needed.keys(), ...tangled.map(({ id }) => id)])
  for (let round = 0; round < ROUNDS && led.size > 0 && led.size <= MOST_LED; round += 1) {
    const clear = [...waysFor(board, linksBy(led))].filter(([id, { isClear }]) => isClear || needed.has(id))
    const ways = new Map([...needed, ...clear])
    const next = { ways, lines: linesWith(ways) }
    if (weightOf(led, next.lines) < weightOf(led, best.lines)) best = next
    const before = led.size
    led = new Set([...led, ...[...led].flatMap(matesOf).filter(canLead).map(({ id }) => id)])
    if (led.size === before) break
  }
  return best.ways
}

function linesOf(links: readonly GraphLink[], ways?: Ways): Map<string, Line> {
  return new Map(links.flatMap((link): [string, Line][] => {
    const way = ways?.get(link.id)
    const labelled = way && { points: way.points, ...(link.label !== '' && { labelBox: way.label }) }
    const course = ways === undefined ? link.course : labelled
    const line = course && lineOf(link, course)
    return line === undefined ? [] : [[link.id, line]]
  }))
}

/** The ids of those that a link is tangled with. */
function mates(id: string, lines: Lines): ReadonlySet<string> {
  const line = lines.get(id)
  const found = [...lines].filter(([other, one]) => line !== undefined && other !== id && tangleOf(line, one) > 0)
  return new Set(found.map(([other]) => other))
}

/** How tangled some are, with each other and with the rest. */
function weightOf(ids: ReadonlySet<string>, lines: Lines): number {
  let weight = 0
  for (const id of ids) {
    const line = lines.get(id)
    if (line === undefined) continue
    for (const [other, one] of lines) {
      // A pair of which both are asked for counts once.
      if (other !== id && !(ids.has(other) && other < id)) weight += tangleOf(line, one)
    }
  }
  return weight
}
