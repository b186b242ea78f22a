/** A full em for Chinese, Japanese, Korean and emoji, a usual letter for other alphabets. */
const WIDE_WIDTH = 1000
const LETTER_WIDTH = 620
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u
/** Accents, joiners and selectors, which are drawn with the character before them. */
const JOINED = /\p{M}|\p{Cf}|\p{Variation_Selector}/u

/** How wide a character is taken to be that no table tells of, in thousandths of an em. */
export function outsideOfTables(character: string): number {
  if (JOINED.test(character)) return 0
  return WIDE.test(character) ? WIDE_WIDTH : LETTER_WIDTH
}
