import { contains, overlaps, type Box } from '../../../shared/geometry/box.ts'

export interface PlaceQuery {
  /** What the new card must keep clear of. */
  taken: readonly Box[]
  /** The card it goes beside; without one it goes to the middle of the view. */
  beside?: Box
  view: Box
  size: { w: number; h: number }
  /** The zone it should stay in, if there is room. */
  within?: Box
}

/** Leaves room for a link and its label. */
export const GAP_X_PX = 112
const GAP_Y_PX = 64
const CLEARANCE_PX = 24
const GRID_PX = 16
const MAX_COLUMNS = 5
const MAX_ROWS = 8

/**
 * Where a new card goes: as near as can be to where the eye is, never on top of something, in its zone while that has
 * room.
 */
export function findPlace(query: PlaceQuery): Box {
  const places = [...candidates(query)]
  const isFree = (place: Box): boolean => query.taken.every((rect) => !overlaps(rect, place, CLEARANCE_PX))
  const isInside = (place: Box): boolean => query.within === undefined || contains(query.within, place)
  return places.find((place) => isFree(place) && isInside(place)) ?? places.find(isFree) ?? below(query)
}

/** Nearest first: to the right, because designs are read that way, then below and above, then further out. */
function* candidates({ beside, view, size }: PlaceQuery): Generator<Box> {
  const start = beside ?? { x: view.x + (view.w - size.w) / 2, y: view.y + (view.h - size.h) / 2, ...size }
  if (beside === undefined) yield onGrid({ ...start, ...size })
  const stepX = start.w + GAP_X_PX
  const stepY = start.h + GAP_Y_PX
  const offsets: { column: number; row: number; cost: number }[] = []
  for (let column = -MAX_COLUMNS; column <= MAX_COLUMNS; column += 1) {
    for (let row = -MAX_ROWS; row <= MAX_ROWS; row += 1) {
      if (column !== 0 || row !== 0) offsets.push({ column, row, cost: costOf(column, row) })
    }
  }
  offsets.sort((a, b) => a.cost - b.cost)
  for (const { column, row } of offsets)
    yield onGrid({ x: start.x + column * stepX, y: start.y + row * stepY, ...size })
}

function costOf(column: number, row: number): number {
  const across = column >= 0 ? column : -column * 2.5
  const down = row >= 0 ? row * 1.2 : -row * 1.3
  return across + down
}

/** Everything near is taken: under all of it there is always room. */
function below({ taken, beside, view, size }: PlaceQuery): Box {
  const bottom = Math.max(...taken.map((rect) => rect.y + rect.h))
  return onGrid({ x: beside?.x ?? view.x, y: bottom + GAP_Y_PX, ...size })
}

function onGrid(rect: Box): Box {
  return { ...rect, x: Math.round(rect.x / GRID_PX) * GRID_PX, y: Math.round(rect.y / GRID_PX) * GRID_PX }
}
