import { contains, overlaps, type Box, type Size } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import type { Side } from '../geometry/port.ts'
import { onGrid } from '../geometry/spacing.ts'

/** Places that one card could take beside something. */
export interface PlacesBeside {
  /** The nearest to where the eye is first. */
  places: readonly Box[]
  /** A place behind all that is taken, where there is always room. */
  beyond: (taken: readonly Box[]) => Box
}

export interface Room {
  /** What the card must keep clear of. */
  taken: readonly Box[]
  /** The zone it should stay in, if there is room. */
  within?: Box | undefined
}

/** Between cards that stand beside each other, px: room for a link and its label. */
export const GAP_X_PX = 112
const GAP_Y_PX = 64
const CLEARANCE_PX = 24

/** Where one card goes: as near as can be, never on top of something, in its zone while that has room. */
export function findPlace({ places, beyond }: PlacesBeside, { taken, within }: Room): Box {
  const free = places.filter((place) => taken.every((box) => !overlaps(box, place, CLEARANCE_PX)))
  return free.find((place) => within === undefined || contains(within, place)) ?? free[0] ?? beyond(taken)
}

const MOST_COLUMNS = 5
const MOST_ROWS = 8

/**
 * Around a card, or around the middle of the view: to the right first, because designs are read that way, then below
 * and above, then further out.
 */
export function placesAround({
  beside,
  view,
  size,
}: {
  beside?: Box | undefined
  view: Box
  size: Size
}): PlacesBeside {
  const start = beside ?? { x: view.x + (view.w - size.w) / 2, y: view.y + (view.h - size.h) / 2, ...size }
  const at = (column: number, row: number): Box =>
    boxOnGrid({ x: start.x + column * (start.w + GAP_X_PX), y: start.y + row * (start.h + GAP_Y_PX), ...size })
  const steps = between(-MOST_COLUMNS, MOST_COLUMNS).flatMap((column) =>
    between(-MOST_ROWS, MOST_ROWS).map((row) => ({ column, row, cost: costOf(column, row) })),
  )
  const nearest = steps.toSorted((a, b) => a.cost - b.cost)
  const open = beside === undefined ? nearest : nearest.filter(({ column, row }) => column !== 0 || row !== 0)
  return {
    places: open.map(({ column, row }) => at(column, row)),
    beyond: (taken) => {
      const bottom = Math.max(...taken.map((box) => box.y + box.h))
      return boxOnGrid({ x: beside?.x ?? view.x, y: bottom + GAP_Y_PX, ...size })
    },
  }
}

function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function costOf(column: number, row: number): number {
  const across = column >= 0 ? column : -column * 2.5
  const down = row >= 0 ? row * 1.2 : -row * 1.3
  return across + down
}

function boxOnGrid(box: Box): Box {
  return { ...box, x: onGrid(box.x), y: onGrid(box.y) }
}

const MOST_STEPS = 6
/** Straight ahead first, then to either side, ever further. */
const SIDEWAYS = [0, 1, -1, 2, -2, 3, -3, 4, -4] as const

/** On one side of a card, always on that side. */
export function placesToward(from: Box, side: Side): PlacesBeside {
  const steps = between(1, MOST_STEPS)
  return {
    places: steps.flatMap((step) => SIDEWAYS.map((sideways) => placeToward(from, side, step, sideways))),
    beyond: (taken) => beyondOn(side, placeToward(from, side, 1, 0), taken),
  }
}

function placeToward(from: Box, side: Side, step: number, sideways: number): Box {
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

function beyondOn(side: Side, near: Box, taken: readonly Box[]): Box {
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
