import type { Point } from '../../geometry/box.ts'

/** A corner or an end of a route. */
export interface RoutePoint extends Point {
  /** Between two others on a straight line: a step of the route, but no corner. */
  isHidden?: boolean
}

interface Ends {
  /** Where the drawn line begins and ends. */
  start: Point
  end: Point
}

export interface StraightRoute extends Ends {
  is: 'straight'
}

export interface ArcRoute extends Ends {
  is: 'arc'
  /** Of the circle through what the ends aim at. */
  center: Point
  radius: number
  isClockwise: boolean
  /** Of the drawn arc. */
  body: Arc
}

export interface ElbowRoute extends Ends {
  is: 'elbow'
  points: readonly RoutePoint[]
  /** px that the start and the end stay away from what they point at. */
  gaps: readonly [number, number]
}

/** How an arrow runs, in its own space, px. */
export type ArrowRoute = StraightRoute | ArcRoute | ElbowRoute

export interface Arc {
  center: Point
  radius: number
  isLarge: boolean
  /** On the screen. */
  isClockwise: boolean
  /** px, negative when it runs counter-clockwise. */
  length: number
}
