import type { TLRichText } from '@tldraw/tlschema'
import { textWidth } from './textMetrics.ts'

/** A paragraph of a note: a bold lead, then plain text; either may be empty. */
export interface NoteParagraph {
  lead?: string
  text: string
}

/** tldraw's size s is 18 px; scaled down, a note is read as easily as a card's title and takes little of the board. */
export const NOTE_SCALE = 15 / 18
const NOTE_PX = 18 * NOTE_SCALE
/** What tldraw makes of 1.35 at this size; it rounds to whole px before it scales. */
const LINE_PX = 24 * NOTE_SCALE
const PADDING_PX = 16
/** Kerning and rounding: a line that just fits here may not fit there. */
const SAFETY_PX = 6

/** Height in px of a note of width `w` that holds these paragraphs. */
export function noteHeight(paragraphs: readonly NoteParagraph[], w: number): number {
  const lines = paragraphs.reduce((sum, paragraph) => sum + lineCount(paragraph, w - 2 * PADDING_PX - SAFETY_PX), 0)
  return Math.ceil(lines * LINE_PX + 2 * PADDING_PX)
}

function lineCount({ lead = '', text }: NoteParagraph, width: number): number {
  const words = [...wordsOf(lead, 'bold'), ...wordsOf(text, 'regular')]
  let [lines, x] = [1, 0]
  for (const word of words) {
    if (x > 0 && x + word.w > width) [lines, x] = [lines + 1, 0]
    x += word.w + word.space
  }
  return lines
}

function wordsOf(text: string, weight: 'regular' | 'bold'): { w: number; space: number }[] {
  const style = { fontSize: NOTE_PX, weight }
  return text.split(' ').filter((word) => word !== '').map((word) => ({ w: textWidth(word, style), space: textWidth(' ', style) }))
}

/** Paragraphs as tldraw keeps rich text. */
export function noteRichText(paragraphs: readonly NoteParagraph[]): TLRichText {
  return { type: 'doc', content: paragraphs.map(({ lead = '', text }) => ({ type: 'paragraph', content: runs(lead, text) })) }
}

function runs(lead: string, text: string): object[] {
  const bold = lead === '' ? [] : [{ type: 'text', marks: [{ type: 'bold' }], text: lead }]
  // A text node may not be empty.
  return text === '' ? bold : [...bold, { type: 'text', text: lead === '' ? text : `  ${text}` }]
}
