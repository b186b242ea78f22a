import { boundsOf } from '../geometry/box.ts'
import { SPACING } from '../geometry/spacing.ts'
import type { Route } from '../routing/route.ts'
import { ROUTE_POLICIES, routeLinks } from '../routing/routeLinks.ts'
import type { Kit } from './kit.ts'
import { surroundingsIn } from './linkOptions.ts'
import { placeKit, withCorridors, type KitPlacement } from './placeKit.ts'

export interface KitPlan {
  placement: KitPlacement
  routes: readonly Route[]
}

/** Where a kit's cards go and how its links run. */
export function planKit(kit: Kit): KitPlan {
  const placement = placeKit(kit)
  const found = routeLinks(surroundingsIn(placement), kit.architecture.links, ROUTE_POLICIES.kit)
  const routes = found.filter((route) => route !== undefined)
  return { placement: withoutIdleCorridors(placement, routes), routes }
}

function withoutIdleCorridors(placement: KitPlacement, routes: readonly Route[]): KitPlacement {
  const cards = boundsOf(placement.nodes)
  const points = routes.flatMap((route) => route.points)
  const usesRight = points.some((point) => point.x > cards.x + cards.w)
  const usesBottom = points.some((point) => point.y > cards.y + cards.h)
  return withCorridors(placement, usesRight ? 0 : -SPACING.corridor, usesBottom ? 0 : -SPACING.corridor)
}
