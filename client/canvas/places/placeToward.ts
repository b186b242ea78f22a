import { overlaps } from '../../../shared/geometry/box.ts'
import { COMPONENT_SIZE } from '../../../shared/geometry/cardSize.ts'
import type { Side } from '../../../shared/geometry/port.ts'
import { GAP_X_PX } from './findPlace.ts'
import { contains } from '../../../shared/geometry/box.ts'
import { type Box } from '../../../shared/geometry/box.ts'

const GAP_Y_PX = 64
const CLEARANCE_PX = 24
const MAX_STEPS = 6
/** Straight ahead first, then to either side, ever further. */
const SIDEWAYS = [0, 1, -1, 2, -2, 3, -3, 4, -4] as const

export interface TowardQuery {
  from: Box
  side: Side
  /** What the new card must keep clear of. */
  taken: readonly Box[]
  /** The zone it should stay in, if there is room. */
  within?: Box | undefined
}

/** Where a new card goes on one side of another: as near as can be, always on that side, never on top of something. */
export function placeToward({ from, side, taken, within }: TowardQuery): Box {
  const free = placesToward(from, side).filter((place) => taken.every((rect) => !overlaps(rect, place, CLEARANCE_PX)))
  return free.find((place) => within === undefined || contains(within, place)) ?? free[0] ?? beyond(from, side, taken)
}

function placesToward(from: Box, side: Side): Box[] {
  const places: Box[] = []
  for (let step = 1; step <= MAX_STEPS; step += 1) {
    for (const sideways of SIDEWAYS) places.push(placeAt(from, side, step, sideways))
  }
  return places
}

function placeAt(from: Box, side: Side, step: number, sideways: number): Box {
  const { w, h } = COMPONENT_SIZE
  const x = from.x + (from.w - w) / 2
  const y = from.y + (from.h - h) / 2
  const across = (from.w + w) / 2 + GAP_X_PX + (step - 1) * (w + GAP_X_PX)
  const down = (from.h + h) / 2 + GAP_Y_PX + (step - 1) * (h + GAP_Y_PX)
  switch (side) {
    case 'right':
      return { x: x + across, y: y + sideways * (h + GAP_Y_PX), w, h }
    case 'left':
      return { x: x - across, y: y + sideways * (h + GAP_Y_PX), w, h }
    case 'bottom':
      return { x: x + sideways * (w + GAP_X_PX), y: y + down, w, h }
    case 'top':
      return { x: x + sideways * (w + GAP_X_PX), y: y - down, w, h }
  }
}

/** Everything near is taken: behind all of it there is always room. */
function beyond(from: Box, side: Side, taken: readonly Box[]): Box {
  const near = placeAt(from, side, 1, 0)
  switch (side) {
    case 'right':
      return { ...near, x: Math.max(...taken.map(({ x, w }) => x + w)) + GAP_X_PX }
    case 'left':
      return { ...near, x: Math.min(...taken.map(({ x }) => x)) - GAP_X_PX - near.w }
    case 'bottom':
      return { ...near, y: Math.max(...taken.map(({ y, h }) => y + h)) + GAP_Y_PX }
    case 'top':
      return { ...near, y: Math.min(...taken.map(({ y }) => y)) - GAP_Y_PX - near.h }
  }
}
