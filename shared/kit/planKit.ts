import { boundsOf } from '../geometry/box.ts'
import type { Route } from '../routing/route.ts'
import { ROUTE_POLICIES, routeLinks } from '../routing/routeLinks.ts'
import type { Kit } from './kit.ts'
import { surroundingsIn } from './linkOptions.ts'
import { placeKit, withoutIdleCorridors, type KitPlacement } from './placeKit.ts'

export interface KitPlan {
  placement: KitPlacement
  routes: readonly Route[]
}

/** Where a kit's cards go and how its links run. */
export function planKit(kit: Kit): KitPlan {
  const placement = placeKit(kit)
  const found = routeLinks(surroundingsIn(placement), kit.architecture.links, ROUTE_POLICIES.kit)
  const routes = found.filter((route) => route !== undefined)
  const { nodes } = placement
  const lanes = withoutIdleCorridors(placement.lanes, nodes, routes.flatMap(({ points }) => points))
  return { placement: { nodes, lanes, bounds: boundsOf([...nodes, ...lanes]) }, routes }
}
