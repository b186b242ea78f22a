import { boundsOf, middleOf, type Box } from '../../../shared/geometry/box.ts'

/** At the smallest zoom a screen shows about as much. */
const WIDEST_PX = 20_000

/**
 * The box of all, or, where they lie too far apart for any screen, of those around the middle one: a single stroke far
 * away must not lead everybody into the empty space between.
 *
 * @param parts those that the middle is taken of; all when there are none
 */
export function mainPart(boxes: readonly Box[], parts: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const all = boundsOf(boxes)
  if (Math.max(all.w, all.h) <= WIDEST_PX) return all
  const middles = (parts.length > 0 ? parts : boxes).map(middleOf)
  const [x, y] = [median(middles.map((middle) => middle.x)), median(middles.map((middle) => middle.y))]
  const near = boxes.filter((box) => {
    const middle = middleOf(box)
    return Math.max(box.w, box.h, 2 * Math.abs(middle.x - x), 2 * Math.abs(middle.y - y)) <= WIDEST_PX
  })
  return near.length === 0 ? all : boundsOf(near)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
