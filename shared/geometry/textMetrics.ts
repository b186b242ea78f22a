/**
 * Widths of text in IBM Plex Sans without a browser, so that a card wraps the same on canvas, in an export, on the
 * server and in a test. Advance widths of U+0020 to U+007E in thousandths of an em, measured in Chromium from the font
 * files that
 * `@tldraw/assets` 5.4.2 ships. Kerning is left out: it is under 1 % on the words a card holds.
 */
const REGULAR = [
  236, 298, 451, 678, 599, 947, 707, 253, 336, 336, 514, 600, 290, 401, 290, 417, 600, 600, 600, 600, 600, 600, 600,
  600, 600, 600, 310, 310, 600, 600, 600, 487, 896, 662, 659, 634, 683, 593, 570, 705, 714, 416, 531, 660, 513, 814,
  714, 712, 627, 712, 655, 598, 577, 686, 628, 926, 639, 617, 591, 325, 417, 325, 600, 561, 600, 549, 592, 510, 592,
  556, 340, 537, 580, 265, 265, 547, 285, 882, 580, 564, 592, 592, 383, 494, 365, 580, 512, 799, 530, 514, 487, 354,
  353, 356, 600,
] as const
const BOLD = [
  236, 320, 493, 632, 601, 974, 721, 268, 338, 338, 601, 600, 310, 403, 310, 460, 600, 600, 600, 600, 600, 600, 600,
  600, 600, 600, 330, 330, 600, 600, 600, 500, 903, 685, 667, 651, 697, 607, 585, 719, 724, 432, 559, 696, 530, 819,
  724, 714, 656, 714, 674, 624, 584, 694, 650, 973, 673, 649, 607, 334, 460, 334, 600, 556, 600, 569, 608, 517, 608,
  562, 361, 552, 596, 286, 286, 577, 303, 894, 596, 564, 608, 608, 404, 504, 383, 596, 538, 841, 560, 534, 518, 372,
  402, 372, 600,
] as const

/** Outside of the table: a full em for Chinese, Japanese, Korean and emoji, a usual letter for other alphabets. */
const WIDE_WIDTH = 1000
const LETTER_WIDTH = 620
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u
/** Accents, joiners and selectors, which are drawn with the character before them. */
const JOINED = /\p{M}|\p{Cf}|\p{Variation_Selector}/u
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
  const known = (weight === 'bold' ? BOLD : REGULAR)[(character.codePointAt(0) ?? 0) - 32]
  if (known !== undefined) return known
  if (JOINED.test(character)) return 0
  return WIDE.test(character) ? WIDE_WIDTH : LETTER_WIDTH
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
