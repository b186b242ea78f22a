import type { Box } from '../geometry/box.ts'
import type { LanePlane } from '../board/laneProps.ts'
import type { LinkKind } from '../board/links.ts'

/** A card, or any other box that takes part; in page px. */
export interface TidyNode extends Box {
  id: string
  /** The lane that holds it, if any. */
  lane?: string
  /** Stays where it is: pinned, locked, or not asked for. */
  isFixed: boolean
}

export interface TidyLane extends Box {
  id: string
  plane: LanePlane
  title: string
  /** Neither moves nor changes its size; nor does what it holds. */
  isFixed: boolean
}

export interface TidyLink {
  id: string
  from: string
  to: string
  kind: LinkKind
  label: string
}

/** What is to be laid out, as plain data, so that it can cross to a worker. */
export interface TidyBoard {
  nodes: readonly TidyNode[]
  lanes: readonly TidyLane[]
  links: readonly TidyLink[]
  /** What else lies on the page and must stay uncovered. */
  obstacles: readonly Box[]
}

/** Whether a board has so many cards that the usual search takes longer than anybody waits. */
export function isLarge({ nodes }: Pick<TidyBoard, 'nodes'>): boolean {
  return nodes.length >= LARGE_CARDS
}

const LARGE_CARDS = 120

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
  const dx = other.x + other.w / 2 - one.x - one.w / 2
  const dy = other.y + other.h / 2 - one.y - one.h / 2
  // The share of the way apart that would make them just touch, so that long flat lanes count as stacked.
  const apartX = Math.abs(dx) / (one.w + other.w)
  const apartY = Math.abs(dy) / (one.h + other.h)
  const axis = apartX > apartY ? 'x' : 'y'
  const isForward = (axis === 'x' ? dx : dy) >= 0
  return { before: isForward ? a : b, after: isForward ? b : a, axis }
}
