import type { BoardGraph, GraphLink } from '../graph/boardGraph.ts'
import { MOST_SHARED_PX, sharedPx, tangleOf, type Line } from './tangles.ts'
import type { FoundRoute } from './routeLinks.ts'
import { linesOf } from './untangle.ts'

/** What makes a link worse to follow; a label on another line weighs 100, as where links are led off each other. */
const COST = { perPx: 0.15, bend: 35, inOneLine: 150, nearCard: 60, ownShape: 60 } as const

interface Asked {
  /** Whether a link cannot stay as it is. */
  hasTo: (link: GraphLink) => boolean
  /** Whether it runs closer by a card than links do. */
  isNear: (link: GraphLink) => boolean
  /** Whether it was copied with both of its cards, to look like the one that it was copied from. */
  isCopy: (link: GraphLink) => boolean
}

/**
 * Of new ways those that gain something: who did not ask for a link to change sees only that it got longer, or bent
 * where it was straight. What has to take its way keeps it, and the rest is looked at beside that.
 * @param board with courses, as links are drawn now
 */
export function keepGains(
  board: BoardGraph,
  ways: ReadonlyMap<string, FoundRoute>,
  { hasTo, isNear, isCopy }: Asked,
): ReadonlyMap<string, FoundRoute> {
  const standing = linesOf(board.links)
  const lines = new Map([...standing, ...linesOf(board.links, ways)])
  const kept = new Map(ways)
  const lossOf = (link: GraphLink): number => {
    const { id } = link
    const [now, next] = [standing.get(id), lines.get(id)]
    if (now === undefined || next === undefined) return 0
    const others = [...lines].flatMap(([other, line]) => (other === id ? [] : [line]))
    const shape = (isCopy(link) ? COST.ownShape : 0) - (isNear(link) ? COST.nearCard : 0)
    return costAmong(next, others) - costAmong(now, others) + shape
  }
  let free = board.links.filter((link) => ways.has(link.id) && !hasTo(link))
  while (free.length > 0) {
    const losses = free.map((link) => ({ link, loss: lossOf(link) })).filter(({ loss }) => loss > 0)
    const worst = losses.toSorted((one, other) => other.loss - one.loss)[0]?.link
    const now = worst && standing.get(worst.id)
    if (worst === undefined || now === undefined) break
    lines.set(worst.id, now)
    kept.delete(worst.id)
    free = free.filter((link) => link !== worst)
  }
  return kept
}

function costAmong(line: Line, others: readonly Line[]): number {
  const px = line.runs.reduce((sum, { w, h }) => sum + w + h, 0)
  const own = (line.runs.length - 1) * COST.bend + px * COST.perPx
  return others.reduce((sum, other) => {
    const isOne = sharedPx(line, other) > MOST_SHARED_PX
    return sum + tangleOf(line, other) + (isOne ? COST.inOneLine : 0)
  }, own)
}
