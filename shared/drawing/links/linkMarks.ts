import { LINK_LOOKS, type LinkKind } from '../../board/links.ts'
import type { Box, Point } from '../../geometry/box.ts'
import { textWidth } from '../../geometry/textMetrics.ts'
import { LABEL, LABEL_AFAR_PX, LABEL_LINE_PX, LABEL_NEAR_PX, labelLines } from '../../routing/labelSize.ts'
import { cardInk } from '../base/cardInk.ts'
import type { Mark, PathMark, TextMark } from '../base/mark.ts'
import { headMarks, LINK_STROKE_PX } from './heads.ts'
import { linkPath } from './linkPath.ts'

export interface LabelLayout {
  /** The room that is kept for it, in which its lines break. */
  box: Box
  text: string
  /** px of its letters, where they were planned for it alone. */
  size?: number
}

/** Where a link runs and what it says, in the space it is drawn in, px. */
export interface LinkLayout {
  points: readonly Point[]
  label?: LabelLayout | undefined
}

/** The baseline of IBM Plex Sans lies so far below the middle of a line, as a share of its size. */
const BASELINE_SHARE = 0.34

/**
 * A link with its heads and its label.
 *
 * @param textScale how much larger than usual its label is, for a link that is seen from afar; `wordless` where it is
 * too small on screen for dashes and words
 */
export function linkMarks(
  kind: LinkKind,
  { points, label }: LinkLayout,
  theme: 'light' | 'dark',
  textScale: number | 'wordless' = 1,
): Mark[] {
  if (textScale === 'wordless') return linkLine(kind, points, theme, { isDashed: false })
  const size = label?.size ?? Math.min(LABEL_AFAR_PX, LABEL_NEAR_PX * textScale)
  return [
    ...linkLine(kind, points, theme, { gap: label && plateOf(label.box, size) }),
    ...(label === undefined ? [] : labelMarks(label.text, label.box, theme, size)),
  ]
}

/** What a label of this size covers of the room that is kept for one. */
export function plateOf({ x, y, w, h }: Box, size: number): Box {
  const share = size / LABEL.fontSize
  return { x: x + (w * (1 - share)) / 2, y: y + (h * (1 - share)) / 2, w: w * share, h: h * share }
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
    ...headMarks(look.arrowheadEnd, points.at(-2), points.at(-1), color, { width }),
    // Hollow, because a filled one at the tail looks like a second head from afar.
    ...headMarks(look.arrowheadStart, points[1], points[0], color, { width, hollow: cardInk(theme).card }),
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

/** The words of a link's label, one mark for each line, in the middle of its box, `size` px high. */
export function labelMarks(text: string, box: Box, theme: 'light' | 'dark', size = LABEL_NEAR_PX): TextMark[] {
  const lines = labelLines(text, box.w)
  const linePx = (LABEL_LINE_PX * size) / LABEL.fontSize
  const top = box.y + box.h / 2 - (lines.length * linePx) / 2
  return lines.map((line, at) => ({
    is: 'text',
    x: box.x + box.w / 2,
    y: top + (at + 0.5) * linePx + size * BASELINE_SHARE,
    text: line,
    font: 'sans',
    size,
    weight: 'regular',
    fill: cardInk(theme).text,
    anchor: 'middle',
    width: Math.round(textWidth(line, { ...LABEL, fontSize: size }) * 10) / 10,
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
