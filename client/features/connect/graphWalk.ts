import type { Box } from '../../../shared/geometry/box.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** A component, as far as walking needs it. */
export interface Spot<Id extends string = string> {
  id: Id
  /** In page coordinates. */
  rect: Box
}

/** How far aside of straight ahead something may lie, per px ahead: narrow is a quarter of the circle. */
const NARROW = 1
const WIDE = 2
/** What lies aside is felt to be farther than it is. */
const ASIDE_WEIGHT = 2

/**
 * The component that an arrow key means: the nearest one ahead that is linked, else the nearest ahead; undefined at the
 * edge of the design.
 */
export function walk<Id extends string>(
  from: Spot<Id>,
  direction: Direction,
  others: readonly Spot<Id>[],
  linked: ReadonlySet<string>,
): Id | undefined {
  const ahead = others
    .filter(({ id }) => id !== from.id)
    .map(({ id, rect }) => ({ id, ...measure(from.rect, rect, direction) }))
    .filter(({ along }) => along > 0)
  return (
    nearest(ahead.filter(({ id, along, aside }) => linked.has(id) && aside <= WIDE * along)) ??
    nearest(ahead.filter(({ along, aside }) => aside <= NARROW * along)) ??
    nearest(ahead.filter(({ along, aside }) => aside <= WIDE * along))
  )
}

/** The one that lies farthest in a direction: which end of a link an arrow key means. */
export function farthest<Id extends string>(spots: readonly Spot<Id>[], direction: Direction): Id | undefined {
  const origin = { x: 0, y: 0, w: 0, h: 0 }
  return spots.toSorted(
    (a, b) => measure(origin, b.rect, direction).along - measure(origin, a.rect, direction).along,
  )[0]?.id
}

/** The component nearest to a point: where a walk begins. */
export function nearestTo<Id extends string>(
  point: { x: number; y: number },
  spots: readonly Spot<Id>[],
): Id | undefined {
  const distance = ({ rect: { x, y, w, h } }: Spot<Id>): number => Math.hypot(x + w / 2 - point.x, y + h / 2 - point.y)
  return spots.toSorted((a, b) => distance(a) - distance(b))[0]?.id
}

function nearest<Id extends string>(measured: readonly { id: Id; along: number; aside: number }[]): Id | undefined {
  const cost = ({ along, aside }: { along: number; aside: number }): number => along + ASIDE_WEIGHT * aside
  return measured.toSorted((a, b) => cost(a) - cost(b))[0]?.id
}

/** How far the middle of one rectangle lies ahead of another's, and how far aside, px. */
function measure(from: Box, to: Box, direction: Direction): { along: number; aside: number } {
  const x = to.x + to.w / 2 - (from.x + from.w / 2)
  const y = to.y + to.h / 2 - (from.y + from.h / 2)
  switch (direction) {
    case 'right':
      return { along: x, aside: Math.abs(y) }
    case 'left':
      return { along: -x, aside: Math.abs(y) }
    case 'down':
      return { along: y, aside: Math.abs(x) }
    case 'up':
      return { along: -y, aside: Math.abs(x) }
  }
}
