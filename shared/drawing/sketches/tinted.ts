import type { Box } from '../../geometry/box.ts'
import { LANE_TINTS } from '../laneTints.ts'
import type { Paint, RectMark } from '../mark.ts'
import type { LanePlane } from '../../board/laneProps.ts'

/** A box in a colour that is mixed with what lies under it: `share` of the colour, 0 to 1. */
export function tinted(
  box: Box,
  ground: string,
  color: string,
  share: number,
  line: Paint & { rx: number; title?: string },
): RectMark[] {
  const place = { is: 'rect' as const, x: box.x, y: box.y, w: box.w, h: box.h, rx: line.rx }
  return [
    { ...place, fill: ground },
    { ...place, fill: color, fillOpacity: share, stroke: color, ...line },
  ]
}

/** A lane without words. */
export function laneTint(
  box: Box & { plane: LanePlane },
  theme: 'light' | 'dark',
  more: Paint & { rx: number },
): RectMark {
  const color = LANE_TINTS[box.plane][theme]
  return {
    is: 'rect',
    x: box.x,
    y: box.y,
    w: box.w,
    h: box.h,
    fill: color,
    fillOpacity: theme === 'light' ? 0.05 : 0.07,
    ...more,
  }
}
