import type { Box, Size } from '../geometry/box.ts'
import { textWidth, type TextStyle } from '../geometry/textMetrics.ts'
import { widestWord, wrapText } from '../geometry/wrapText.ts'

/** So much room is kept for a label at any zoom, and its lines break there. */
export const LABEL: TextStyle = { fontSize: 14, weight: 'regular' }
/** Its size in px as it is read from near. */
export const LABEL_NEAR_PX = 12
/** As large as it is drawn at the most, from afar: what is added stays on its plate and in the air around that. */
export const LABEL_AFAR_PX = 15.5
/** What is added on each side of a plate then. */
const AFAR_SHARE = (LABEL_AFAR_PX / LABEL.fontSize - 1) / 2
/** tldraw's line height of labels and their padding. */
export const LABEL_LINE_PX = Math.round(LABEL.fontSize * 1.35)
export const LABEL_PADDING_PX = 4.25
/** How far a label stays from an end of its arrow, and the least it leaves free of a wide body on that side. */
export const LABEL_FROM_END_PX = 20
export const LABEL_LEAST_MARGIN_PX = 32
const MOST_WIDTH_PX = 16 * LABEL.fontSize
const MOST_LINES = 6
/** What was laid out in exactly its width must not wrap because of the last bit of a number. */
const SLACK_PX = 1

/**
 * The plate of a link's label. A body that is wider than high squeezes its label, as tldraw does, though not so far
 * that a word is parted where there is room for it.
 *
 * @param offsets px between each end and the shape it points at
 */
export function labelSize(text: string, body: Size, [start, end]: readonly [number, number] = [0, 0]): Size {
  if (text === '') return { w: 0, h: 0 }
  const whole = textWidth(text.split(/\s+/).join(' '), LABEL)
  const marginAt = (offset: number): number => Math.max(offset + LABEL_FROM_END_PX, LABEL_LEAST_MARGIN_PX)
  const margin = marginAt(start) + marginAt(end)
  const least = Math.min(whole, Math.max(margin, Math.min(widestWord(text, LABEL), body.w - LABEL_LEAST_MARGIN_PX)))
  const squeezed = Math.max(least, Math.min(body.w - margin, whole))
  const w = (body.w > body.h ? squeezed : Math.min(whole, MOST_WIDTH_PX)) + 2 * LABEL_PADDING_PX
  return { w, h: labelLines(text, w).length * LABEL_LINE_PX + 2 * LABEL_PADDING_PX }
}

/** What a label covers where it is drawn as large as it gets, `air` px around it included. */
export function plateAfar({ x, y, w, h }: Box, air = 0): Box {
  const [across, down] = [w * AFAR_SHARE + air, h * AFAR_SHARE + air]
  return { x: x - across, y: y - down, w: w + 2 * across, h: h + 2 * down }
}

/** The lines of a label on a plate of this width, px. */
export function labelLines(text: string, width: number): string[] {
  return wrapText(text, LABEL, width - 2 * LABEL_PADDING_PX + SLACK_PX, MOST_LINES)
}
