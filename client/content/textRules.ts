/** Of one label; twenty times what a long one has. */
export const MAX_LETTERS = 20_000
/**
 * In a row without a place to break a line: browsers take time with the square of their number, 0.2 s for a thousand
 * wide ones.
 */
const MAX_UNBROKEN = 1_000
/** The squares of all such rows of a text together. */
const MAX_STRAIN = 1.5 * MAX_UNBROKEN ** 2
/**
 * Between left to right and right to left, also by marks that ask for it: each is laid out on its own, a thousand in
 * half a second.
 */
const MAX_TURNS = 1_000
/** Of names that stand in one line: titles, names of pages and lanes. */
export const MAX_NAME_LETTERS = 2_000

/**
 * Where browsers break a line: spaces but those that forbid it, and between the letters of scripts that are written
 * without any.
 */
const BREAKS =
  /[\t\n\r \u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef-]/

const TURNING_MARK = /[\u202a-\u202e\u2066-\u2069]/
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const RIGHTWARD = /[A-Za-z]/

/** Counts the letters of a text and those in a row that no line can be broken between. */
export class LetterCount {
  letters = 0
  longestRun = 0
  /** How often the text changes its direction. */
  turns = 0
  #isLeftward = false
  #strain = 0
  #run = 0

  add(text: string): this {
    this.letters += text.length
    for (const part of text) {
      this.#noteDirection(part)
      if (BREAKS.test(part)) this.break()
      else this.longestRun = Math.max(this.longestRun, (this.#run += part.length))
    }
    return this
  }

  /** A new line or paragraph. */
  break(): this {
    this.#strain += this.#run ** 2
    this.#run = 0
    return this
  }

  #noteDirection(letter: string): void {
    const turns = TURNING_MARK.test(letter) || (this.#isLeftward ? RIGHTWARD.test(letter) : LEFTWARD.test(letter))
    if (!turns) return
    this.turns += 1
    this.#isLeftward = LEFTWARD.test(letter)
  }

  /** How hard the text is to break into lines. */
  get strain(): number {
    return this.#strain + this.#run ** 2
  }
}

/** Why a text cannot be laid out in a moment. */
export function unbearableText({ letters, longestRun, strain, turns }: LetterCount): string | undefined {
  if (turns > MAX_TURNS) return 'Its text changes its direction too often.'
  if (letters > MAX_LETTERS) return 'Its text is too long.'
  return longestRun > MAX_UNBROKEN || strain > MAX_STRAIN
    ? 'Its text has too many letters in a row without a space.'
    : undefined
}

/** The same for a text that is a plain string; counted only where it could be too long. */
export function unbearablePlainText(text: string, maxLetters = MAX_LETTERS): string | undefined {
  if (text.length <= MAX_UNBROKEN && text.length <= maxLetters) return undefined
  if (text.length > maxLetters) return 'Its text is too long.'
  return unbearableText(new LetterCount().add(text))
}
