import { middleOf, type Box } from '../geometry/box.ts'

/** Two lanes that must not trade places: `before` lies left of, or above, `after`. */
export interface LaneOrder {
  before: number
  after: number
  axis: 'x' | 'y'
}

/** How the lanes lie to each other now, which tidying up keeps. Lanes that overlap are told apart by their middles. */
export function laneOrders(lanes: readonly Box[]): LaneOrder[] {
  return lanes.flatMap((one, a) => lanes.slice(a + 1).map((other, offset) => orderOf(one, other, a, a + 1 + offset)))
}

/**
 * Without the orders from top to bottom that follow from others: of many lanes that is nearly all. Only lanes that
 * `hold` something order others.
 */
export function nearOrders(orders: readonly LaneOrder[], holds: (lane: number) => boolean): LaneOrder[] {
  const below = new Map<number, Set<number>>()
  for (const { before, after, axis } of orders)
    if (axis === 'y') below.set(before, (below.get(before) ?? new Set()).add(after))
  const isImplied = ({ before, after, axis }: LaneOrder): boolean =>
    axis === 'y' &&
    [...(below.get(before) ?? [])].some((middle) => holds(middle) && below.get(middle)?.has(after) === true)
  return orders.filter((order) => !isImplied(order))
}

function orderOf(one: Box, other: Box, a: number, b: number): LaneOrder {
  const [from, to] = [middleOf(one), middleOf(other)]
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  // The share of the way apart that would make them just touch, so that long flat lanes count as stacked.
  const apartX = Math.abs(dx) / (one.w + other.w)
  const apartY = Math.abs(dy) / (one.h + other.h)
  const axis = apartX > apartY ? 'x' : 'y'
  const isForward = (axis === 'x' ? dx : dy) >= 0
  return { before: isForward ? a : b, after: isForward ? b : a, axis }
}
