import type { KitForm } from '../../../shared/kit/deal/form.ts'

/** Keys whose values are names and formulas, and no texts that people read. */
const NO_TEXT = new Set(['id', 'kind', 'node', 'formula', 'from', 'to', 'lane', 'plane', 'step', 'col', 'row', 'pin', 'path', 'given', 'difficulty', 'level', 'unit'])

/** All texts of a form, its constraints' too, with a gap where a placeholder stands. */
export function bareTexts(form: KitForm): string[] {
  const { deal, ...rest } = form
  return textsIn({ ...rest, constraints: deal.constraints }).map((text) => text.replace(/\{[^{}]*\}/g, '§'))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (NO_TEXT.has(key) ? [] : textsIn(item)))
}

const WORDS = 'half a|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty'
const NUMBER = new RegExp(`(\\d[\\d,.]*\\d|\\d)(%| ?(?:million|billion|thousand)\\b)?|\\b(?:${WORDS}) (?:million|billion)\\b`, 'gi')

/** Numbers, each with what tells of its size and without blanks: "95%", "8billion", "twobillion". */
export function numbersOf(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([whole]) => whole.replaceAll(' ', ''))
}

/** The text without the numbers of a list. */
export function without(text: string, numbers: readonly string[]): string {
  return text.replace(NUMBER, (whole) => (numbers.includes(whole.replaceAll(' ', '')) ? '' : whole))
}

/** The ways to write a large number, where no small one can be meant. */
export function spellingsOf(value: number): RegExp[] {
  if (value < 1e5) return []
  const millions = value / 1e6
  const words = value === 5e8 ? ['half a billion'] : value === 2e7 ? ['twenty million'] : []
  const digits = [value.toLocaleString('en-US'), String(value), `${millions} ?(?:million|M\\b)`, `${millions / 1000} ?(?:billion|B\\b)`]
  return [...words, ...digits].map((spelling) => new RegExp(`(?<![\\d.,])${spelling}`, 'i'))
}
