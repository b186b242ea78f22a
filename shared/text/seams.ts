import { mayBreak } from './lineBreaks.ts'

/** Signs that join the parts of a name: a line may end behind them. */
const JOINTS = '_-./\\:;,&+|@#=~·–—)]}'
/** Between digits these are a part of the number. */
const IN_NUMBERS = '.,:/'
const DIGIT = /\p{N}/u
const WORDLIKE = /[\p{L}\p{N}]/u
const PLAIN = /^[\x20-\x7e]*$/

/**
 * A word as the pieces between which a line may end where no line is wide enough for all of it: `user_` `embedding_`
 * `v2`, `feature` `Store`, `读` `写`.
 */
export function seamsOf(word: string): string[] {
  const letters = lettersOf(word)
  const pieces: string[] = []
  let piece = ''
  for (const [at, letter] of letters.entries()) {
    if (piece !== '' && isSeam(letters[at - 2] ?? '', letters[at - 1] ?? '', letter)) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** A text as what a reader takes for one letter each: with its accents, joined pictures as one. */
export function lettersOf(text: string): string[] {
  if (PLAIN.test(text)) return [...text]
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

function isSeam(earlier: string, before: string, after: string): boolean {
  if (earlier !== '' && JOINTS.includes(before) && WORDLIKE.test(after))
    return !(IN_NUMBERS.includes(before) && DIGIT.test(earlier) && DIGIT.test(after))
  return isHump(before, after) || mayBreak(earlier, before, after)
}

/** Where one word of camelCase ends. */
function isHump(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(before) && /^\p{Lu}/u.test(after)
}
