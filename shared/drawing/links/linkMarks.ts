import { LINK_LOOKS, type LinkKind } from '../../board/links.ts'
import type { Box, Point } from '../../geometry/box.ts'
import { textWidth } from '../../geometry/textMetrics.ts'
import { LABEL, LABEL_LINE_PX, labelLines } from '../../routing/labelSize.ts'
import { cardInk } from '../cardInk.ts'
import type { Mark, TextMark } from '../mark.ts'
import { headMarks, LINK_STROKE_PX } from './heads.ts'
import { linkPath } from './linkPath.ts'

/** Where a link runs and what it says, in the space it is drawn in, px. */
export interface LinkLayout {
  points: readonly Point[]
  label?: { box: Box; text: string } | undefined
}

/** The baseline of IBM Plex Sans lies so far below the middle of a line, as a share of its size. */
const BASELINE_SHARE = 0.34

/** A link with its heads and its label. `far`: too small on screen for dashes and words. */
export function linkMarks(kind: LinkKind, { points, label }: LinkLayout, theme: 'light' | 'dark', detail: 'near' | 'far' = 'near'): Mark[] {
  const look = LINK_LOOKS[kind]
  const color = look[theme]
  const isNear = detail === 'near'
  return [
    {
      is: 'path', d: linkPath(points, isNear ? label?.box : undefined), data: { 'link-body': kind },
      stroke: color, strokeWidth: LINK_STROKE_PX, cap: 'round', join: 'round', ...(isNear && look.dashArray !== undefined && { dash: look.dashArray }),
    },
    ...headMarks(look.arrowheadEnd, points.at(-2), points.at(-1), color),
    ...headMarks(look.arrowheadStart, points[1], points[0], color),
    ...(isNear && label !== undefined ? labelMarks(label.text, label.box, theme) : []),
  ]
}

/** The words of a link's label, one mark for each line, in the middle of its box. */
export function labelMarks(text: string, box: Box, theme: 'light' | 'dark'): TextMark[] {
  const lines = labelLines(text, box.w)
  const top = box.y + box.h / 2 - (lines.length * LABEL_LINE_PX) / 2
  return lines.map((line, at) => ({
    is: 'text', x: box.x + box.w / 2, y: top + (at + 0.5) * LABEL_LINE_PX + LABEL.fontSize * BASELINE_SHARE, text: line,
    font: 'sans', size: LABEL.fontSize, weight: 'regular', fill: cardInk(theme).text, anchor: 'middle',
    width: Math.round(textWidth(line, LABEL) * 10) / 10,
  }))
}

/** Length of a sample line, px. */
export const SAMPLE_PX = 36

/** A short line that looks like a link of the kind; its start is the origin. */
export function sampleMarks(kind: LinkKind, theme: 'light' | 'dark'): Mark[] {
  const look = LINK_LOOKS[kind]
  const color = look[theme]
  const [start, end] = [{ x: 0, y: 0 }, { x: SAMPLE_PX, y: 0 }]
  return [
    {
      is: 'path', d: `M0 0 H${SAMPLE_PX - 2}`, stroke: color, strokeWidth: LINK_STROKE_PX, cap: 'round',
      ...(look.dashArray !== undefined && { dash: look.dashArray }),
    },
    ...headMarks(look.arrowheadStart, end, start, color),
    ...headMarks(look.arrowheadEnd, start, end, color),
  ]
}
