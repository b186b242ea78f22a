import type { BoardGraph, Course, GraphLink } from '../graph/boardGraph.ts'
import { candidatesFor, GRAINS } from './candidates.ts'
import { laneMarks } from './routeCost.ts'
import { ROUTE_POLICIES, routeLinks, type FoundRoute } from './routeLinks.ts'
import { linkToRoute, surroundingsOf } from './surroundings.ts'
import { lineOf, MOST_SHARED_PX, sharedPx, tangleOf, type Line } from './tangles.ts'

/** New ways of links by their ids. */
type Ways = ReadonlyMap<string, FoundRoute>
type Lines = ReadonlyMap<string, Line>

interface Led {
  ways: Ways
  lines: Lines
}

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
  let best: Led = { ways: needed, lines: linesWith(needed) }
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
  return led.size > MOST_LED ? best.ways : eachAlone(board, best, linksBy(led))
}

/** Looked at more closely than together, each of which takes a while. */
const MOST_ALONE = 3

/**
 * What is still tangled, one by one, along its cheapest way that is not: together they weigh all that is ugly, and a
 * long way round may cost more than a stretch that two share.
 */
function eachAlone(board: BoardGraph, { ways, lines }: Led, links: readonly GraphLink[]): Ways {
  const [nextWays, nextLines] = [new Map(ways), new Map(lines)]
  const isInOneLine = ({ id }: GraphLink): boolean => mates(id, nextLines, isShared).size > 0
  for (const link of links.filter(isInOneLine).slice(0, MOST_ALONE)) {
    const way = isInOneLine(link) ? freeWay(board, link, nextLines) : undefined
    if (way === undefined) continue
    nextWays.set(link.id, way)
    for (const [id, line] of linesOf([link], nextWays)) nextLines.set(id, line)
  }
  return nextWays
}

function freeWay(board: BoardGraph, link: GraphLink, lines: Lines): FoundRoute | undefined {
  const wanted = linkToRoute(link)
  const { boxes, lanes } = surroundingsOf(board, [wanted])
  const ways = candidatesFor(wanted, boxes, laneMarks(lanes), KEPT_ALONE, false, GRAINS.dense)
  const others = [...lines].flatMap(([id, line]) => (id === link.id ? [] : [line]))
  const isFree = (way: FoundRoute): boolean => {
    const line = lineOf(link, courseAlong(link, way))
    return line !== undefined && others.every((other) => tangleOf(line, other) === 0)
  }
  return ways.map((way) => ({ ...way, isClear: true })).find(isFree)
}

/** For each pair of places on the cards. */
const KEPT_ALONE = 16

/** How links are drawn now, or those that have new ways along these. */
export function linesOf(links: readonly GraphLink[], ways?: Ways): Map<string, Line> {
  return new Map(links.flatMap((link): [string, Line][] => {
    const way = ways?.get(link.id)
    const course = ways === undefined ? link.course : way && courseAlong(link, way)
    const line = course && lineOf(link, course)
    return line === undefined ? [] : [[link.id, line]]
  }))
}

function courseAlong({ label }: GraphLink, way: FoundRoute): Course {
  return { points: way.points, ...(label !== '' && { labelBox: way.label }) }
}

/** The ids of those that a link is tangled with. */
function mates(id: string, lines: Lines, isMate = isTangled): ReadonlySet<string> {
  const line = lines.get(id)
  const found = [...lines].filter(([other, one]) => line !== undefined && other !== id && isMate(line, one))
  return new Set(found.map(([other]) => other))
}

const isTangled = (one: Line, other: Line): boolean => tangleOf(one, other) > 0
const isShared = (one: Line, other: Line): boolean => sharedPx(one, other) > MOST_SHARED_PX

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
