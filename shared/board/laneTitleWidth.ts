import { textWidth } from '../geometry/textMetrics.ts'
import type { LaneProps } from './laneProps.ts'
import { laneTitle } from './titles.ts'

/** How a lane's title is written on it, px; `middle` is that of its line. */
export const LANE_TITLE = { fontSize: 12, letterSpacing: 0.6, insetX: 24, middle: 18 } as const

/** It is drawn as large as this where all of a board is seen. */
export const LANE_TITLE_AFAR_PX = 18

/** The least width, px, at which a lane holds its title, which is drawn larger where it is seen from afar. */
export function laneTitleWidth(
  lane: Pick<LaneProps, 'plane' | 'title'>,
  fontSize: number = LANE_TITLE.fontSize,
): number {
  const { letterSpacing, insetX } = LANE_TITLE
  const words = laneTitle(lane)
  return textWidth(words, { fontSize, weight: 'bold' }) + words.length * letterSpacing + 2 * insetX
}
