import { portText } from '../geometry/port.ts'
import type { LinkPin, Route } from '../routing/route.ts'
import type { Kit } from './kit.ts'
import { planKit } from './planKit.ts'

/** The least that makes `layOut` draw the same route again. */
export function pinOf({ start, end, points, midPoint, labelPosition }: Route): LinkPin {
  const [mid, labelAt] = [round(midPoint), round(labelPosition)]
  const ports = { exit: portText(start), enter: portText(end) }
  return { ...ports, ...(points.length > 3 && mid !== 0.5 && { mid }), ...(labelAt !== 0.5 && { labelAt }) }
}

/**
 * The kit with a pin on every link, so that it is laid out at once from then on. Searching takes up to half a second.
 */
export function withPins(kit: Kit): Kit {
  const pins = new Map(planKit(kit).routes.map((route) => [route.link, pinOf(route)]))
  const links = kit.architecture.links.map((link) => ({ ...link, pin: link.pin ?? pins.get(link) }))
  return { ...kit, architecture: { ...kit.architecture, links } }
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
