/** A rectangle whose sides run along the axes, px: its top left corner and its size. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

export interface Point {
  x: number
  y: number
}

export interface Size {
  w: number
  h: number
}

/** The smallest box around all of `boxes`. */
export function boundsOf(boxes: readonly Box[]): Box {
  let [x, y, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    x = Math.min(x, box.x)
    y = Math.min(y, box.y)
    right = Math.max(right, box.x + box.w)
    bottom = Math.max(bottom, box.y + box.h)
  }
  return { x, y, w: right - x, h: bottom - y }
}

/** The smallest box around all of `points`. */
export function boundsOfPoints(points: readonly Point[]): Box {
  return boundsOf(points.map(({ x, y }) => ({ x, y, w: 0, h: 0 })))
}

export function middleOf({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 }
}

/**
 * Whether two boxes cover some of each other, or come nearer than `airX` across and `airY` down, px. Touching does not
 * count.
 */
export function overlaps(one: Box, other: Box, airX = 0, airY = airX): boolean {
  const isBeside = one.x >= other.x + other.w + airX || other.x >= one.x + one.w + airX
  return !isBeside && one.y < other.y + other.h + airY && other.y < one.y + one.h + airY
}

/**
 * The same where touching counts, which it must for the runs of links: they have no width or no height of their own.
 */
export function touches(one: Box, other: Box): boolean {
  return (
    one.x <= other.x + other.w && other.x <= one.x + one.w && one.y <= other.y + other.h && other.y <= one.y + one.h
  )
}

export function contains(outer: Box, inner: Box): boolean {
  const isWithin = inner.x >= outer.x && inner.x + inner.w <= outer.x + outer.w
  return isWithin && inner.y >= outer.y && inner.y + inner.h <= outer.y + outer.h
}

/** Clockwise from the top left. */
export function cornersOf({ x, y, w, h }: Box): Point[] {
  return [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]
}

/** Its four sides, as boxes without a width or a height of their own. */
export function bordersOf({ x, y, w, h }: Box): Box[] {
  return [
    { x, y, w, h: 0 },
    { x, y: y + h, w, h: 0 },
    { x, y, w: 0, h },
    { x: x + w, y, w: 0, h },
  ]
}

/** A box with so much more room on every side, px. */
export function grow({ x, y, w, h }: Box, byX: number, byY = byX): Box {
  return { x: x - byX, y: y - byY, w: w + 2 * byX, h: h + 2 * byY }
}

/** What is at a place, elsewhere; px. */
export function moved<P extends Point>(what: P, by: Point): P {
  return { ...what, x: what.x + by.x, y: what.y + by.y }
}

/** Only the box of something that has more to it. */
export function boxFrom({ x, y, w, h }: Box): Box {
  return { x, y, w, h }
}
