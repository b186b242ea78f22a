import type { Point } from '../../geometry/box.ts'
import { hundredths as say } from '../paths/say.ts'
import type { PathMark } from '../base/mark.ts'

/** Corners with the tip at the origin, pointing to the right, px. */
const HEADS = {
  triangle: [
    [0, 0],
    [-7, -3.5],
    [-7, 3.5],
  ],
  arrow: [
    [-7, -4],
    [0, 0],
    [-7, 4],
  ],
  diamond: [
    [0, 0],
    [-4.5, -3],
    [-9, 0],
    [-4.5, 3],
  ],
} as const

export type LinkHead = keyof typeof HEADS | 'none'

export const LINK_STROKE_PX = 2
/** How thick the line of a hollow head is, as a share of the link's. */
const HOLLOW_SHARE = 0.7

/**
 * The head or tail of a link, which comes `from` somewhere to its `tip`; none for a link that goes nowhere. `width`
 * is the link's; with `hollow`, the colour of what is below, a head is only outlined.
 */
export function headMarks(
  head: LinkHead,
  from: Point | undefined,
  tip: Point | undefined,
  color: string,
  { width = LINK_STROKE_PX, hollow }: { width?: number; hollow?: string } = {},
): PathMark[] {
  if (head === 'none' || from === undefined || tip === undefined) return []
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x)
  const size = width / LINK_STROKE_PX
  const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size]
  const corners = HEADS[head].map(([x, y]) => `${say(tip.x + x * cos - y * sin)} ${say(tip.y + x * sin + y * cos)}`)
  const isOpen = head === 'arrow'
  return [
    {
      is: 'path',
      d: `M${corners.join('L')}${isOpen ? '' : 'Z'}`,
      ...(!isOpen && { fill: hollow ?? color }),
      stroke: color,
      strokeWidth: hollow === undefined ? width : width * HOLLOW_SHARE,
      cap: 'round',
      join: 'round',
    },
  ]
}
