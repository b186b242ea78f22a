import type { Port, Side } from '../geometry/port.ts'
import { overlaps, type Box } from '../geometry/box.ts'

/** Nearer than this to each other on one side, px, two links look like one. */
const APART_PX = 10
/** The middle first, then ever finer between, as shares of half a side: links that share a side keep apart. */
const SLOTS = [0, -0.5, 0.5, -0.25, 0.25, -0.75, 0.75] as const

/** The sides that face each other, and on each the first place that no other link takes. */
export function choosePorts(
  from: Box,
  to: Box,
  takenFrom: readonly Port[],
  takenTo: readonly Port[],
): { start: Port; end: Port } {
  const [startSide, endSide] = facingSides(from, to)
  return { start: freePort(from, startSide, takenFrom), end: freePort(to, endSide, takenTo) }
}

function facingSides(from: Box, to: Box): readonly [Side, Side] {
  const gapX = Math.max(to.x - (from.x + from.w), from.x - (to.x + to.w))
  const gapY = Math.max(to.y - (from.y + from.h), from.y - (to.y + to.h))
  const isRight = to.x + to.w / 2 >= from.x + from.w / 2
  const isBelow = to.y + to.h / 2 >= from.y + from.h / 2
  // Side by side cards are joined across even when one also lies lower, because rows are read as steps.
  const goesAcross = overlaps(from, to) ? true : gapX >= 0 && (gapY < 0 || gapX >= gapY)
  if (goesAcross) return isRight ? ['right', 'left'] : ['left', 'right']
  return isBelow ? ['bottom', 'top'] : ['top', 'bottom']
}

function freePort({ w, h }: Box, side: Side, taken: readonly Port[]): Port {
  const half = (side === 'left' || side === 'right' ? h : w) / 2
  const places = SLOTS.map((slot) => Math.round(slot * half))
  const used = taken.filter((port) => port.side === side)
  return { side, at: places.find((place) => used.every(({ at }) => Math.abs(at - place) >= APART_PX)) ?? 0 }
}
