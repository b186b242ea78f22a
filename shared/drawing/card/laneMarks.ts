import type { LaneProps } from '../../board/laneProps.ts'
import { PLANE_WORDS } from '../../board/titles.ts'
import { grow, type Box } from '../../geometry/box.ts'
import { textWidth } from '../../geometry/textMetrics.ts'
import { clipText } from '../../geometry/wrapText.ts'
import { cardInk } from '../base/cardInk.ts'
import { LANE_TINTS } from '../base/laneTints.ts'
import type { Mark } from '../base/mark.ts'

export const LANE_RADIUS_PX = 12
export const LANE_TITLE_PX = 12
const TITLE_LEFT_PX = 24
const TITLE_SPACING_PX = 0.6
/** The middle of the title's line, and the largest title that has room over a lane's cards there: then it moves up. */
const TITLE_MIDDLE_PX = 18
const ROOMY_TITLE_PX = 28
/** Larger it would reach into the lane above. */
const MOST_TITLE_PX = 50
const CAPITAL_SHARE = 0.7
const TITLE_AIR_PX = 6

/**
 * A lane with its title, its top left corner at the origin.
 *
 * @param textScale how much larger than usual its title is, for a lane that is seen from afar
 */
export function laneMarks(
  props: Pick<LaneProps, 'w' | 'h' | 'plane' | 'title'>,
  theme: 'light' | 'dark',
  textScale = 1,
): Mark[] {
  const { text, size, middle } = laneTitleLine(props, textScale)
  const color = LANE_TINTS[props.plane][theme]
  return [
    {
      is: 'rect',
      x: 0,
      y: 0,
      w: props.w,
      h: props.h,
      rx: LANE_RADIUS_PX,
      fill: color,
      fillOpacity: 0.05,
      stroke: color,
      strokeOpacity: 0.28,
      strokeWidth: 1,
    },
    {
      is: 'text',
      x: TITLE_LEFT_PX,
      y: middle + (size * CAPITAL_SHARE) / 2,
      text,
      font: 'sans',
      size,
      weight: 'bold',
      letterSpacing: TITLE_SPACING_PX,
      fill: props.plane === 'free' ? cardInk(theme).quiet : color,
    },
  ]
}

/**
 * A lane's title as there is room for it, and its size, px. Its colour says its plane too, so that the word for it goes
 * before any of what somebody wrote does.
 */
export function laneTitleLine(props: Pick<LaneProps, 'w' | 'plane' | 'title'>, textScale: number) {
  const size = Math.min(MOST_TITLE_PX, LANE_TITLE_PX * textScale)
  const clipped = (words: string): string =>
    clipText(words, { fontSize: size * 1.05, weight: 'bold' }, props.w - TITLE_LEFT_PX)
  const whole = clipped(laneWords(props))
  const isCut = whole !== laneWords(props) && props.title.trim() !== ''
  const middle = TITLE_MIDDLE_PX - Math.max(0, size - ROOMY_TITLE_PX) / 2
  return { text: isCut ? clipped(props.title) : whole, size, middle }
}

/** Where a lane's title is drawn, the box of a lane in page px given, and some air around it. */
export function laneTitleBox(lane: Box & Pick<LaneProps, 'plane' | 'title'>, textScale: number): Box {
  const { text, size, middle } = laneTitleLine(lane, textScale)
  const w = textWidth(text, { fontSize: size, weight: 'bold' }) + text.length * TITLE_SPACING_PX
  const line = { x: lane.x + TITLE_LEFT_PX, y: lane.y + middle - size / 2, w, h: size }
  return text === '' ? { ...line, w: 0, h: 0 } : grow(line, TITLE_AIR_PX, 0)
}

/** What is written on a lane: "ONLINE · Query path", its plane once and its title as it was typed. */
export function laneWords({ plane, title }: Pick<LaneProps, 'plane' | 'title'>): string {
  const word = PLANE_WORDS[plane]
  if (word === '' || title.toUpperCase().startsWith(word)) return title
  return [word, title].filter(Boolean).join(' · ')
}
