const OPENING = '([{<（'
const CLOSING = '!"\'),.:;?]}%…。、）”’'
const WORDLIKE = /[\p{L}\p{N}_]/u
const DIGIT = /\d/
const LETTER_OR_SIGN = /[\p{L}"#%&'(*+\-<=>@[\\^_`{|~]/u
const AFTER_SENTENCE = /[\p{L}\p{N}#$%&(*+<=>@[\\^_`{|~•→×·]/u
/** Scripts whose lines break between any two characters, and pictures. */
const IDEOGRAPH = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u

/**
 * Whether a line may end between two neighbours, as Chromium decides it for text that keeps its spaces. Measured for
 * all pairs of printable ASCII and the usual signs; languages that need a dictionary, such as Thai, break at spaces
 * only.
 *
 * @param earlier what stands before `before`; empty at the beginning
 */
export function mayBreak(earlier: string, before: string, after: string): boolean {
  if (after === ' ' || after === '\t') return false
  if (before === ' ' || before === '\t') return true
  if (OPENING.includes(before) || before === '“' || before === '‘') return false
  if (before === '-') return DIGIT.test(after) ? WORDLIKE.test(earlier) : LETTER_OR_SIGN.test(after) || after === '—'
  if (before === '?' || before === '…')
    return AFTER_SENTENCE.test(after) || after === '—' || (before === '?' && after === '-')
  if (before === '—') return AFTER_SENTENCE.test(after)
  if (before === '–') return DIGIT.test(after) || '$%(+[\\{—'.includes(after) || IDEOGRAPH.test(after)
  if (after === '—') return before !== '"' && before !== "'"
  if (IDEOGRAPH.test(before)) return !CLOSING.includes(after) && after !== '-' && after !== '/'
  if (IDEOGRAPH.test(after))
    return before !== '"' && before !== "'" && before !== '$' && before !== '+' && before !== '\\'
  return (
    (OPENING.includes(after) && !WORDLIKE.test(before) && !'$"\'/<@^`•→×·'.includes(before)) ||
    (before === '"' && OPENING.includes(after))
  )
}
