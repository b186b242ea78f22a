import { sansBold, sansRegular } from '../text/metrics/advances/sans.ts'
import { outsideOfTables } from '../text/outsideOfTables.ts'

/**
 * Widths of text in IBM Plex Sans without a browser, so that a card wraps the same on canvas, in an export, on the server and
 * in a test. Kerning is left out: it is under 1 % on the words a card holds.
 */
const TABLES = { regular: sansRegular.ascii, bold: sansBold.ascii } as const
/** More than this is never shown, and measuring all of a pasted book would take seconds. */
const MAX_MEASURED = 400

export interface TextStyle {
  /** px */
  fontSize: number
  weight: 'regular' | 'bold'
}

/** Width in px of one line of text. */
export function textWidth(text: string, { fontSize, weight }: TextStyle): number {
  let thousandths = 0
  for (const character of text) thousandths += characterWidth(character, weight)
  return (thousandths * fontSize) / 1000
}

function characterWidth(character: string, weight: TextStyle['weight']): number {
  return TABLES[weight][(character.codePointAt(0) ?? 0) - 32] ?? outsideOfTables(character)
}

/** Breaks text into at most `maxLines` lines of at most `width` px; what does not fit ends in an ellipsis. */
export function wrapText(text: string, style: TextStyle, width: number, maxLines: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.slice(0, MAX_MEASURED).trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, style) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  const shown = lines.slice(0, maxLines)
  if (lines.length > maxLines) shown[maxLines - 1] = lines.slice(maxLines - 1).join(' ')
  return shown.map((each) => clipText(each, style, width))
}

/** `text`, or as much of it as fits before an ellipsis. */
export function clipText(text: string, style: TextStyle, width: number): string {
  if (text.length <= MAX_MEASURED && textWidth(text, style) <= width) return text
  const room = (width * 1000) / style.fontSize - characterWidth('…', style.weight)
  let kept = ''
  let used = 0
  for (const character of text) {
    used += characterWidth(character, style.weight)
    if (used > room) break
    kept += character
  }
  // A joiner at the end would bind the ellipsis to what was cut.
  return `${kept.trimEnd().replace(/\u200d$/u, '')}…`
}
