/**
 * The tables by which text is measured: how wide the characters of tldraw's fonts are, as Chromium measures the
 * files of
 * @tldraw/assets 5.4.2, in thousandths of an em. scripts/fontTables.mjs writes them.
 */
export interface Advances {
  /** U+0020 to U+007E. */
  ascii: readonly number[]
  /** U+00A0 to U+017F, then the characters of `SIGNS`; -1 for what the font lacks. */
  more: readonly number[]
}

export const SIGNS = '–—‘’‚“”„†‡•…‰‹›€™−≈≠≤≥∞√∆∑π→←↑↓✓'

/** Which of them are kerned, after U+0020 to U+007E. */
export const KERNED_SIGNS = '–—‘’“”…'

/** What two neighbours are wider than alone, in steps of `KERN_STEP`, as a matrix of classes; each class is a digit. */
export interface Kerning {
  /** The value of the digit 0. */
  least: number
  columns: number
  /** The class of U+0020 to U+007E, then of `KERNED_SIGNS`, before another. */
  left: string
  /** The same after another. */
  right: string
  /** A digit for each pair of classes, row by row. */
  steps: string
}

/** Thousandths of an em: less is a tenth of a pixel. */
export const KERN_STEP = 5

/**
 * A character of a table as a number: the printable ones in order, without those that a string has to escape, and
 * without X.
 */
export function digitOf(code: number): number {
  const quotes = (code > 0x22 ? 1 : 0) + (code > 0x27 ? 1 : 0) + (code > 0x60 ? 1 : 0)
  return code - 0x21 - quotes - (code > 0x58 ? 1 : 0) - (code > 0x5c ? 1 : 0)
}
