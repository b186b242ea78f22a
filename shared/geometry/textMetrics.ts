import { sansBold, sansRegular } from '../text/metrics/advances/sans.ts'
import { outsideOfTables } from '../text/outsideOfTables.ts'

/**
 * Widths of text in IBM Plex Sans without a browser, so that a card wraps the same on canvas, in an export, on the
 * server and in a test. Kerning is left out: it is under 1 % on the words a card holds.
 */
const TABLES = { regular: sansRegular.ascii, bold: sansBold.ascii } as const

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
