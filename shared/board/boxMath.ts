import type { Box } from './kitGrid.ts'

/** Whether two boxes cover some of each other, or come nearer than `airX` across and `airY` down, px. Touching does not count. */
export function overlaps(one: Box, other: Box, airX = 0, airY = airX): boolean {
  return one.x < other.x + other.w + airX && other.x < one.x + one.w + airX && one.y < other.y + other.h + airY && other.y < one.y + one.h + airY
}

/** The same where touching counts, which it must for the runs of links: they have no width or no height of their own. */
export function touches(one: Box, other: Box): boolean {
  return one.x <= other.x + other.w && other.x <= one.x + one.w && one.y <= other.y + other.h && other.y <= one.y + one.h
}

/** A box with so much more room on every side, px. */
export function grow({ x, y, w, h }: Box, byX: number, byY = byX): Box {
  return { x: x - byX, y: y - byY, w: w + 2 * byX, h: h + 2 * byY }
}
