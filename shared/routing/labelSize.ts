import type { Size } from '../geometry/box.ts'
import { textWidth, wrapText, type TextStyle } from '../geometry/textMetrics.ts'

/** What the canvas draws on a link. */
export const LABEL: TextStyle = { fontSize: 12, weight: 'regular' }
/** tldraw's line height of labels and their padding. */
export const LABEL_LINE_PX = Math.round(LABEL.fontSize * 1.35)
export const LABEL_PADDING_PX = 4.25
/** How far a label stays from an end of its arrow, and the least it leaves free of a wide body on that side. */
export const LABEL_FROM_END_PX = 20
const LEAST_MARGIN_PX = 32
const MOST_WIDTH_PX = 16 * LABEL.fontSize
const MOST_LINES = 6
/** What was laid out in exactly its width must not wrap because of the last bit of a number. */
const SLACK_PX = 1

/**
 * The plate of a link's label. A body that is wider than high squeezes its label, as tldraw does.
 *
 * @param offsets px between each end and the shape it points at
 */
export function labelSize(text: string, body: Size, [start, end]: readonly [number, number] = [0, 0]): Size {
  if (text === '') return { w: 0, h: 0 }
  const whole = textWidth(text.split(/\s+/).join(' '), LABEL)
  const margin =
    Math.max(start + LABEL_FROM_END_PX, LEAST_MARGIN_PX) + Math.max(end + LABEL_FROM_END_PX, LEAST_MARGIN_PX)
  const squeezed = Math.max(Math.min(whole, margin), Math.min(body.w - margin, whole))
  const w = (body.w > body.h ? squeezed : Math.min(whole, MOST_WIDTH_PX)) + 2 * LABEL_PADDING_PX
  return { w, h: labelLines(text, w).length * LABEL_LINE_PX + 2 * LABEL_PADDING_PX }
}

/** The lines of a label on a plate of this width, px. */
export function labelLines(text: string, width: number): string[] {
  return wrapText(text, LABEL, width - 2 * LABEL_PADDING_PX + SLACK_PX, MOST_LINES)
}
