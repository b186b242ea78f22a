/**
 * A text made ready to be compared: lower case, letters and digits alone, so that "A/B test", "ab-test" and "ab test"
 * are one.
 */
export interface ReadyText {
  letters: string
  words: readonly string[]
  /** Where each word begins in `letters`. */
  starts: readonly number[]
  initials: string
  /** One bit for each letter that occurs: tells most misses without looking at the text. */
  mask: number
}

export function readyText(text: string): ReadyText {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'and')
  const starts: number[] = []
  let letters = ''
  for (const word of words) {
    starts.push(letters.length)
    letters += word
  }
  return { letters, words, starts, initials: words.map((word) => word[0]).join(''), mask: maskOf(letters) }
}

const DIGIT_BIT = 26
const OTHER_BIT = 27

function maskOf(letters: string): number {
  let mask = 0
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at)
    const isDigit = code >= 48 && code <= 57
    const isLatin = code >= 97 && code <= 122
    mask |= 1 << (isLatin ? code - 97 : isDigit ? DIGIT_BIT : OTHER_BIT)
  }
  return mask
}
