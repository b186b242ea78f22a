import type { Box } from './box.ts'

/**
 * Lets boxes that end on nearly one line end on it exactly, on the left or on the right, by making those wider that
 * have room for it: ragged edges look like a mistake.
 * @param isFree whether a box may take in this strip beside it
 * @param matesOf the boxes whose line one takes part in; all of them when not given
 */
export function alignEdge<B extends Box>(
  boxes: readonly B[],
  edge: 'left' | 'right',
  isFree: (strip: Box, box: B) => boolean,
  matesOf: (box: B) => readonly B[] = () => boxes,
): B[] {
  return boxes.map((box) => {
    const mates = matesOf(box)
    const end = box.x + box.w
    const x = edge === 'left' ? Math.min(...mates.map((mate) => mate.x)) : box.x
    const right = edge === 'right' ? Math.max(...mates.map((mate) => mate.x + mate.w)) : end
    const strip = edge === 'left' ? { ...box, x, w: box.x - x } : { ...box, x: end, w: right - end }
    return strip.w > 0 && isFree(strip, box) ? { ...box, x, w: right - x } : box
  })
}
