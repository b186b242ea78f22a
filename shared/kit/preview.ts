import type { Kit } from './kit.ts'
import type { Box } from '../geometry/box.ts'
import { planKit } from './planKit.ts'
import type { LanePlane } from '../board/laneProps.ts'
import type { LinkKind } from '../board/links.ts'

/** A kit's architecture as plain geometry without words, for a small picture. All in px of a `w` by `h` picture. */
export interface KitPreview {
  w: number
  h: number
  lanes: readonly (Box & { plane: LanePlane })[]
  nodes: readonly (Box & { kind: string })[]
  links: readonly { kind: LinkKind; points: readonly { x: number; y: number }[] }[]
}

/** Draws what `layOut` puts on a board, at the same places and along the same routes. */
export function previewKit(kit: Kit): KitPreview {
  const { placement, routes } = planKit(kit)
  const { x, y, w, h } = placement.bounds
  const moved = <P extends { x: number; y: number }>(point: P) => ({
    x: Math.round(point.x - x),
    y: Math.round(point.y - y),
  })
  const box = (from: Box): Box => ({ ...moved(from), w: from.w, h: from.h })
  return {
    w,
    h,
    lanes: placement.lanes.map((placed) => ({ ...box(placed), plane: placed.lane.plane })),
    nodes: placement.nodes.map((placed) => ({ ...box(placed), kind: placed.node.kind })),
    links: routes.map(({ link, body }) => ({ kind: link.kind, points: body.map(moved) })),
  }
}
