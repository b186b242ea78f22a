import { LANE_TITLE_PX } from '../../shared/drawing/card/laneMarks.ts'
import { LEGEND_TEXT_PX } from '../../shared/drawing/links/legendMarks.ts'
import { LEAST_PX, textScale, TITLE_STEP, titleScale } from '../../shared/drawing/base/textScale.ts'
import { LABEL_AFAR_PX, LABEL_NEAR_PX } from '../../shared/routing/labelSize.ts'

/** Below this width on screen no name has room on a card, and asking how much of it has would cost. */
const READABLE_WIDTH_PX = 24
/** Below this zoom a label is under 4 px high on screen. */
const READABLE_ZOOM = 1 / 3

/** How much larger than usual the words of a card of this width are drawn; `wordless` where none are. */
export function scaleOfCard(zoom: number, width: number): number | 'wordless' {
  return zoom * width < READABLE_WIDTH_PX ? 'wordless' : titleScale(zoom)
}

/** The same of a lane's title. */
export function scaleOfLane(zoom: number): number {
  return textScale(zoom, LANE_TITLE_PX, LEAST_PX.lane, TITLE_STEP)
}

/** The same of a legend. */
export function scaleOfLegend(zoom: number): number {
  return textScale(zoom, LEGEND_TEXT_PX, LEAST_PX.legend)
}

/** A label that is planned changes its size in steps of so many px. */
const PLANNED_STEP_PX = 0.25

/**
 * How large a label has to be, px, where that is more than the room that is kept for each: there room is looked for.
 * Undefined where it need not be looked for, or is too small in any case.
 */
export function labelPxAfar(zoom: number): number | undefined {
  const wanted = LEAST_PX.label / zoom
  if (zoom < READABLE_ZOOM || wanted <= LABEL_AFAR_PX) return undefined
  return Math.ceil(wanted / PLANNED_STEP_PX) * PLANNED_STEP_PX
}

/** The same of a link's label without such a plan. */
export function scaleOfLabel(zoom: number): number | 'wordless' {
  if (zoom < READABLE_ZOOM) return 'wordless'
  return Math.min(LABEL_AFAR_PX / LABEL_NEAR_PX, textScale(zoom, LABEL_NEAR_PX, LEAST_PX.label))
}
