import { touches } from '../geometry/box.ts'
import { candidatesFor, type Candidate } from '../routing/candidates.ts'
import { runsOf, type Route } from '../routing/route.ts'
import type { KitLink } from '../kit/kit.ts'
import type { Box } from '../geometry/box.ts'
import { laneMarks, reachOf, type LaneMarks } from '../routing/routeCost.ts'
import { settle } from '../routing/settle.ts'
import type { SurfaceLane, SurfaceLink } from '../placing/surface.ts'

export interface RoutedLink {
  link: KitLink
  /** Undefined when its ends lie so that tldraw cannot draw it at all. */
  route: Route | undefined
  /** Whether it keeps clear of every card that it does not join. */
  isClear: boolean
}

export interface RouteQuery {
  links: readonly KitLink[]
  /** Everything that links run around, by id; the ends of all links are among them. */
  boxes: ReadonlyMap<string, Box>
  lanes: readonly SurfaceLane[]
  /** Links that stay as they are. */
  kept: readonly SurfaceLink[]
}

const KEPT_PER_PORTS = 5

/** Finds a way for each link: around all cards, and as well as may be apart from the other links and their labels. */
export function routeLinks({ links, boxes, lanes, kept }: RouteQuery): RoutedLink[] {
  const marks = laneMarks(lanes)
  const free = links.map((link) => candidatesFor(link, boxes, marks, KEPT_PER_PORTS))
  const options = free.map((candidates, at) => (candidates.length > 0 ? candidates : leastBad(links[at], boxes, marks)))
  const peers = kept.flatMap((link) => standing(link) ?? [])
  const all = [...options, ...peers.map((peer) => [peer])]
  const chosen: (Candidate | undefined)[] = [...options.map(() => undefined), ...peers]
  settle(all, chosen)
  return links.map((link, at) => ({ link, route: chosen[at], isClear: (free[at]?.length ?? 0) > 0 }))
}

/** No way is clear: then the one that runs over the fewest cards. */
function leastBad(link: KitLink | undefined, boxes: ReadonlyMap<string, Box>, marks: LaneMarks): Candidate[] {
  if (link === undefined) return []
  const ends = new Map([...boxes].filter(([id]) => id === link.from || id === link.to))
  const others = [...boxes].filter(([id]) => !ends.has(id)).map(([, box]) => box)
  const hits = (candidate: Candidate): number =>
    others.filter((box) => [...candidate.runs, candidate.label].some((run) => touches(run, box))).length
  const found = candidatesFor(link, ends, marks, KEPT_PER_PORTS).map((candidate) => ({
    candidate,
    count: hits(candidate),
  }))
  const least = Math.min(...found.map(({ count }) => count))
  return found.filter(({ count }) => count === least).map(({ candidate }) => candidate)
}

/** A link that is drawn already, as the others see it; curved and slanted ones are in nobody's way. */
function standing({ ends, kind, label, points, labelBox }: SurfaceLink): Candidate | undefined {
  const runs = runsOf(points)
  const [first] = points
  if (ends === undefined || first === undefined || runs.some(({ w, h }) => w > 1 && h > 1)) return undefined
  const link: KitLink = { from: ends.from, to: ends.to, kind, label }
  const straight = runs.map((run) => (run.w > run.h ? { ...run, h: 0 } : { ...run, w: 0 }))
  const drawn = { runs: straight, label: labelBox ?? { ...first, w: 0, h: 0 } }
  return {
    start: ends.start,
    end: ends.end,
    points,
    midPoint: 0.5,
    link,
    ...drawn,
    body: points,
    labelPosition: 0.5,
    cost: 0,
    reach: reachOf(drawn),
  }
}
