import type { Box } from '../geometry/box.ts'
import type { LanePlane } from '../board/laneProps.ts'
import type { LinkKind } from '../board/links.ts'
import type { Port } from '../geometry/port.ts'
import type { Point } from '../geometry/box.ts'

export interface SurfaceCard extends Box {
  id: string
  title: string
  /** The lane that holds it. */
  lane?: string
}

export interface SurfaceLane extends Box {
  id: string
  plane: LanePlane
  title: string
  isLocked: boolean
}

/** An arrow as it is drawn now. */
export interface SurfaceLink {
  id: string
  /** Ids of cards, where it joins two. */
  ends?: { from: string; to: string; start: Port; end: Port }
  kind: LinkKind
  label: string
  points: readonly Point[]
  labelBox?: Box
}

/** What a board holds already, for whoever adds to it; all in page px. */
export interface Surface {
  cards: readonly SurfaceCard[]
  lanes: readonly SurfaceLane[]
  /** Notes, drawings, pictures: nothing may lie on them. */
  others: readonly (Box & { id: string; isLocked: boolean })[]
  links: readonly SurfaceLink[]
  /** The part of the page that can be seen. */
  view: Box
}
