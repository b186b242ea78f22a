import type { Size } from '../geometry/box.ts'
import { textWidth, wrapText, type TextStyle } from '../geometry/textMetrics.ts'

/** What the canvas draws on a link. */
export const LABEL: TextStyle = { fontSize: 12, weight: 'regular' }
const LINE_PX = 16
const PADDING_PX = 4.25
/** What an elbow arrow's label leaves free of the body's width before it wraps; tldraw's own rule. */
const BODY_MARGIN_PX = 64
const MOST_WIDTH_PX = 16 * LABEL.fontSize

/** The plate of an arrow's label. A body that is wider than high squeezes its label, as tldraw does. */
export function labelSize(text: string, body: Size): Size {
  if (text === '') return { w: 0, h: 0 }
  const width = textWidth(text, LABEL)
  const squeezed = Math.max(Math.min(width, BODY_MARGIN_PX), Math.min(body.w - BODY_MARGIN_PX, width))
  const most = body.w > body.h ? squeezed : Math.min(width, MOST_WIDTH_PX)
  const lines = wrapText(text, LABEL, most + 0.5, Infinity)
  return { w: most + 2 * PADDING_PX, h: lines.length * LINE_PX + 2 * PADDING_PX }
}
