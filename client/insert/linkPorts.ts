import { overlaps, type Rect } from './findPlace.ts'

export type Side = 'left' | 'right' | 'top' | 'bottom'

/** Where a link touches a card: a side, and how far along it (0 to 1). */
export interface Port {
  side: Side
  at: number
}

/** The middle first, then ever finer between, so that links that share a side keep apart. */
const SLOTS = [0.5, 0.25, 0.75, 0.375, 0.625, 0.125, 0.875] as const
const SLOT_WIDTH = 0.06

/** The sides that face each other, and on each the first place that no other link takes. */
export function choosePorts(from: Rect, to: Rect, takenFrom: readonly Port[], takenTo: readonly Port[]): { start: Port; end: Port } {
  const [startSide, endSide] = facingSides(from, to)
  return { start: freePort(startSide, takenFrom), end: freePort(endSide, takenTo) }
}

export function anchorOf({ side, at }: Port): { x: number; y: number } {
  switch (side) {
    case 'left':
      return { x: 0, y: at }
    case 'right':
      return { x: 1, y: at }
    case 'top':
      return { x: at, y: 0 }
    case 'bottom':
      return { x: at, y: 1 }
  }
}

/** The port that an anchor in a card's own coordinates (0 to 1) means: the nearest side. */
export function portOf({ x, y }: { x: number; y: number }): Port {
  const sides: readonly [Side, number, number][] = [['left', x, y], ['right', 1 - x, y], ['top', y, x], ['bottom', 1 - y, x]]
  const [side, , at] = sides.reduce((nearest, next) => (next[1] < nearest[1] ? next : nearest))
  return { side, at }
}

function facingSides(from: Rect, to: Rect): readonly [Side, Side] {
  const gapX = Math.max(to.x - (from.x + from.w), from.x - (to.x + to.w))
  const gapY = Math.max(to.y - (from.y + from.h), from.y - (to.y + to.h))
  const isRight = to.x + to.w / 2 >= from.x + from.w / 2
  const isBelow = to.y + to.h / 2 >= from.y + from.h / 2
  // Side by side cards are joined across even when one also lies lower, because rows are read as steps.
  const goesAcross = overlaps(from, to) ? true : gapX >= 0 && (gapY < 0 || gapX >= gapY)
  if (goesAcross) return isRight ? ['right', 'left'] : ['left', 'right']
  return isBelow ? ['bottom', 'top'] : ['top', 'bottom']
}

function freePort(side: Side, taken: readonly Port[]): Port {
  const used = taken.filter((port) => port.side === side).map(({ at }) => at)
  return { side, at: SLOTS.find((slot) => used.every((at) => Math.abs(at - slot) > SLOT_WIDTH)) ?? 0.5 }
}
