import { LINK_LOOKS, type LinkKind } from '../../board/links.ts'
import type { Box, Point } from '../../geometry/box.ts'
import { textWidth } from '../../geometry/textMetrics.ts'
import { LABEL, LABEL_LINE_PX, labelLines } from '../../routing/labelSize.ts'
import { cardInk } from '../cardInk.ts'
import type { Mark, PathMark, TextMark } from '../mark.ts'
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
export function linkMarks(
  kind: LinkKind,
  { points, label }: LinkLayout,
  theme: 'light' | 'dark',
  detail: 'near' | 'far' = 'near',
): Mark[] {
  const isNear = detail === 'near'
  const shown = isNear ? label : undefined
  return [
    ...linkLine(kind, points, theme, { gap: shown?.box, isDashed: isNear }),
    ...(shown === undefined ? [] : labelMarks(shown.text, shown.box, theme)),
  ]
}

export interface LineOptions {
  /** px; that of a link on a board without. */
  width?: number
  /** Where the line is open, for a label. */
  gap?: Box | undefined
  isDashed?: boolean
}

/** A link without its words: the look of its kind at any width. */
export function linkLine(
  kind: LinkKind,
  points: readonly Point[],
  theme: 'light' | 'dark',
  { width = LINK_STROKE_PX, gap, isDashed = true }: LineOptions = {},
): PathMark[] {
  const look = LINK_LOOKS[kind]
  const color = look[theme]
  const body: PathMark = {
    is: 'path',
    d: linkPath(points, gap),
    data: { 'link-body': kind },
    stroke: color,
    strokeWidth: width,
    cap: 'round',
    join: 'round',
  }
  if (isDashed && look.dashArray !== undefined) body.dash = dashAt(look.dashArray, width)
  return [
    body,
    ...headMarks(look.arrowheadEnd, points.at(-2), points.at(-1), color, width),
    ...headMarks(look.arrowheadStart, points[1], points[0], color, width),
  ]
}

/** A dash that is written for the width of a link on a board, for one of another width. */
function dashAt(dash: string, width: number): string {
  if (width === LINK_STROKE_PX) return dash
  return dash
    .split(' ')
    .map((part) => Math.round((Number(part) * width * 10) / LINK_STROKE_PX) / 10)
    .join(' ')
}

/** The words of a link's label, one mark for each line, in the middle of its box. */
export function labelMarks(text: string, box: Box, theme: 'light' | 'dark'): TextMark[] {
  const lines = labelLines(text, box.w)
  const top = box.y + box.h / 2 - (lines.length * LABEL_LINE_PX) / 2
  return lines.map((line, at) => ({
    is: 'text',
    x: box.x + box.w / 2,
    y: top + (at + 0.5) * LABEL_LINE_PX + LABEL.fontSize * BASELINE_SHARE,
    text: line,
    font: 'sans',
    size: LABEL.fontSize,
    weight: 'regular',
    fill: cardInk(theme).text,
    anchor: 'middle',
    width: Math.round(textWidth(line, LABEL) * 10) / 10,
  }))
}

/** Length of a sample line, px. */
export const SAMPLE_PX = 36

/** A short line that looks like a link of the kind; its start is the origin. */
export function sampleMarks(kind: LinkKind, theme: 'light' | 'dark'): Mark[] {
  const [start, end] = [
    { x: 0, y: 0 },
    { x: SAMPLE_PX, y: 0 },
  ]
  const [body, ...heads] = linkLine(kind, [start, end], theme)
  // Its head is drawn by a wide line of its own, which the dashes must not cross.
  return body === undefined ? heads : [{ ...body, d: `M0 0 H${SAMPLE_PX - 2}`, data: {} }, ...heads]
}
