import type { Kit } from './kit.ts'
import type { Candidate } from '../routing/candidates.ts'
import type { Route } from '../routing/route.ts'
import { placeKit, withCorridors, type KitPlacement } from './placeKit.ts'
import { SPACING } from '../geometry/spacing.ts'
import { boundsOf } from '../geometry/box.ts'
import { linkOptions } from './linkOptions.ts'
import { settle } from '../routing/settle.ts'

export interface KitPlan {
  placement: KitPlacement
  routes: readonly Route[]
}

const KEPT_PER_PORTS = 10

/** Where a kit's cards go and how its links run. */
export function planKit(kit: Kit): KitPlan {
  const placement = placeKit(kit)
  const routes = routeKit(kit, placement)
  return { placement: withoutIdleCorridors(placement, routes), routes }
}

function withoutIdleCorridors(placement: KitPlacement, routes: readonly Route[]): KitPlacement {
  const cards = boundsOf(placement.nodes)
  const points = routes.flatMap((route) => route.points)
  const usesRight = points.some((point) => point.x > cards.x + cards.w)
  const usesBottom = points.some((point) => point.y > cards.y + cards.h)
  return withCorridors(placement, usesRight ? 0 : -SPACING.corridor, usesBottom ? 0 : -SPACING.corridor)
}

/**
 * Picks a route for every link: among those tldraw can draw, the set with the least cost (runs on top of each other,
 * crossings, labels in the way, corners, length). The easiest links choose first; then each is improved in turn until
 * nothing gets better.
 */
function routeKit(kit: Kit, placement: KitPlacement): Route[] {
  const options = linkOptions(kit, placement, KEPT_PER_PORTS)
  const chosen: (Candidate | undefined)[] = options.map(() => undefined)
  settle(options, chosen)
  return chosen.filter((candidate) => candidate !== undefined)
}
