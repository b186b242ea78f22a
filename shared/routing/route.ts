import type { LinkKind } from '../board/links.ts'
import type { Box, Point } from '../geometry/box.ts'
import type { Port, PortText } from '../geometry/port.ts'

/** A link that is to be drawn between two boxes, which it names by their ids. */
export interface LinkToRoute {
  from: string
  to: string
  kind: LinkKind
  /** Empty for none. */
  label: string
  /** How it runs. Without it a route is searched for, which takes a while for many links. */
  pin?: LinkPin
}

export interface LinkPin {
  exit: PortText
  enter: PortText
  /** tldraw's `elbowMidPoint`, for routes that have a movable run. */
  mid?: number
  /** Where the label sits, 0..1 along the link; its middle when not given. */
  labelAt?: number
}

/** A link's route as tldraw will draw it, from edge to edge, and the `elbowMidPoint` that makes it so. */
export interface Elbow {
  start: Port
  end: Port
  points: readonly Point[]
  midPoint: number
}

/** How one link runs, and where its label sits. */
export interface Route extends Elbow {
  link: LinkToRoute
  /** The straight pieces of `points`, as boxes without width or without height. */
  runs: readonly Box[]
  /** The drawn body: `points` without the gaps that arrowheads leave. */
  body: readonly Point[]
  label: Box
  /** 0..1 along the body, as tldraw counts it. */
  labelPosition: number
}

/** A route's straight pieces, as boxes without width or without height. */
export function runsOf(points: readonly Point[]): Box[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return { x, y, w: Math.abs(from.x - to.x), h: Math.abs(from.y - to.y) }
  })
}
