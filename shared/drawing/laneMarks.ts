import type { LaneProps } from '../board/laneProps.ts'
import { PLANE_WORDS } from '../board/titles.ts'
import { cardInk } from './cardInk.ts'
import { LANE_TINTS } from './laneTints.ts'
import type { Mark } from './mark.ts'

export const LANE_RADIUS_PX = 12
const TITLE_PX = 12

/** A lane with its title, its top left corner at the origin. */
export function laneMarks(props: Pick<LaneProps, 'w' | 'h' | 'plane' | 'title'>, theme: 'light' | 'dark'): Mark[] {
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
      x: 24,
      y: 27,
      text: laneWords(props),
      font: 'sans',
      size: TITLE_PX,
      weight: 'bold',
      letterSpacing: 0.6,
      fill: props.plane === 'free' ? cardInk(theme).quiet : color,
    },
  ]
}

/** What is written on a lane: "ONLINE · QUERY PATH", its plane once. */
function laneWords({ plane, title }: Pick<LaneProps, 'plane' | 'title'>): string {
  const word = PLANE_WORDS[plane]
  const name = title.toUpperCase()
  return word === '' || name.startsWith(word) ? name : [word, name].filter(Boolean).join(' · ')
}
