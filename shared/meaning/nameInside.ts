import { readyText } from '../catalog/searchText.ts'
import { IDEAS, TELLING, WORKERS } from './commonWords.ts'
import { exactName, type ExactName } from './exactName.ts'

/** No name of the catalogue has more. */
const MOST_WORDS = 5
/** A longer text is a sentence, and no name. */
const MOST_IN_NAME = 8
/** Shorter technologies are also words and initials. */
const LEAST_TECHNOLOGY = 4
/** What follows these says more of what stands before them. */
const FURTHER = /^(for|of|with|from|to|in|on|at|by|per|via|as|into|onto)$/i

/** The words of a name up to what only says more of it: "label store for ads" is a label store. */
export function headOf(name: string): string {
  const words = name.split(/\s+/)
  const at = words.findIndex((word, index) => index > 0 && FURTHER.test(word))
  return at < 0 ? name : words.slice(0, at).join(' ')
}

/** Whether words say something about parts, and name none: "add a cache", "ranker vs re-ranker". */
export function isTelling(words: readonly string[]): boolean {
  return words.some((word) => TELLING.has(word.toLowerCase()))
}

/**
 * The longest name or technology that stands anywhere in some words: "Kafka events", "ranker v2". One word alone has to
 * be one that only parts are called.
 */
export function nameInside(name: string): ExactName | undefined {
  const words = name.split(/[\s_/-]+/).filter((word) => word !== '')
  if (words.length < 2 || words.length > MOST_IN_NAME || isTelling(words)) return undefined
  const windows = windowsOf(words)
  const hits = windows.map((window) => ({ window, hit: exactName(window) }))
  const named = hits.find(({ window, hit }) => hit?.isTechnology === false && isName(window))
  if (named?.hit !== undefined) return named.hit
  return hits.find(({ window, hit }) => hit?.isTechnology === true && isTechnology(window))?.hit
}

/** The longest first, and of those of one length the last first. */
function windowsOf(words: readonly string[]): string[] {
  const lengths = Array.from({ length: Math.min(MOST_WORDS, words.length) }, (_, at) => at + 1).toReversed()
  return lengths.flatMap((length) => {
    const starts = Array.from({ length: words.length - length + 1 }, (_, at) => at).toReversed()
    return starts.map((from) => words.slice(from, from + length).join(' '))
  })
}

function isName(window: string): boolean {
  const { letters, words } = readyText(window)
  if (IDEAS.has(letters)) return false
  return words.length > 1 || WORKERS.has(letters) || WORKERS.has(letters.replace(/s$/, ''))
}

function isTechnology(window: string): boolean {
  const { letters } = readyText(window)
  return !IDEAS.has(letters) && (letters.length >= LEAST_TECHNOLOGY || /\d/.test(letters))
}
