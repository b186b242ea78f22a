import type { TLRichText } from '@tldraw/tlschema'
import { textWidth, type TextStyle } from '../geometry/textMetrics.ts'

/** A paragraph of a note: a bold lead, then plain text; either may be empty. */
export interface NoteParagraph {
  lead?: string
  text: string
}

/** tldraw's size s in px, and what it makes of a line of 1.35 there; it rounds to whole px before it scales. */
const SIZE_PX = 18
const LINE_PX = 24
/**
 * How far tldraw's size is scaled down, largest first: a note is read as easily as a card's title and takes little of
 * the board.
 */
export const NOTE_SCALES: readonly number[] = Array.from({ length: 13 }, (_, at) => (SIZE_PX - at / 4) / SIZE_PX)
export const SMALLEST_NOTE_SCALE = 15 / SIZE_PX
const PADDING_PX = 16
/** Kerning and rounding: a line that just fits here may not fit there. */
const SAFETY_PX = 6

/** Height in px of a note of width `w` px that holds these paragraphs at one of the scales. */
export function noteHeight(paragraphs: readonly NoteParagraph[], w: number, scale: number): number {
  const width = w - 2 * PADDING_PX - SAFETY_PX
  const lines = paragraphs.reduce((sum, paragraph) => sum + lineCount(paragraph, width, scale * SIZE_PX), 0)
  return Math.ceil(lines * LINE_PX * scale + 2 * PADDING_PX)
}

function lineCount({ lead = '', text }: NoteParagraph, width: number, fontSize: number): number {
  const words = [...wordsOf(lead, { fontSize, weight: 'bold' }), ...wordsOf(text, { fontSize, weight: 'regular' })]
  let [lines, x] = [1, 0]
  for (const word of words) {
    if (x > 0 && x + word.w > width) [lines, x] = [lines + 1, 0]
    x += word.w + word.space
  }
  return lines
}

function wordsOf(text: string, style: TextStyle): { w: number; space: number }[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ w: textWidth(word, style), space: textWidth(' ', style) }))
}

/** Paragraphs as tldraw keeps rich text. */
export function noteRichText(paragraphs: readonly NoteParagraph[]): TLRichText {
  return {
    type: 'doc',
    content: paragraphs.map(({ lead = '', text }) => ({ type: 'paragraph', content: runs(lead, text) })),
  }
}

function runs(lead: string, text: string): object[] {
  const bold = lead === '' ? [] : [{ type: 'text', marks: [{ type: 'bold' }], text: lead }]
  // A text node may not be empty.
  return text === '' ? bold : [...bold, { type: 'text', text: lead === '' ? text : `  ${text}` }]
}
